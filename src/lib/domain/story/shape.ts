/** Where an excerpt points in a picture, a sound or a film (design.md 5). */
import * as v from 'valibot';

const pixel = v.pipe(v.number('invalid'), v.integer('invalid'), v.minValue(0, 'out_of_range'));
const moment = v.pipe(v.number('invalid'), v.integer('invalid'), v.minValue(0, 'out_of_range'));

/** A rectangle in pixels of the upright picture. */
const rectangle = v.object({
	type: v.literal('rectangle'),
	x: pixel,
	y: pixel,
	width: v.pipe(pixel, v.minValue(1, 'out_of_range')),
	height: v.pipe(pixel, v.minValue(1, 'out_of_range'))
});

/** Corners in pixels of the upright picture, in order; the last joins the first. */
const polygon = v.object({
	type: v.literal('polygon'),
	points: v.pipe(
		v.array(v.tuple([pixel, pixel]), 'invalid'),
		v.minLength(3, 'out_of_range'),
		v.maxLength(200, 'out_of_range')
	)
});

/** A stretch of time in ms, end exclusive. */
const range = v.pipe(
	v.object({ type: v.literal('range'), from: moment, to: moment }),
	v.check(({ from, to }) => from < to, 'out_of_range')
);

export const shapeInput = v.variant('type', [rectangle, polygon, range], 'invalid');

export type Shape = v.InferOutput<typeof shapeInput>;

/** What a shape must lie in: the size of the picture, or the length of the recording. */
export interface Extent {
	width?: number | null;
	height?: number | null;
	/** ms */
	duration?: number | null;
}

/** Whether a shape is of the right type for its medium and lies wholly within it. */
export function liesWithin(shape: Shape, extent: Extent): boolean {
	const { width, height, duration } = extent;
	switch (shape.type) {
		case 'range':
			return duration !== null && duration !== undefined && shape.to <= duration;
		case 'rectangle':
			return isInside([shape.x + shape.width, shape.y + shape.height], width, height);
		case 'polygon':
			return shape.points.every((point) => isInside(point, width, height));
	}
}

const isInside = (
	[x, y]: [number, number],
	width: number | null | undefined,
	height: number | null | undefined
) => typeof width === 'number' && typeof height === 'number' && x <= width && y <= height;

/** Whether two shapes on one item show or say some of the same: of parts of a picture, whether their boxes meet. */
export function overlaps(a: Shape, b: Shape): boolean {
	const [one, other] = [boxOf(a), boxOf(b)];
	return one.every(([from, to], axis) => {
		const across = other[axis];
		return across !== undefined && from < across[1] && across[0] < to;
	});
}

/** Where in a picture a part of it lies: `most` of it, or by its middle in nine fields. */
export type Whereabouts =
	| 'most'
	| 'topLeft'
	| 'top'
	| 'topRight'
	| 'left'
	| 'middle'
	| 'right'
	| 'bottomLeft'
	| 'bottom'
	| 'bottomRight';

const fields: Whereabouts[][] = [
	['topLeft', 'top', 'topRight'],
	['left', 'middle', 'right'],
	['bottomLeft', 'bottom', 'bottomRight']
];

/** Of the picture: a part that takes up so much lies nowhere in particular. */
const mostOfIt = 0.6;

/** Where a part of a picture lies, to be told in words; the whole of a recording for a stretch of time. */
export function whereIn(shape: Shape, size: { width: number; height: number }): Whereabouts {
	const [across, down] = boxOf(shape);
	if (!across || !down) {
		return 'most';
	}
	const share = ((across[1] - across[0]) * (down[1] - down[0])) / (size.width * size.height);
	const third = ([from, to]: [number, number], length: number) =>
		Math.min(2, Math.floor((((from + to) / 2) * 3) / length));
	return share >= mostOfIt
		? 'most'
		: (fields[third(down, size.height)]?.[third(across, size.width)] ?? 'middle');
}

/** From and to along each axis. */
function boxOf(shape: Shape): [number, number][] {
	switch (shape.type) {
		case 'range':
			return [[shape.from, shape.to]];
		case 'rectangle':
			return [
				[shape.x, shape.x + shape.width],
				[shape.y, shape.y + shape.height]
			];
		case 'polygon':
			return [0, 1].map((axis) => {
				const along = shape.points.map((point) => point[axis] ?? 0);
				return [Math.min(...along), Math.max(...along)];
			});
	}
}
