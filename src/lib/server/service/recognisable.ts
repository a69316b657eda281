/** Use case on what a young person could be known by without a name (R20). */
import { leastShown } from '$lib/domain/initiative/small-cell';
import { rareTraits, type Rare } from '$lib/domain/story/recognisable';
import { allow, today, type Context } from '../context';
import * as recognisable from '../store/recognisable';
import * as setups from '../store/setup';
import * as stories from '../store/story';
import { checkReadable } from './reading';

/**
 * What few of the young people share with whoever told a story: age band, area, and what the story is tagged with. Fewer than
 * the initiative shows numbers of.
 *
 * @throws DomainError `withdrawn`, `consent_missing`
 */
export async function read(ctx: Context, storyId: string): Promise<Rare[]> {
	const found = allow(ctx, 'masking.read', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const tags = await recognisable.tagsOf(ctx.db, storyId);
	const tagIds = tags.map(({ id }) => id);
	const all = await recognisable.people(ctx.db, found.initiativeId, tagIds, today(ctx));
	const k = leastShown(await setups.find(ctx.db, found.initiativeId));
	return rareTraits({ id: found.storytellerId, tags }, all, k);
}
