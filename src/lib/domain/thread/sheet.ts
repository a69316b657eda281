/** Where the things of a thread lie in the picture: boxes in columns, and in lanes where a column is long. */
import type { Node, NodeKind } from './graph';
import type { Column, Layout } from './layout';

/** Sizes of boxes and what lies between them, in px. */
export interface Measure {
	width: number;
	height: number;
	/** Lines of words in a box. */
	lines: number;
	/** Between two boxes above each other. */
	gapY: number;
	/** Between two lanes of a column. */
	gapLane: number;
	/** Between two columns: room for the lines. */
	gapX: number;
	/** Room for the name of a story above its words; 0 where the lines tell it. */
	groupHead: number;
}

export interface Box<N> {
	node: N;
	/** Which column, from 0. */
	column: number;
	/** Which place in the column, from 0: down each lane, then the next. */
	row: number;
	/** Top left, px. */
	x: number;
	y: number;
}

/** Where the words of one story begin, or go on in the next lane. */
export interface Group {
	storyId: string;
	x: number;
	y: number;
	isContinued: boolean;
	/** What stands below its name in this lane. */
	ids: string[];
}

export interface Sheet<N> {
	measure: Measure;
	columns: { kind: NodeKind; more: number; x: number; width: number }[];
	boxes: Box<N>[];
	groups: Group[];
	width: number;
	height: number;
}

/** Up to so many things above each other are drawn large. */
const fewThings = 14;
/** What a screen has for a picture of few things, px. */
const room = 1120;
/** Width to height of a sheet of A3 or A4 that lies. */
const landscape = Math.SQRT2;

/** Lays the columns of a thread out on a sheet; a full one in lanes, so that it comes near the shape of a page. */
export function arrange<N extends Node>({ columns, storyOf }: Layout<N>): Sheet<N> {
	const counts = columns.map(({ things }) => things.length);
	const longest = Math.max(1, ...counts);
	const measure = longest <= fewThings ? large(columns.length) : small;
	const perLane = longest <= fewThings ? longest : lengthOfLanes(counts, measure);
	const laid: ReturnType<typeof lay<N>>[] = [];
	let x = 0;
	for (const [at, column] of columns.entries()) {
		const one = lay(column, { at, x, perLane, measure, storyOf });
		laid.push(one);
		x += one.width + measure.gapX;
	}
	const height = Math.max(measure.height, ...laid.map((one) => one.height));
	for (const one of laid) {
		// What is shorter stands in the middle of what is longer.
		for (const each of [...one.boxes, ...one.groups]) each.y += (height - one.height) / 2;
	}
	return {
		measure,
		columns: laid.map(({ kind, more, x: left, width }) => ({ kind, more, x: left, width })),
		boxes: laid.flatMap(({ boxes }) => boxes),
		groups: laid.flatMap(({ groups }) => groups),
		width: Math.max(measure.width, x - measure.gapX),
		height
	};
}

function large(columns: number): Measure {
	const [gapX, narrow, wide] = [32, 124, 208];
	const fair = Math.round((room - (columns - 1) * gapX) / Math.max(1, columns));
	return {
		...{ width: Math.min(wide, Math.max(narrow, fair)), height: 92, lines: 3 },
		...{ gapX, gapY: 16, gapLane: 0, groupHead: 0 }
	};
}

const small: Measure = {
	...{ width: 156, height: 38, lines: 2 },
	...{ gapX: 52, gapY: 4, gapLane: 10, groupHead: 18 }
};

/** How many boxes a lane holds, so that the whole is about as wide as a page for its height. */
function lengthOfLanes(counts: readonly number[], { width, height, ...gap }: Measure): number {
	const longest = Math.max(...counts);
	for (let length = fewThings; length < longest; length++) {
		const lanes = counts.reduce((sum, count) => sum + Math.ceil(count / length), 0);
		const wide = lanes * (width + gap.gapLane) + (counts.length - 1) * gap.gapX;
		if (wide <= length * (height + gap.gapY) * landscape) {
			return length;
		}
	}
	return longest;
}

interface Way {
	at: number;
	x: number;
	perLane: number;
	measure: Measure;
	storyOf: ReadonlyMap<string, string>;
}

/** One column from the top: down the first lane, then the next. */
function lay<N extends Node>(
	{ kind, things, more }: Column<N>,
	{ at, x, perLane, measure, storyOf }: Way
) {
	const boxes: Box<N>[] = [];
	const groups: Group[] = [];
	const lanes = Math.max(1, Math.ceil(things.length / perLane));
	const even = Math.ceil(things.length / lanes);
	let y = 0;
	for (const [row, node] of things.entries()) {
		const left = x + Math.floor(row / even) * (measure.width + measure.gapLane);
		const isTop = row % even === 0;
		if (isTop) y = 0;
		const storyId = storyOf.get(node.id);
		const before = things[row - 1];
		const isContinued = before !== undefined && storyOf.get(before.id) === storyId;
		if (storyId !== undefined && (isTop || !isContinued)) {
			groups.push({ storyId, x: left, y, isContinued, ids: [] });
			y += measure.groupHead;
		}
		boxes.push({ node, column: at, row, x: left, y });
		if (storyId !== undefined) groups.at(-1)?.ids.push(node.id);
		y += measure.height + measure.gapY;
	}
	const height = Math.max(0, ...boxes.map((box) => box.y + measure.height));
	const width = lanes * (measure.width + measure.gapLane) - measure.gapLane;
	return { kind, more, x, width, height, boxes, groups };
}
