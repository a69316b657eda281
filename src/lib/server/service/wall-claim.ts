/** “That is mine”: somebody present says to the staff what is theirs, and what is not right about it. */
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { claim as claimInput } from '$lib/domain/wall/input';
import { allow, type Context } from '../context';
import { tellNews } from '../live/wall-channel';
import * as walls from '../store/wall';
import * as claims from '../store/wall-claim';
import { readLog } from '../store/wall-log';

/**
 * Says to the staff that a card is one's own. The others at the wall learn nothing of it: whose words they are is not
 * theirs to know.
 *
 * @throws DomainError `not_found` at `cardId` for a card that is not on the wall, or shows nobody's words
 */
export async function create(ctx: Context, wallId: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'wall.claim', await walls.find(ctx.db, wallId));
	const { cardId, words } = parse(claimInput, input);
	const card = (await readLog(ctx.db, wallId, found.seq)).history.wall.cards[cardId];
	if (!card || card.text !== null || card.withdrawn) {
		throw new DomainError('not_found', {}, 'cardId');
	}
	if (ctx.actor.kind !== 'guest') {
		throw new DomainError('forbidden');
	}
	const row = { id: ctx.newId(), wallId, cardId, guestId: ctx.actor.guestId, words: words ?? '' };
	await ctx.db.commit([claims.insert(ctx.db, { ...row, createdAt: ctx.now() })]);
	tellNews(ctx.live, wallId, 'claims');
}

/** What was said and not yet talked about, the oldest first. */
export async function list(ctx: Context, wallId: string): Promise<{ items: claims.Claim[] }> {
	const found = allow(ctx, 'wall.readClaims', await walls.find(ctx.db, wallId));
	return { items: await claims.listOpen(ctx.db, found.id) };
}

/** One of the staff has talked with them: what they wrote is erased. */
export async function settle(ctx: Context, wallId: string, claimId: string): Promise<void> {
	const found = allow(ctx, 'wall.readClaims', await walls.find(ctx.db, wallId));
	await ctx.db.commit([claims.settle(ctx.db, found.id, claimId, ctx.now())]);
	tellNews(ctx.live, found.id, 'claims');
}
