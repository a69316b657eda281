/** Tags as a net: those that stand together draw each other near. Always the same for the same numbers. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Pair } from '$lib/domain/codebook/pattern';

export interface Knot {
	id: string;
	x: number;
	y: number;
	/** Of its circle. */
	radius: number;
}

export interface Tie {
	pair: Pair;
	from: Knot;
	to: Knot;
}

/** The drawing's size, in pixels. */
export const net = { width: 760, height: 520 };

const rounds = 260;
const edge = { x: 96, y: 36 };

/** Lays out so many tags with what ties them; the rest stays in the table. */
export function layNet(
	pairs: readonly Pair[],
	ids: readonly string[]
): { knots: Knot[]; ties: Tie[] } {
	const wanted = new Set(ids);
	const shown = pairs.filter(({ a, b }) => wanted.has(a) && wanted.has(b));
	const weight = (id: string) =>
		shown.reduce((sum, { a, b, count }) => sum + (a === id || b === id ? count : 0), 0);
	const most = Math.max(1, ...ids.map(weight));
	const knots: Knot[] = ids.map((id, at) => ({
		id,
		// On a ring at first, so that nothing depends on chance.
		x: Math.cos((at / ids.length) * 2 * Math.PI) * 160,
		y: Math.sin((at / ids.length) * 2 * Math.PI) * 120,
		radius: 7 + 15 * Math.sqrt(weight(id) / most)
	}));
	const links = shown.map(({ a, b, count }) => ({ source: a, target: b, count }));
	const strongest = Math.max(1, ...links.map(({ count }) => count));
	forceSimulation(knots)
		.force('charge', forceManyBody().strength(-420))
		.force(
			'link',
			forceLink<Knot, (typeof links)[number]>(links)
				.id(({ id }) => id)
				.distance(({ count }) => 150 - 70 * (count / strongest))
				.strength(({ count }) => 0.15 + 0.5 * (count / strongest))
		)
		.force('x', forceX(0).strength(0.06))
		.force('y', forceY(0).strength(0.12))
		.force(
			'collide',
			forceCollide<Knot>(({ radius }) => radius + 20)
		)
		.stop()
		.tick(rounds);
	fit(knots);
	const byId = new Map(knots.map((knot) => [knot.id, knot]));
	const ties = shown.flatMap((pair) => {
		const [from, to] = [byId.get(pair.a), byId.get(pair.b)];
		return from && to ? [{ pair, from, to }] : [];
	});
	return { knots, ties };
}

/** Into the drawing, with room for the names at its edges. */
function fit(knots: Knot[]): void {
	for (const axis of ['x', 'y'] as const) {
		const size = axis === 'x' ? net.width : net.height;
		const values = knots.map((knot) => knot[axis]);
		const [low, high] = [Math.min(...values), Math.max(...values)];
		const room = size - 2 * edge[axis];
		for (const knot of knots) {
			const share = high > low ? (knot[axis] - low) / (high - low) : 0.5;
			knot[axis] = Math.round((edge[axis] + share * room) * 10) / 10;
		}
	}
}
