/** What a note becomes, from a kiosk or from the own device: a story that waits, with what was made for it. */
import { DomainError } from '$lib/domain/error';
import { mostMedia, noteDocument, takesMedia, type Answered } from '$lib/domain/kiosk/contribution';
import type { MediaItem } from '$lib/domain/media/media';
import { readDocument } from '$lib/domain/story/document';
import type { Context } from '../context';
import type { Change } from '../db/open';
import * as contributions from '../store/contribution';
import * as search from '../store/search';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import * as media from './media';
import type { Created } from './once';

export interface NoteToKeep {
	id: string;
	initiativeId: string;
	storytellerId: string;
	storyId: string;
	/** Null from the own device. */
	kioskId: string | null;
	/** The youth check that it answers. */
	checkId?: string | undefined;
	/** It is a what-if of the young person's own. */
	isIdea?: boolean;
	title: string;
	said: Answered[];
	inputHash: string;
}

/** The story of the own words, and the row that makes it wait for the staff. The storyteller is there already. */
export function noteChanges(ctx: Context, note: NoteToKeep): Change[] {
	const { id, initiativeId, storytellerId, storyId, kioskId, title, inputHash } = note;
	const { document, plainText, length } = readDocument(noteDocument(note.said));
	const at = ctx.now();
	return [
		stories.insert(ctx.db, {
			id: storyId,
			initiativeId,
			storytellerId,
			title,
			kind: 'own',
			language: ctx.locale,
			document,
			length,
			authorId: `young:${storytellerId}`,
			createdAt: at,
			updatedAt: at
		}),
		...texts.replace(ctx.db, storyId, plainText),
		...search.index(ctx.db, storyId, title, plainText),
		contributions.insert(ctx.db, {
			id,
			initiativeId,
			kioskId,
			storyId,
			...{ checkId: note.checkId ?? null, isIdea: note.isIdea ?? false },
			inputHash,
			// On the own device its maker is there already.
			claimedAt: kioskId === null ? at : null,
			createdAt: at
		})
	];
}

/**
 * Takes one thing that belongs to a note, for its maker.
 *
 * @param name of its file in the store
 * @throws DomainError `not_found` when its time is over, `out_of_range` when the note has enough; what media throw
 */
export async function addToNote(
	ctx: Context,
	found: NonNullable<Awaited<ReturnType<typeof contributions.find>>>,
	given: { id?: unknown },
	name: string
): Promise<Created<MediaItem>> {
	if (!takesMedia(found, ctx.now())) {
		throw new DomainError('not_found');
	}
	const { storyId, storytellerId, initiativeId } = found;
	const maker: Context = { ...ctx, actor: { kind: 'operator', userId: `young:${storytellerId}` } };
	const page = { after: undefined, limit: mostMedia + 1 };
	const there = await media.list(maker, initiativeId, { story: storyId }, page);
	if (there.length >= mostMedia && !there.some(({ id }) => id === given.id)) {
		throw new DomainError('out_of_range', { limit: mostMedia }, 'file');
	}
	return media.create(maker, initiativeId, { ...given, storyId, storytellerId }, name);
}
