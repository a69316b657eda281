/** Use cases on excerpts: pointing at words of a story, and tagging them. */
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { checkShape } from '$lib/domain/media/media';
import {
	attributesOf,
	excerptChange,
	excerptsOfStory,
	newExcerpt,
	type Excerpt,
	type ExcerptChange,
	type ListedExcerpt
} from '$lib/domain/story/excerpt';
import { excerptFilter, tagsWanted } from '$lib/domain/story/excerpt-filter';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import { codingChannel, news } from '../live/coding-channel';
import * as events from '../store/coding-event';
import * as excerpts from '../store/excerpt';
import * as written from '../store/excerpt-write';
import * as catalogue from '../store/excerpt-found';
import * as initiatives from '../store/initiative';
import * as media from '../store/media';
import * as stories from '../store/story';
import * as tags from '../store/tag';
import { expectVersion, hashInput, isRepeat, orStale, type Created } from './once';
import { checkOpenShape, checkTags, point } from './pointing';
import { checkReadable, readerOf } from './reading';

type Page = { after: string | undefined; limit: number };

/** The excerpts of a story; all of them without a page. */
export async function listOfStory(
	ctx: Context,
	storyId: string,
	page?: Page,
	query: unknown = {}
): Promise<Excerpt[]> {
	const found = allow(ctx, 'excerpt.list', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const { state } = parse(excerptsOfStory, query);
	return excerpts.listOf(ctx.db, found, readerOf(ctx), page, state);
}

/**
 * Excerpts of an initiative whose words may be used for a purpose (`team` unless told), and how many may not.
 *
 * @param filter see `excerptFilter`
 */
export async function list(
	ctx: Context,
	slugOrId: string,
	filter: unknown,
	page: Page
): Promise<{ items: ListedExcerpt[]; heldBack: number }> {
	const { id } = allow(ctx, 'excerpt.list', await initiatives.find(ctx.db, slugOrId));
	const given = parse(excerptFilter, filter);
	const reader = readerOf(ctx);
	const codebook = await tags.listAll(ctx.db, id);
	const wanted = { ...given, ...tagsWanted(codebook, given), today: reader.today };
	return {
		items: await catalogue.list(ctx.db, id, wanted, page, reader),
		heldBack: await catalogue.countHeldBack(ctx.db, id, wanted, reader)
	};
}

/**
 * Points at words of a story. Costs the same however long the story is.
 *
 * @param expected the version of the story that the positions count in, if the caller knows it
 * @throws DomainError `position_invalid`, `not_found` at `tagIds`, `withdrawn`, `words_withdrawn`, `consent_missing`,
 * `id_taken`, `stale`
 */
export async function create(
	ctx: Context,
	storyId: string,
	input: unknown,
	expected?: number
): Promise<Created<Excerpt>> {
	const story = allow(ctx, 'excerpt.create', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, story);
	const given = parse(newExcerpt, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ ...given, storyId });
	if (isRepeat(await excerpts.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	await checkTags(ctx, story.initiativeId, given.tagIds);
	const row = {
		id,
		initiativeId: story.initiativeId,
		storyId,
		storytellerId: story.storytellerId,
		memo: given.memo ?? '',
		attributes: attributesOf(given.attributes),
		createdBy: actorId(ctx.actor),
		inputHash,
		createdAt: ctx.now()
	};
	try {
		await point(ctx, story, given, expected, (anchor, storyVersion) => [
			...written.insert(ctx.db, { ...row, ...anchor, storyVersion }, given.tagIds),
			events.happened(storyId, id)
		]);
	} catch (error) {
		// Sent twice at the same moment: the other one was faster.
		if (!isDomainError(error, 'id_taken')) {
			throw error;
		}
		isRepeat(await excerpts.findInputHash(ctx.db, id), inputHash);
		return { isNew: false, item: await existing(ctx, id) };
	}
	ctx.live.publish(codingChannel(storyId), news);
	return { isNew: true, item: await existing(ctx, id) };
}

/**
 * Changes tags, memo or attributes; with edges, moves the excerpt, or places it anew where it was adrift.
 *
 * @param expected the version of the excerpt that the change was made on, if the caller knows it
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Excerpt> {
	const found = allow(ctx, 'excerpt.change', await excerpts.find(ctx.db, id, readerOf(ctx)));
	const story = await storyOf(ctx, found);
	const given = parse(excerptChange, input);
	if (expected !== undefined && expected !== found.version) {
		expectVersion(await existing(ctx, id), expected);
	}
	await checkTags(ctx, found.initiativeId, given.tagIds ?? []);
	await checkPlace(ctx, found, given);
	const wanted = {
		...(given.shape && { shape: given.shape }),
		...(given.memo !== undefined && {
			memo: given.memo ?? '',
			memoBy: actorId(ctx.actor),
			memoAt: ctx.now()
		}),
		...(given.attributes && { attributes: attributesOf(given.attributes) })
	};
	const { start = found.start, end = found.end } = given;
	const isMoved = given.start !== undefined || given.end !== undefined;
	const update = (what: typeof wanted) => [
		...written.update(ctx.db, id, found.version, what, given.tagIds),
		events.happened(story.id, id)
	];
	const changed = await orStale(
		() =>
			isMoved
				? point(ctx, story, { start, end }, undefined, (anchor, storyVersion) =>
						update({ ...wanted, ...anchor, ...{ storyVersion, state: 'anchored' } })
					)
				: ctx.db.commit(update(wanted)),
		() => existing(ctx, id)
	);
	ctx.live.publish(codingChannel(story.id), news);
	return changed;
}

/** Takes an excerpt away. Creating it again with the same id and content brings it back. */
export async function remove(ctx: Context, id: string): Promise<void> {
	const { storyId } = allow(ctx, 'excerpt.delete', await excerpts.find(ctx.db, id, readerOf(ctx)));
	await ctx.db.commit([written.remove(ctx.db, id), events.happened(storyId, id)]);
	ctx.live.publish(codingChannel(storyId), news);
}

/** An excerpt of a text has edges, one of a picture or a recording has a shape that lies within it. */
async function checkPlace(
	ctx: Context,
	{ mediaId }: { mediaId: string | null },
	{ start, end, shape }: ExcerptChange
): Promise<void> {
	const edge = start ?? end;
	if (mediaId === null ? shape !== undefined : edge !== undefined) {
		throw new DomainError('invalid', {}, mediaId === null ? 'shape' : 'start');
	}
	const of = mediaId === null ? undefined : await media.find(ctx.db, mediaId);
	if (of && !(await media.isOpen(ctx.db, of, 'team', readerOf(ctx)))) {
		throw new DomainError('consent_missing');
	}
	if (of && shape) {
		checkShape(shape, of);
		await checkOpenShape(ctx, of.id, shape);
	}
}

async function storyOf(ctx: Context, { storyId }: { storyId: string }) {
	const story = await stories.find(ctx.db, storyId);
	if (!story) {
		throw new DomainError('not_found');
	}
	await checkReadable(ctx, story);
	return story;
}

async function existing(ctx: Context, id: string): Promise<Excerpt> {
	const found = await excerpts.read(ctx.db, id, readerOf(ctx));
	if (!found) {
		throw new DomainError('consent_missing');
	}
	return found;
}
