/** How a wall came to be: its log, and what may be read today of all that ever hung there. */
import { actorId } from '$lib/domain/access/role';
import type { WallEvent } from '$lib/domain/wall/event';
import { sourcesOn } from '$lib/domain/wall/shown';
import { veiledEvent } from '$lib/domain/wall/veil';
import type { CardWords } from '$lib/domain/wall/words';
import { allow, today, type Context } from '../context';
import * as walls from '../store/wall';
import { readLog } from '../store/wall-log';
import { wordsOf } from '../store/wall-words';

/** Which wall it is, and who looks at it (`you`, as cards and votes name them). */
export async function head(
	ctx: Context,
	id: string
): Promise<{ id: string; initiativeId: string; title: string; you: string }> {
	const { initiativeId, title } = allow(ctx, 'wall.replay', await walls.find(ctx.db, id));
	return { id, initiativeId, title, you: actorId(ctx.actor) };
}

/**
 * The events of a wall after a number, in order. They hold no words of stories; notes that only their writers can read yet
 * are told without their words.
 */
export async function log(
	ctx: Context,
	id: string,
	page: { after: number; limit: number }
): Promise<{ items: WallEvent[]; next: number | null }> {
	const found = allow(ctx, 'wall.replay', await walls.find(ctx.db, id));
	const { wall } = (await readLog(ctx.db, id, found.seq)).history;
	const all = await walls.eventsAfter(ctx.db, id, page.after, page.limit);
	const items = all.map((event) =>
		wall.phase === 'think' && event.actorId !== actorId(ctx.actor) ? veiledEvent(event) : event
	);
	return { items, next: items.length === page.limit ? (items.at(-1)?.seq ?? null) : null };
}

/**
 * The words of all that ever hung on a wall, as far as a workshop may see them today: in the past too, what was taken back
 * is gone. Of a picture or recording that was taken down since, only its title.
 */
export async function words(
	ctx: Context,
	id: string
): Promise<{ seq: number; items: CardWords[] }> {
	const { initiativeId, seq } = allow(ctx, 'wall.replay', await walls.find(ctx.db, id));
	const asked = { initiativeId, today: today(ctx), ...(await walls.sourcesEverOn(ctx.db, id)) };
	const now = sourcesOn((await readLog(ctx.db, id, seq)).history.wall);
	const hanging = new Set([...now.excerptIds, ...now.mediaIds]);
	const items = await wordsOf(ctx.db, asked);
	return { seq, items: items.map((one) => (hanging.has(one.id) ? one : withoutPicture(one))) };
}

/** Files are handed out for what hangs on the wall now, and for nothing else. */
function withoutPicture({ media: _media, shape: _shape, ...words }: CardWords): CardWords {
	return words;
}
