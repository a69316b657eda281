/** What all use cases that point at words, pictures or recordings have in common. */
import { DomainError, isDomainError } from '$lib/domain/error';
import { overlaps, type Shape } from '$lib/domain/story/shape';
import { anchorIn, checkPosition, windowFor, type Anchor } from '$lib/domain/text/anchor';
import { meets, type Place } from '$lib/domain/text/place';
import { today, type Context } from '../context';
import { guardVersion, type Change } from '../db/open';
import * as withdrawn from '../store/excerpt-withdrawn';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import * as tags from '../store/tag';
import { expectVersion } from './once';
import { checkReadable } from './reading';

/** How often a write is tried again when the text changes under it. */
const attempts = 3;

/**
 * Commits changes that point at `[start, end)`, guarded so that the words are those that stand there and that nothing of
 * them was taken back. Where the caller named no version of the story, a text that changes meanwhile is read again.
 *
 * @throws DomainError `position_invalid`, `words_withdrawn`, `stale`
 */
export async function point(
	ctx: Context,
	story: stories.StorySubject,
	place: Place,
	expected: number | undefined,
	changes: (anchor: Anchor, storyVersion: number) => Change[]
): Promise<void> {
	const { start, end } = place;
	let current = story;
	for (let attempt = 1; ; attempt++) {
		expectVersion(current, expected);
		checkPosition(start, end, current.length);
		const around = windowFor(start, end);
		const window = await texts.cut(ctx.db, story.id, around.start, around.end);
		const anchor = anchorIn(window, start, end);
		try {
			await ctx.db.commit([...guards(ctx, current, [place]), ...changes(anchor, current.version)]);
			return;
		} catch (error) {
			if (isDomainError(error, 'stale')) {
				await checkOpenPlace(ctx, story.id, place);
			}
			const latest = await stories.find(ctx.db, story.id);
			const isRewritten = latest !== undefined && latest.version !== current.version;
			if (!isDomainError(error, 'stale') || !isRewritten || attempt === attempts) {
				throw error;
			}
			await checkReadable(ctx, latest);
			current = latest;
		}
	}
}

/** Guards: the text is the one that was read, and nothing of these places was taken back. */
export function guards(
	ctx: Context,
	story: stories.StorySubject,
	places: readonly Place[]
): Change[] {
	return [
		guardVersion('story', story.id, story.version),
		withdrawn.guardOpenPlaces(story.id, places, today(ctx))
	];
}

/** Guard: nothing more of this item was taken back than {@link checkOpenShape} looked at. */
export function guardShapes(ctx: Context, mediaId: string, seen: number): Change {
	return withdrawn.guardClosedShapes(mediaId, seen, today(ctx));
}

/**
 * Refuses what would show or say some of what the young person took back.
 *
 * @returns how much of the item was taken back
 * @throws DomainError `words_withdrawn` at `shape`
 */
export async function checkOpenShape(ctx: Context, mediaId: string, shape: Shape): Promise<number> {
	const closed = await withdrawn.closedShapes(ctx.db, mediaId, today(ctx));
	if (closed.some((other) => overlaps(other, shape))) {
		throw new DomainError('words_withdrawn', {}, 'shape');
	}
	return closed.length;
}

/** @throws DomainError `not_found` at `tagIds` for one that is not of the initiative's codebook */
export async function checkTags(ctx: Context, initiativeId: string, ids: string[]): Promise<void> {
	if (ids.length > 0 && (await tags.known(ctx.db, initiativeId, ids)).size !== ids.length) {
		throw new DomainError('not_found', {}, 'tagIds');
	}
}

/** @throws DomainError `words_withdrawn` at `start` where the young person took some of the words back */
export async function checkOpenPlace(ctx: Context, storyId: string, place: Place): Promise<void> {
	const closed = await withdrawn.closedPlaces(ctx.db, storyId, today(ctx));
	if (closed.some((other) => meets(other, place))) {
		throw new DomainError('words_withdrawn', {}, 'start');
	}
}
