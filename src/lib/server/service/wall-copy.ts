/** Walls out of walls: a state reopened as a copy, smaller groups and their way back. */
import { actorId } from '$lib/domain/access/role';
import { parse } from '$lib/domain/text/input';
import { apply } from '$lib/domain/wall/apply';
import { rebuilding } from '$lib/domain/wall/copy';
import { breakout as breakoutInput, merge as mergeInput, wallCopy } from '$lib/domain/wall/input';
import { boxOf } from '$lib/domain/wall/layout';
import { closedUnless, sourcesOn, type ShownWall } from '$lib/domain/wall/shown';
import { emptyWall, type Wall } from '$lib/domain/wall/state';
import { DomainError } from '$lib/domain/error';
import { allow, today, type Context } from '../context';
import * as walls from '../store/wall';
import { readLog } from '../store/wall-log';
import { coveredOf } from '../store/wall-words';
import { read } from './wall';
import { build } from './wall-command';

/** Air between what was there and what is merged in, in wall units. */
const gap = 400;

/** Hangs up a copy of a wall as it was after an event, or is now. What consent no longer covers is left behind. */
export async function copy(ctx: Context, id: string, input: unknown): Promise<ShownWall> {
	const found = allow(ctx, 'wall.replay', await walls.find(ctx.db, id));
	const { title, seq = found.seq } = parse(wallCopy, input);
	const events = await walls.eventsAfter(ctx.db, id, 0);
	const then = events.filter((event) => event.seq <= seq).reduce(apply, emptyWall);
	const isThinking = (await readLog(ctx.db, id, found.seq)).history.wall.phase === 'think';
	const open = await openOf(ctx, found.initiativeId, isThinking ? then : unveiled(then));
	return hang(ctx, found.initiativeId, { title, parentId: null }, (newId) =>
		rebuilding(open, newId)
	);
}

/** Hangs up a wall for a smaller group, with some clusters of the large one. */
export async function breakOut(ctx: Context, id: string, input: unknown): Promise<ShownWall> {
	const found = allow(ctx, 'wall.fill', await walls.find(ctx.db, id));
	const { title, clusterIds } = parse(breakoutInput, input);
	const { wall } = (await readLog(ctx.db, id, found.seq)).history;
	const open = await openOf(ctx, found.initiativeId, wall);
	return hang(ctx, found.initiativeId, { title, parentId: id }, (newId) =>
		rebuilding(open, newId, { only: clusterIds })
	);
}

/** The walls that broke out of this one. */
export async function breakouts(
	ctx: Context,
	id: string
): Promise<{ items: { id: string; title: string; seq: number }[] }> {
	const found = allow(ctx, 'wall.fill', await walls.find(ctx.db, id));
	return { items: await walls.childrenOf(ctx.db, found.id) };
}

/**
 * Hangs everything of a smaller group's wall up on the large one, below what is there; the smaller wall stays as it is.
 *
 * @returns the large wall
 * @throws DomainError `not_found` at `wallId` for a wall that did not break out of this one
 */
export async function mergeBack(ctx: Context, id: string, input: unknown): Promise<ShownWall> {
	const large = allow(ctx, 'wall.fill', await walls.find(ctx.db, id));
	const small = await walls.find(ctx.db, parse(mergeInput, input).wallId);
	if (small?.parentId !== id) {
		throw new DomainError('not_found', {}, 'wallId');
	}
	const there = boxOf((await readLog(ctx.db, id, large.seq)).history.wall);
	const { wall } = (await readLog(ctx.db, small.id, small.seq)).history;
	const own = boxOf(wall);
	const by = {
		x: Math.round((there?.x ?? 0) - (own?.x ?? 0)),
		y: Math.round(there ? there.y + there.height + gap - (own?.y ?? 0) : 0)
	};
	const open = await openOf(ctx, large.initiativeId, wall);
	await build(ctx, id, rebuilding(open, ctx.newId, { by }));
	return read(ctx, id);
}

async function hang(
	ctx: Context,
	initiativeId: string,
	{ title, parentId }: { title: string; parentId: string | null },
	intents: (newId: () => string) => ReturnType<typeof rebuilding>
): Promise<ShownWall> {
	const id = ctx.newId();
	const row = { id, initiativeId, title, parentId, createdBy: actorId(ctx.actor) };
	await ctx.db.commit([walls.insert(ctx.db, { ...row, createdAt: ctx.now() })]);
	await build(ctx, id, intents(ctx.newId));
	return read(ctx, id);
}

/** The wall with every card marked as withdrawn that a workshop may not see today. */
async function openOf(ctx: Context, initiativeId: string, wall: Wall): Promise<Wall> {
	const covered = await coveredOf(ctx.db, { initiativeId, today: today(ctx), ...sourcesOn(wall) });
	return closedUnless(wall, (source) => covered.get(source) ?? false);
}

function unveiled(wall: Wall): Wall {
	const cards = Object.values(wall.cards).map((card) => ({ ...card, isVeiled: false }));
	return { ...wall, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
}
