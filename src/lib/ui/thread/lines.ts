/** The lines of the picture of a thread. */
import { isFrayed, type Edge } from '$lib/domain/thread/graph';
import type { Box, Measure, Sheet } from '$lib/domain/thread/sheet';
import type { Thing } from './texts';

export interface Line {
	d: string;
	from: string;
	/** All that it leads to. */
	to: string[];
	kind: Edge['kind'];
	/** It is drawn frayed. */
	isBroken: boolean;
}

/** A line for each edge; from a story one to each of its names, where those stand above its words. */
export function linesOf(sheet: Sheet<Thing>, edges: readonly Edge[]): Line[] {
	const { measure, boxes } = sheet;
	const box = new Map(boxes.map((each) => [each.node.id, each]));
	const groups = measure.groupHead > 0 ? sheet.groups : [];
	const storyOf = new Map(groups.flatMap(({ storyId, ids }) => ids.map((id) => [id, storyId])));
	const isBroken = (...ids: string[]) =>
		ids.some((id) => isFrayed(box.get(id)?.node ?? { state: '' }));
	const toNames = groups.flatMap(({ storyId, ids, x, y }): Line[] => {
		const story = box.get(storyId);
		const name = { x: x - 4, y: y + 9 };
		return story
			? [
					{
						d: curve(end(story, measure), name),
						from: storyId,
						to: ids,
						kind: 'holds',
						isBroken: isBroken(storyId)
					}
				]
			: [];
	});
	const toThings = edges
		.filter(({ from, to }) => storyOf.get(to) !== from)
		.flatMap(({ from, to, kind }): Line[] => {
			const [a, b] = [box.get(from), box.get(to)];
			return a && b
				? [{ d: between(a, b, measure), from, to: [to], kind, isBroken: isBroken(from, to) }]
				: [];
		});
	return [...toNames, ...toThings];
}

type Point = { x: number; y: number };

const end = ({ x, y }: Point, { width, height }: Measure) => ({ x: x + width, y: y + height / 2 });

/** Within a column a line bends out and back. */
function between(a: Box<Thing>, b: Box<Thing>, measure: Measure): string {
	const [from, to] = [end(a, measure), end(b, measure)];
	if (a.column !== b.column) {
		return curve(from, { x: b.x, y: to.y });
	}
	const out = Math.max(from.x, to.x) + measure.gapX / 2;
	return `M${from.x} ${from.y}C${out} ${from.y} ${out} ${to.y} ${to.x} ${to.y}`;
}

function curve(a: Point, b: Point): string {
	const middle = (a.x + b.x) / 2;
	return `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
}
