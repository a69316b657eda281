/** Use cases on dots: everybody in an initiative, young people too, says with a few dots which what-ifs matter most. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { dotsLeft, mostOn, readDots, takesDots, type OwnDots } from '$lib/domain/opportunity/dots';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { allow, type Context } from '../context';
import * as comments from '../store/opportunity-comment';
import * as dots from '../store/opportunity-dot';
import * as initiatives from '../store/initiative';
import { ownPerson, weighable } from './reading';

/** The dots on one what-if as whoever asks is told. */
export interface ShownDots {
	/** Everybody's together. */
	all: number;
	own: number;
	/** How many the own ones may be at most. */
	most: number;
	/** How many whoever asks has left in the initiative. */
	left: number;
	/** Whether it takes dots as it stands. */
	isOpen: boolean;
}

/** A what-if that a young person may weigh, with what they have said of it. */
export interface MyWhatIf extends dots.Weighable, ShownDots {
	comments: comments.OwnComment[];
}

export async function read(ctx: Context, opportunityId: string): Promise<ShownDots> {
	const found = allow(ctx, 'dot.read', await weighable(ctx, opportunityId));
	const own = await dots.listOwn(ctx.db, found.initiativeId, actorId(ctx.actor));
	return shown(found.id, found.state, own, await dots.sums(ctx.db, [found.id]));
}

/** How many dots each of some what-ifs of an initiative has, by id; those with none are left out. */
export async function counts(
	ctx: Context,
	slugOrId: string,
	ids: readonly string[]
): Promise<Record<string, number>> {
	const initiative = allow(ctx, 'dot.read', await initiatives.find(ctx.db, slugOrId));
	return Object.fromEntries(await dots.sumsIn(ctx.db, initiative.id, ids));
}

/**
 * Says how many of the own dots lie on a what-if; none takes them back.
 *
 * @throws DomainError `transition_illegal` when it takes no dots any more, `out_of_range` for more than are left, `stale`
 *   when another device was faster
 */
export async function place(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<ShownDots> {
	const found = allow(ctx, 'dot.place', await weighable(ctx, opportunityId));
	if (!takesDots(found.state)) {
		throw new DomainError('transition_illegal', { from: found.state, to: found.state });
	}
	const voter = actorId(ctx.actor);
	const own = await dots.listOwn(ctx.db, found.initiativeId, voter);
	const count = readDots(own, found.id, input);
	const { storytellerId = null } = found;
	await ctx.db.commit(
		dots.put(ctx.db, { opportunityId: found.id, voter, storytellerId, dots: count })
	);
	return read(ctx, opportunityId);
}

/** What the young person who asks may weigh, and what they have said of it. */
export async function mine(ctx: Context): Promise<MyWhatIf[]> {
	const { id, initiativeId } = allow(ctx, 'dot.readOwn', await ownPerson(ctx));
	const all = await dots.weighableBy(ctx.db, initiativeId, id);
	const own = await dots.listOwn(ctx.db, initiativeId, actorId(ctx.actor));
	const said = await comments.listOwn(ctx.db, id);
	const sums = await dots.sums(
		ctx.db,
		all.map((one) => one.id)
	);
	return all.map((one) => ({
		...one,
		...shown(one.id, one.state, own, sums),
		comments: said.filter(({ opportunityId }) => opportunityId === one.id)
	}));
}

function shown(
	id: string,
	state: OpportunityState,
	own: readonly OwnDots[],
	sums: ReadonlyMap<string, number>
): ShownDots {
	return {
		all: sums.get(id) ?? 0,
		own: own.find(({ opportunityId }) => opportunityId === id)?.dots ?? 0,
		most: mostOn(own, id),
		left: Math.max(0, dotsLeft(own)),
		isOpen: takesDots(state)
	};
}
