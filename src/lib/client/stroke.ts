import { getStroke } from 'perfect-freehand';

/** A point on the board: across, down, and how hard the pen was pressed (0 to 1). */
export type Point = readonly [x: number, y: number, pressure: number];

/** One line drawn without lifting the hand. */
export interface Stroke {
	readonly color: string;
	/** Thickness in units of the board. */
	readonly size: number;
	/** Whether the pressure was felt by a pen, or is to be guessed from the pace. */
	readonly isPen: boolean;
	readonly points: readonly Point[];
}

/** The outline of a stroke as the data of an SVG path, which a canvas understands too. */
export function outlineOf(stroke: Stroke): string {
	const known = outlines.get(stroke);
	if (known !== undefined) {
		return known;
	}
	const outline = draw(stroke);
	outlines.set(stroke, outline);
	return outline;
}

/** A stroke never changes: its outline is worked out once. */
const outlines = new WeakMap<Stroke, string>();

function draw({ points, size, isPen }: Stroke): string {
	const corners = getStroke(
		points.map((point) => [...point]),
		{
			size,
			thinning: isPen ? 0.6 : 0.35,
			smoothing: 0.6,
			streamline: 0.4,
			simulatePressure: !isPen
		}
	) as [number, number][];
	const first = corners[0];
	if (!first) {
		return '';
	}
	// Through the middles between corners, with the corners as handles: a soft line.
	const curves = corners.map(([x, y], index) => {
		const [nextX, nextY] = corners[(index + 1) % corners.length] ?? first;
		return `${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
	});
	return `M${round(first[0])} ${round(first[1])}Q${curves.join(' ')}Z`;
}

const round = (value: number) => Math.round(value * 10) / 10;
