/** What all changes to the codebook have in common: decided as a plan, written whole, and kept so that they can be taken back. */
import { actorId } from '$lib/domain/access/role';
import { effectOf, touched, type Effect } from '$lib/domain/codebook/effect';
import type { Carried } from '$lib/domain/codebook/merge';
import { inverseOf, type KnownTag, type Plan } from '$lib/domain/codebook/plan';
import { DomainError, isDomainError } from '$lib/domain/error';
import type { Context } from '../context';
import type { Change } from '../db/open';
import { codingChannel, news } from '../live/coding-channel';
import * as store from '../store/codebook';
import * as shown from '../store/codebook-shown';
import * as history from '../store/tag-revision';
import { readerOf } from './reading';

/** What is done to a codebook. */
export interface Deed {
	/** The id under which it can be taken back. */
	changeId: string;
	initiativeId: string;
	kind: 'merge' | 'split' | 'move' | 'remove' | 'import' | 'base' | 'takeOver';
	/** The tags whose excerpts the plan needs to know. */
	of: readonly string[];
	/** The tag that it will be told by. */
	name?: (tags: readonly KnownTag[]) => string;
	decide: (tags: readonly KnownTag[], carried: Carried) => Plan;
	/** What is written beside it. */
	also?: readonly Change[];
}

/** How long a change can be taken back: 30 days, in ms. */
export const undoFor = 30 * 24 * 60 * 60_000;

/** How often a plan is made anew when somebody changes what it was decided on. */
const attempts = 3;

/** What a deed would change, without doing it: excerpts are counted as far as the caller may know of them. */
export async function foresee(ctx: Context, deed: Omit<Deed, 'changeId'>): Promise<Effect> {
	const plan = deed.decide(...(await standing(ctx, deed)));
	const seen = await shown.seenOf(ctx.db, deed.initiativeId, readerOf(ctx), touched(plan));
	return effectOf(plan, seen);
}

/**
 * Does a deed, in one batch. When somebody was faster, it is decided again on what is there now.
 *
 * @returns the plan that was written; sent again under the same id it is done once
 * @throws DomainError what `decide` throws; `name_taken`; `stale` when others are faster again and again
 */
export async function carryOut(ctx: Context, deed: Deed): Promise<Plan | undefined> {
	const done = await store.findChange(ctx.db, deed.changeId);
	if (done) {
		if (done.initiativeId !== deed.initiativeId || done.kind !== deed.kind) {
			throw new DomainError('id_taken', {}, 'changeId');
		}
		return undefined;
	}
	for (let attempt = 1; ; attempt++) {
		const [tags, carried] = await standing(ctx, deed);
		const plan = deed.decide(tags, carried);
		const gone = plan.remove.map(({ id }) => id);
		const kept = {
			revisions: await history.listOf(ctx.db, gone),
			examples: await store.examplesOf(ctx.db, gone)
		};
		const row = {
			id: deed.changeId,
			initiativeId: deed.initiativeId,
			kind: deed.kind,
			name: deed.name?.(tags) ?? '',
			inverse: { ...inverseOf(plan, tags), ...(gone.length > 0 && { kept }) },
			by: actorId(ctx.actor),
			at: ctx.now()
		};
		try {
			await put(ctx, deed.initiativeId, plan, [
				...store.keepChange(ctx.db, row, ctx.now() - undoFor),
				...(deed.also ?? [])
			]);
			return plan;
		} catch (error) {
			if (!isDomainError(error, 'stale') || attempt === attempts) throw error;
		}
	}
}

/** Writes a plan with what belongs to it, and tells those who read the stories that it touches. */
export async function put(
	ctx: Context,
	initiativeId: string,
	plan: store.Written,
	also: readonly Change[]
): Promise<void> {
	const said = { by: actorId(ctx.actor), at: ctx.now() };
	await named(() => ctx.db.commit([...also, ...store.write(ctx.db, initiativeId, plan, said)]));
	const stories = await store.storiesOf(ctx.db, touched(plan));
	stories.forEach((id) => ctx.live.publish(codingChannel(id), news));
}

async function standing(
	ctx: Context,
	{ initiativeId, of }: Pick<Deed, 'initiativeId' | 'of'>
): Promise<[KnownTag[], Carried]> {
	return Promise.all([store.knownTags(ctx.db, initiativeId), store.carriedBy(ctx.db, of)]);
}

/** The database knows best whether a name is free. */
export async function named<T>(commit: () => Promise<T>): Promise<T> {
	try {
		return await commit();
	} catch (error) {
		if (isDomainError(error, 'id_taken') && String(error.data.constraint).includes('tag.name')) {
			throw new DomainError('name_taken', {}, 'name');
		}
		throw error;
	}
}

/** Refuses what was decided on an old version of a tag; undefined means the caller does not care. */
export function expectTag(
	tags: readonly KnownTag[],
	id: string,
	version: number | undefined,
	field: string
): void {
	const current = tags.find((tag) => tag.id === id);
	if (version !== undefined && current && current.version !== version) {
		throw new DomainError('stale', { current }, field);
	}
}
