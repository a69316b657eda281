/** Use cases on inheritance within a programme: an initiative takes over the codebook of another, and follows it. */
import * as v from 'valibot';
import { can } from '$lib/domain/access/policy';
import { differences, planTakeOver, type Difference } from '$lib/domain/codebook/origin';
import { DomainError } from '$lib/domain/error';
import type { Initiative } from '$lib/domain/initiative/initiative';
import { parse, uuid } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as store from '../store/codebook';
import * as origins from '../store/codebook-origin';
import * as shown from '../store/codebook-shown';
import * as initiatives from '../store/initiative';
import { carryOut } from './planning';

/** An initiative of the same programme whose codebook the caller may read. */
export interface Source {
	id: string;
	name: string;
	municipality: string;
	tags: number;
	/** ms since 1970; null when nothing was taken over yet. */
	takenAt: number | null;
	/** What is different there since it was taken over. */
	differences: Difference[];
}

const takeOverInput = v.object({
	fromId: uuid,
	/** The tags there that are wanted; all of them when absent. */
	ids: v.optional(v.pipe(v.array(uuid), v.maxLength(5_000, 'too_long'))),
	changeId: v.optional(uuid)
});

const leaveOutInput = v.object({ fromId: uuid, ids: v.array(uuid) });

/** The other initiatives of the programme, and what is different in those that were taken over from. */
export async function sources(ctx: Context, slugOrId: string): Promise<Source[]> {
	const ours = allow(ctx, 'tag.list', await initiatives.find(ctx.db, slugOrId));
	const [others, taken, here] = await Promise.all([
		siblings(ctx, ours),
		origins.list(ctx.db, ours.id),
		store.knownTags(ctx.db, ours.id)
	]);
	return Promise.all(
		others.map(async ({ id, name, municipality }) => {
			const origin = taken.find(({ originId }) => originId === id);
			const there = origin ? await store.knownTags(ctx.db, id) : [];
			return {
				id,
				name,
				municipality,
				tags: await shown.countTags(ctx.db, id),
				takenAt: origin?.takenAt ?? null,
				differences: origin ? differences(here, there, origin.leftOut) : []
			};
		})
	);
}

/**
 * Takes tags over from another initiative of the programme, and remembers where they came from.
 *
 * @throws DomainError `not_found` at `fromId` for one that the caller may not read, or of another programme
 */
export async function takeOver(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<{ changeId: string | null; made: number; changed: number }> {
	const ours = allow(ctx, 'tag.create', await initiatives.find(ctx.db, slugOrId));
	const { fromId, ids, changeId = ctx.newId() } = parse(takeOverInput, input);
	const from = await sibling(ctx, ours, fromId);
	const there = await store.knownTags(ctx.db, from.id);
	const done = await carryOut(ctx, {
		changeId,
		initiativeId: ours.id,
		kind: 'takeOver',
		of: [],
		name: () => from.name,
		decide: (here) => planTakeOver(here, there, ctx.newId, ids),
		also: [originRow(ctx, ours.id, from.id, {})]
	});
	const { remove, set } = done.inverse;
	return { changeId: done.changeId, made: remove.length, changed: set.length };
}

/** Leaves differences as they are, until they change there again. */
export async function leaveOut(ctx: Context, slugOrId: string, input: unknown): Promise<void> {
	const ours = allow(ctx, 'tag.create', await initiatives.find(ctx.db, slugOrId));
	const { fromId, ids } = parse(leaveOutInput, input);
	const from = await sibling(ctx, ours, fromId);
	const there = await store.knownTags(ctx.db, from.id);
	const left = there.filter(({ id }) => ids.includes(id)).map(({ id, version }) => [id, version]);
	await ctx.db.commit([originRow(ctx, ours.id, from.id, Object.fromEntries(left))]);
}

function originRow(
	ctx: Context,
	initiativeId: string,
	originId: string,
	leftOut: Record<string, number>
) {
	return origins.put(ctx.db, { initiativeId, originId, leftOut, takenAt: ctx.now() });
}

async function sibling(ctx: Context, ours: Initiative, id: string): Promise<Initiative> {
	const found = (await siblings(ctx, ours)).find((one) => one.id === id);
	if (!found) throw new DomainError('not_found', {}, 'fromId');
	return found;
}

/** Initiatives of the same programme, other than this, whose codebook the caller may read. */
async function siblings(ctx: Context, ours: Initiative): Promise<Initiative[]> {
	const programme = folded(ours.programme);
	if (programme === '') return [];
	const { actor } = ctx;
	const ids =
		actor.kind === 'operator'
			? await initiatives.listAllIds(ctx.db)
			: 'memberships' in actor
				? actor.memberships.map(({ initiativeId }) => initiativeId)
				: [];
	const known = await initiatives.listByIds(ctx.db, ids, { after: undefined, limit: -1 });
	return known.filter(
		(one) =>
			one.id !== ours.id &&
			folded(one.programme) === programme &&
			can(actor, 'tag.list', { initiativeId: one.id })
	);
}

const folded = (text: string) => text.trim().toLocaleLowerCase('da');
