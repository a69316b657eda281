/** Who has read a young person's stories (F4), told to the young person in plain words. */
import { allow, today, type Context } from '../context';
import * as readings from '../store/access-log';
import * as storytellers from '../store/storyteller';

/** The latest first. */
export async function list(ctx: Context, storytellerId: string): Promise<readings.Reading[]> {
	const found = await storytellers.find(ctx.db, storytellerId, today(ctx));
	allow(ctx, 'accessLog.read', found);
	return readings.list(ctx.db, storytellerId);
}

/**
 * Notes that somebody read a story, once per person, day and purpose. To be called wherever a story's words are handed
 * out. The young person's own reading is not noted, nor is the demo's.
 *
 * @param story   what was read
 * @param purpose the consent scope it was read under
 */
export async function note(
	ctx: Context,
	story: { id: string; initiativeId: string; storytellerId: string },
	purpose: string
): Promise<void> {
	const { storytellerId } = allow(ctx, 'story.read', story);
	if (ctx.actor.kind !== 'user' && ctx.actor.kind !== 'token') {
		return;
	}
	const reading = { storyId: story.id, userId: ctx.actor.userId, purpose, on: today(ctx) };
	if (!(await readings.isNoted(ctx.db, reading))) {
		const row = { id: ctx.newId(), storytellerId, ...reading, at: ctx.now() };
		await ctx.db.commit([readings.insert(ctx.db, row)]);
	}
}
