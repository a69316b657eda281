/** What is told of a story's pictures and recordings beyond the team follows its masks and what is said; shared by the use cases that change either. */
import { isDomainError } from '$lib/domain/error';
import { bared, toldOf, type Said } from '$lib/domain/media/told';
import type { MarkedWords } from '$lib/domain/text/marked-words';
import { joined } from '$lib/domain/text/masking';
import type { Context } from '../context';
import type { Change } from '../db/open';
import * as maskings from '../store/masking';
import * as said from '../store/said';

/** All words that are marked in a story, whether in its text or wherever they are said. */
export async function marksOf(ctx: Context, storyId: string): Promise<MarkedWords[]> {
	const [masks, words] = await Promise.all([
		maskings.masksOf(ctx.db, storyId),
		maskings.wordsOf(ctx.db, storyId)
	]);
	return [...masks, ...words];
}

/** What changes with a story's marks. Words that lose theirs wait to be looked at again. */
export async function retelling(
	ctx: Context,
	storyId: string,
	before: readonly MarkedWords[],
	after: readonly MarkedWords[]
): Promise<Change[]> {
	const items = await said.list(ctx.db, storyId);
	return said.tell(
		ctx.db,
		items.map((item) => ({
			id: item.id,
			told: toldOf(item, after),
			unchecked: item.unchecked && joined([...item.unchecked, ...bared(item, before, after)])
		}))
	);
}

/**
 * What is told of an item that is new, or of which something else is said, and what has to be written with it: nobody marks
 * words at the same moment without seeing it.
 */
export async function tellingOf(ctx: Context, storyId: string, item: Said) {
	const [{ version }, marks] = await Promise.all([
		maskings.find(ctx.db, storyId),
		marksOf(ctx, storyId)
	]);
	return { told: toldOf(item, marks), changes: maskings.saidChanged(ctx.db, storyId, version) };
}

/** How often a write is tried again when somebody marked words at the same moment. */
const attempts = 4;

/** Commits what was decided on marks, anew where somebody else was faster. @throws DomainError `stale` after some tries */
export async function commitTelling(
	ctx: Context,
	decide: () => Promise<Change[]>,
	left = attempts
): Promise<void> {
	try {
		await ctx.db.commit(await decide());
	} catch (error) {
		if (left <= 1 || !isDomainError(error, 'stale')) {
			throw error;
		}
		await commitTelling(ctx, decide, left - 1);
	}
}

/** What is to be written where nobody has worked out yet what is told of a story. */
export async function toldAnew(ctx: Context, storyId: string): Promise<Change[]> {
	const [{ version }, marks] = await Promise.all([
		maskings.find(ctx.db, storyId),
		marksOf(ctx, storyId)
	]);
	return [
		...maskings.guardVersion(ctx.db, storyId, version),
		...(await retelling(ctx, storyId, marks, marks))
	];
}
