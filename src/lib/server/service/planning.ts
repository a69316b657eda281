/** What all changes to the codebook have in common: decided as a plan, written whole, and kept so that they can be taken back. */
import { actorId } from '$lib/domain/access/role';
import { effectOf, touched, type Effect } from '$lib/domain/codebook/effect';
import type { Carried } from '$lib/domain/codebook/merge';
import {
	heirOf,
	inverseOf,
	involvedIn,
	isEmpty,
	type Inverse,
	type Kept,
	type KnownTag,
	type Plan
} from '$lib/domain/codebook/plan';
import { DomainError, isDomainError } from '$lib/domain/error';
import type { Context } from '../context';
import type { Change } from '../db/open';
import { codingChannel, news } from '../live/coding-channel';
import * as store from '../store/codebook';
import * as shown from '../store/codebook-shown';
import * as memos from '../store/memo-kept';
import * as history from '../store/tag-revision';
import * as tracks from '../store/track';
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

/** What came of a deed. */
export interface Outcome {
	/** The id under which it can be taken back; null where nothing was to be changed. */
	changeId: string | null;
	/** What takes it back. */
	inverse: Inverse;
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
 * Does a deed, in one batch. When somebody was faster, it is decided again on what is there now. Sent again under the
 * same id it is done once; a plan that changes nothing is not kept.
 *
 * @throws DomainError what `decide` throws; `id_taken` at `changeId` for the id of something else; `name_taken`;
 * `stale` when others are faster again and again
 */
export async function carryOut(ctx: Context, deed: Deed): Promise<Outcome> {
	for (let attempt = 1; ; attempt++) {
		// In this order: what stands before the very same is done fails in the batch, and is then found done.
		const [tags, carried] = await standing(ctx, deed);
		const done = await store.findChange(ctx.db, deed.changeId);
		if (done) return repeated(deed, done);
		const plan = deed.decide(tags, carried);
		const inverse = await inverseWithWords(ctx, deed.initiativeId, plan, tags);
		const row = {
			id: deed.changeId,
			initiativeId: deed.initiativeId,
			kind: deed.kind,
			name: deed.name?.(tags) ?? '',
			inverse,
			by: actorId(ctx.actor),
			at: ctx.now()
		};
		const isKept = !isEmpty(plan);
		try {
			await put(ctx, deed.initiativeId, plan, [
				...(isKept ? store.keepChange(ctx.db, row, ctx.now() - undoFor) : []),
				...guarded(plan, inverse),
				...(deed.also ?? [])
			]);
			return { changeId: isKept ? deed.changeId : null, inverse };
		} catch (error) {
			if (!isOvertaken(error) || attempt === attempts) throw error;
		}
	}
}

/** What came of it when it was sent first. */
function repeated(deed: Deed, done: store.StoredChange): Outcome {
	const involved = involvedIn(done.inverse);
	const isSame =
		done.initiativeId === deed.initiativeId &&
		done.kind === deed.kind &&
		deed.of.every((id) => involved.includes(id));
	if (!isSame) throw new DomainError('id_taken', {}, 'changeId');
	return { changeId: done.id, inverse: done.inverse };
}

/** Somebody was faster: with something else, or with the very same. */
const isOvertaken = (error: unknown) =>
	isDomainError(error, 'stale') || isDomainError(error, 'id_taken');

async function inverseWithWords(
	ctx: Context,
	initiativeId: string,
	plan: Plan,
	tags: readonly KnownTag[]
): Promise<Inverse> {
	const inverse = inverseOf(plan, tags);
	const gone = plan.remove.map(({ id }) => id);
	if (gone.length === 0) return inverse;
	return { ...inverse, kept: await keptOf(ctx, initiativeId, plan, gone) };
}

/** No memo is lost or kept that came or went since it was looked. */
function guarded({ remove }: Plan, { kept }: Inverse): Change[] {
	const gone = remove.map(({ id }) => id);
	return kept?.memos ? [memos.guardKept(gone, kept.memos)] : [];
}

/** What belongs to the tags that go: memos and tracks are handed on where a tag takes their place, and else kept whole. */
async function keptOf(
	ctx: Context,
	initiativeId: string,
	plan: Plan,
	gone: readonly string[]
): Promise<Kept> {
	const [revisions, examples, ours, trackTagId] = await Promise.all([
		history.listOf(ctx.db, gone),
		store.examplesOf(ctx.db, gone),
		memos.ofTags(ctx.db, gone),
		tracks.holding(ctx.db, initiativeId, gone)
	]);
	if (heirOf(plan) === undefined) {
		return { revisions, examples, memos: ours };
	}
	const handedOn = gone.map((tagId) => ({
		tagId,
		memoIds: ours.filter((memo) => memo.tagId === tagId).map(({ id }) => id)
	}));
	return { revisions, examples, handedOn, ...(trackTagId && { trackTagId }) };
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
