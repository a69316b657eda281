/** A look at what an excerpt points to: a cut-out of the picture, by style alone, where its maker lets it stand by itself. */
import type { CutAnswer } from '$lib/domain/media/cutting';
import type { Shape } from '$lib/domain/story/shape';

/** What is needed of the picture, sound or film. */
export interface ThumbMedia {
	readonly id: string;
	readonly kind: 'picture' | 'sound' | 'film';
	readonly title: string;
	readonly altText: string;
	readonly width: number | null;
	readonly height: number | null;
	readonly placeholder: string | null;
	readonly mayCut: CutAnswer;
}

/** The picture in percent of the cut-out that shows a part of it. */
export interface Cut {
	/** Sides of the cut-out, as a ratio. */
	ratio: number;
	width: number;
	left: number;
	top: number;
}

/** How a part of a picture is brought into sight, with some air around it; the whole where there is no part. */
export function cutOf(
	shape: Shape | null,
	{ width, height }: { width: number; height: number }
): Cut {
	const box = shape && boxOf(shape);
	if (!box) {
		return { ratio: width / height, width: 100, left: 0, top: 0 };
	}
	const air = 0.06 * Math.min(width, height);
	const across = widened(box.left - air, box.right + air, (box.bottom - box.top + 2 * air) / 2);
	const down = widened(box.top - air, box.bottom + air, (across.to - across.from) / 3);
	const [left, top] = [Math.max(0, across.from), Math.max(0, down.from)];
	const wide = Math.min(width, across.to) - left;
	const high = Math.min(height, down.to) - top;
	return {
		ratio: wide / high,
		width: (width / wide) * 100,
		left: ((0 - left) / wide) * 100,
		top: ((0 - top) / high) * 100
	};
}

/** A stretch with its middle where it was, and at least so long: no cut-out is a mere strip. */
function widened(from: number, to: number, least: number): { from: number; to: number } {
	const more = Math.max(0, least - (to - from)) / 2;
	return { from: from - more, to: to + more };
}

function boxOf(shape: Shape) {
	switch (shape.type) {
		case 'rectangle':
			return {
				left: shape.x,
				top: shape.y,
				right: shape.x + shape.width,
				bottom: shape.y + shape.height
			};
		case 'polygon': {
			const [across, down] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
			return {
				left: Math.min(...across),
				top: Math.min(...down),
				right: Math.max(...across),
				bottom: Math.max(...down)
			};
		}
		case 'range':
			return undefined;
	}
}
