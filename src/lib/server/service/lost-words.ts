/** What a restored backup holds without its key is erased there as it was where the key was shredded (R16). */
import { allow, today, type Context } from '../context';
import * as media from '../store/media';
import * as stories from '../store/story';
import * as storytellers from '../store/storyteller';
import { clear } from './media-making';
import { tombstone } from './wall-command';
import { leavingNoWords, planOf, takingBack } from './withdrawing';

/** How many were erased: stories, pictures and recordings of other stories, and young people with all they said beside. */
export interface Lost {
	stories: number;
	media: number;
	people: number;
}

/** @param ids of stories, items of media and young people */
export async function eraseLost(ctx: Context, ids: readonly string[]): Promise<Lost> {
	allow(ctx, 'operator.run', {});
	const lost: Lost = { stories: 0, media: 0, people: 0 };
	for (const id of ids) {
		const story = await stories.find(ctx.db, id);
		if (story) {
			lost.stories += (await erase(ctx, story.storytellerId, id)) ? 1 : 0;
		}
	}
	for (const id of ids) {
		// Those of a story that went are withdrawn by now.
		const item = await media.find(ctx.db, id);
		if (item && item.state !== 'withdrawn') {
			lost.media += (await erase(ctx, item.storytellerId, id)) ? 1 : 0;
		}
		if (await storytellers.find(ctx.db, id, today(ctx))) {
			await ctx.db.commit(leavingNoWords(ctx, id));
			lost.people++;
		}
	}
	await clear(ctx, {});
	return lost;
}

async function erase(ctx: Context, storytellerId: string, itemId: string): Promise<boolean> {
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	if (!person) return false;
	const what = { itemId };
	await ctx.db.commit(
		await takingBack(ctx, storytellerId, what, await planOf(ctx, storytellerId, what))
	);
	await tombstone(ctx, person);
	return true;
}
