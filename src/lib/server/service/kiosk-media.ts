/** What was drawn, photographed or spoken at a kiosk: it follows the note, and belongs to its story. */
import { DomainError } from '$lib/domain/error';
import { noteMedia } from '$lib/domain/kiosk/contribution';
import type { MediaItem } from '$lib/domain/media/media';
import { parse } from '$lib/domain/text/input';
import { codeFrom, hashCode } from '../auth/card-code';
import { allow, type Context } from '../context';
import * as cards from '../store/card';
import * as contributions from '../store/contribution';
import { receiving } from './kiosk';
import { addToNote } from './note-story';
import type { Created } from './once';

/**
 * Takes one thing that belongs to a note. Only the browser that sent the note can: it still holds the secret that the
 * card's code follows from.
 *
 * @param typed   the kiosk's code
 * @param input   the note's `secret`, and what `newMedia` of domain/media asks for
 * @param name    of its file in the store
 * @param address where it comes from
 * @throws DomainError `not_found` for whatever is wrong with code, note or secret, or when its time is over;
 * `out_of_range` when the note has enough; what media throw
 */
export async function add(
	ctx: Context,
	typed: string,
	noteId: string,
	input: Record<string, unknown>,
	name: string,
	address: string
): Promise<Created<MediaItem>> {
	allow(ctx, 'contribution.create', {});
	const kiosk = await receiving(ctx, typed, address);
	const { secret, ...given } = parse(noteMedia, input);
	const found = await contributions.find(ctx.db, noteId);
	if (found?.kioskId !== kiosk.id) {
		throw new DomainError('not_found');
	}
	const code = await codeFrom(ctx.db, `${noteId}:${secret}`);
	const card = await cards.findByHash(ctx.db, await hashCode(ctx.db, code));
	if (card?.storytellerId !== found.storytellerId) {
		throw new DomainError('not_found');
	}
	return addToNote(ctx, found, given, name);
}
