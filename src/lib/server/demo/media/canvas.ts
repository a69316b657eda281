/** Paper, cut and laid down: shapes painted into raw pixels, for the pictures that the demo draws itself. */
import type { Sharp } from 'sharp';

export type Point = [number, number];
export type Color = [number, number, number];

/** Painted twice as large and made smaller, so that edges are soft. */
const scale = 2;

/** @param width in pixels of the picture @param ground the colour of the paper that everything lies on */
export function canvas(width: number, height: number, ground: Color) {
	const [across, down] = [width * scale, height * scale];
	const pixels = Buffer.alloc(across * down * 3, Buffer.from(ground));

	/** Covers a polygon; `strength` lets what lies below shine through. */
	function fill(points: Point[], color: Color, strength = 1): void {
		const corners = points.map(([x, y]): Point => [x * scale, y * scale]);
		const paint = Buffer.from(color);
		const rows = corners.map(([, y]) => y);
		const last = Math.min(down, Math.ceil(Math.max(...rows)));
		for (let y = Math.max(0, Math.floor(Math.min(...rows))); y < last; y++) {
			const cuts = cutsAt(corners, y + 0.5);
			for (let n = 0; n + 1 < cuts.length; n += 2) {
				const to = Math.min(across, Math.round(cuts[n + 1] ?? 0));
				const from = Math.max(0, Math.round(cuts[n] ?? 0));
				if (strength === 1) {
					pixels.fill(paint, (y * across + from) * 3, (y * across + Math.max(from, to)) * 3);
					continue;
				}
				for (let x = from; x < to; x++) {
					const at = (y * across + x) * 3;
					for (let part = 0; part < 3; part++) {
						const below = pixels[at + part] ?? 0;
						pixels[at + part] = below + ((color[part] ?? 0) - below) * strength;
					}
				}
			}
		}
	}

	async function picture(): Promise<Sharp> {
		const { default: sharp } = await import('sharp');
		return sharp(pixels, { raw: { width: across, height: down, channels: 3 } }).resize({ width });
	}

	return {
		fill,
		/** A piece of paper with a shadow under it. */
		paper(points: Point[], color: Color): void {
			fill(
				points.map(([x, y]): Point => [x + 5, y + 7]),
				[70, 58, 48],
				0.22
			);
			fill(points, color);
		},
		picture,
		async png(): Promise<Buffer> {
			return (await picture()).png().toBuffer();
		}
	};
}

/** Where a line of pixels crosses the edges of a polygon, from the left. */
function cutsAt(corners: Point[], y: number): number[] {
	return corners
		.flatMap(([x, from], n) => {
			const [toX, to] = corners[(n + 1) % corners.length] ?? [x, from];
			const isCrossed = from <= y !== to <= y;
			return isCrossed ? [x + ((y - from) / (to - from)) * (toX - x)] : [];
		})
		.toSorted((a, b) => a - b);
}

/** A rectangle turned about its middle. @param turn in degrees */
export function card(x: number, y: number, width: number, height: number, turn: number): Point[] {
	const angle = (turn * Math.PI) / 180;
	const [middleX, middleY] = [x + width / 2, y + height / 2];
	return (
		[
			[-1, -1],
			[1, -1],
			[1, 1],
			[-1, 1]
		] as const
	).map(([right, below]) => {
		const [a, b] = [(right * width) / 2, (below * height) / 2];
		return [
			middleX + a * Math.cos(angle) - b * Math.sin(angle),
			middleY + a * Math.sin(angle) + b * Math.cos(angle)
		];
	});
}

/** A round shape, cut by hand: not quite round. */
export function round(x: number, y: number, radius: number, corners = 18): Point[] {
	return Array.from({ length: corners }, (_, n): Point => {
		const angle = (n / corners) * 2 * Math.PI;
		const uneven = radius * (1 + 0.06 * Math.sin(n * 2.7 + x));
		return [x + uneven * Math.cos(angle), y + uneven * Math.sin(angle)];
	});
}
