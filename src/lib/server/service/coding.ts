/** Use cases of those who code the same story at the same time. */
import { can } from '$lib/domain/access/policy';
import { actorId, type Actor } from '$lib/domain/access/role';
import { allow, type Context } from '../context';
import { codingChannel } from '../live/coding-channel';
import { accessChannel } from '../live/hub';
import { eventStream } from '../live/stream';
import * as events from '../store/coding-event';
import * as stories from '../store/story';
import { checkReadable, readerOf } from './reading';

/** The number of the last thing that happened to the excerpts of a story: from there on one listens. */
export async function lastSeq(ctx: Context, storyId: string): Promise<number> {
	const found = allow(ctx, 'excerpt.list', await stories.find(ctx.db, storyId));
	return events.lastOf(ctx.db, found.id);
}

/**
 * A live stream of what happens to the excerpts of a story, as far as this reader sees them.
 *
 * @param from.after the number of the last event that the listener has; from now on when absent
 * @param from.again who is asking, found out anew: membership and session may have ended meanwhile
 * @throws DomainError `withdrawn`, `consent_missing`
 */
export async function listen(
	ctx: Context,
	storyId: string,
	from: { after: number | undefined; again: () => Promise<Actor>; signal: AbortSignal }
): Promise<Response> {
	const found = allow(ctx, 'excerpt.list', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const mayRead = () => stories.isReadable(ctx.db, found, readerOf(ctx));
	return eventStream({
		live: ctx.live,
		actorId: actorId(ctx.actor),
		channel: codingChannel(storyId),
		after: from.after ?? (await events.lastOf(ctx.db, storyId)),
		missed: async (after) => {
			const missed = await events.after(ctx.db, found, readerOf(ctx), after);
			return missed.map((event) => ({ id: event.seq, data: JSON.stringify(event) }));
		},
		rights: [accessChannel(actorId(ctx.actor))],
		mayListen: async () => can(await from.again(), 'excerpt.list', found) && (await mayRead()),
		signal: from.signal
	});
}
