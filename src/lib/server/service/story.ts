/** Use cases on stories. */
import { setImmediate } from 'node:timers/promises';
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { readDocument, readText, type StoryText } from '$lib/domain/story/document';
import type { Journey } from '$lib/domain/story/journey';
import {
	newStory,
	noFacts,
	storyChange,
	type StoryFacts,
	type StoryHead
} from '$lib/domain/story/story';
import { parse } from '$lib/domain/text/input';
import type { DocumentNode } from '$lib/domain/text/plain-text';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import { codingChannel, news } from '../live/coding-channel';
import * as initiatives from '../store/initiative';
import * as journeys from '../store/journey';
import * as maskings from '../store/masking';
import * as files from '../store/media-file';
import * as search from '../store/search';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import * as storytellers from '../store/storyteller';
import { expectVersion, hashInput, isRepeat, madeNow, orStale, type Created } from './once';
import { checkReadable, noteReading, readerOf } from './reading';
import { rewriting } from './rewriting';

/** A story with its words. */
export interface Story extends StoryHead {
	facts: StoryFacts;
	document: DocumentNode;
	journey: Journey;
}

/** As the API gives it: positions of excerpts count in `plainText`. */
export type StoryWithText = Story & { plainText: string };

/** The stories of an initiative that the actor may read. */
export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<stories.ListedStory[]> {
	const { id } = allow(ctx, 'story.list', await initiatives.find(ctx.db, slugOrId));
	return stories.list(ctx.db, id, page, readerOf(ctx));
}

/** What the stories of an initiative that the actor may read are called. */
export async function titles(ctx: Context, slugOrId: string): Promise<stories.StoryTitle[]> {
	const { id } = allow(ctx, 'story.list', await initiatives.find(ctx.db, slugOrId));
	return stories.titles(ctx.db, id, readerOf(ctx));
}

/** How many stories are there that the actor may not read: withdrawn, or without the consent that it takes. */
export async function count(ctx: Context, slugOrId: string) {
	const { id } = allow(ctx, 'story.list', await initiatives.find(ctx.db, slugOrId));
	return stories.count(ctx.db, id, readerOf(ctx));
}

/** A story to be read. @throws DomainError `withdrawn`, `consent_missing` */
export async function open(ctx: Context, id: string): Promise<Story> {
	const found = allow(ctx, 'story.read', await stories.find(ctx.db, id));
	await checkReadable(ctx, found);
	await noteReading(ctx, found, 'team');
	return existing(ctx, id);
}

/** As {@link open}, under the address of its initiative; in any other it does not exist. */
export async function openIn(ctx: Context, slugOrId: string, id: string): Promise<Story> {
	const initiative = allow(ctx, 'story.list', await initiatives.find(ctx.db, slugOrId));
	const found = await stories.find(ctx.db, id);
	if (found?.initiativeId !== initiative.id) {
		throw new DomainError('not_found');
	}
	return open(ctx, id);
}

/** A story with its plain text. @throws DomainError `withdrawn`, `consent_missing` */
export async function read(ctx: Context, id: string): Promise<StoryWithText> {
	const found = allow(ctx, 'story.read', await stories.find(ctx.db, id));
	await checkReadable(ctx, found);
	await noteReading(ctx, found, 'team');
	return withText(ctx, id);
}

/**
 * Writes a story down. Without words it begins empty.
 *
 * @throws DomainError `not_found` at `storytellerId`; `consent_missing` when the young person said no to being kept
 */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<StoryWithText>> {
	const { id: initiativeId } = allow(ctx, 'story.create', await initiatives.find(ctx.db, slugOrId));
	const given = parse(newStory, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ ...given, initiativeId });
	if (isRepeat(await stories.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await read(ctx, id) };
	}
	const storyteller = await storytellers.find(ctx.db, given.storytellerId, today(ctx));
	if (storyteller?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
	if (!(await stories.mayBegin(ctx.db, storyteller.id))) {
		throw new DomainError('consent_missing', {}, 'storytellerId');
	}
	const { title, kind, language, facts } = given;
	const { plainText, document, length } = wordsOf(given) ?? readText('');
	// A long text takes its time to be read, to be prepared and to be written: others get their turn between.
	await setImmediate();
	const at = ctx.now();
	const changes = [
		stories.insert(ctx.db, {
			id,
			initiativeId,
			storytellerId: storyteller.id,
			title,
			kind,
			language,
			document,
			length,
			facts: facts ?? null,
			authorId: actorId(ctx.actor),
			inputHash,
			createdAt: at,
			updatedAt: at
		}),
		...texts.replace(ctx.db, id, plainText),
		...search.index(ctx.db, id, title, plainText),
		...(isMasked(ctx, given) ? checked(ctx, id) : [])
	];
	await setImmediate();
	const isNew = await madeNow(
		() => whileKept(ctx, storyteller.id, changes),
		() => stories.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: await withText(ctx, id) };
}

/** A long text takes its time: whoever took everything back meanwhile has nothing written down. */
async function whileKept(ctx: Context, storytellerId: string, changes: Change[]): Promise<void> {
	try {
		await ctx.db.commit([stories.guardBegin(storytellerId), ...changes]);
	} catch (error) {
		if (isDomainError(error, 'stale')) {
			throw new DomainError('consent_missing', {}, 'storytellerId');
		}
		throw error;
	}
}

/**
 * Changes a story; its excerpts follow the text in the same write, and what cannot follow goes adrift.
 *
 * @param expected the version the change was made on, if the caller knows it
 * @throws DomainError `stale` with what is there now; see `readDocument` for what is refused in a document
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<StoryWithText> {
	const found = allow(ctx, 'story.change', await stories.find(ctx.db, id));
	await checkReadable(ctx, found);
	const given = parse(storyChange, input);
	if (given.storytellerId !== undefined && given.storytellerId !== found.storytellerId) {
		throw new DomainError('invalid', {}, 'storytellerId');
	}
	if (expected !== undefined && expected !== found.version) {
		expectVersion(await withText(ctx, id), expected);
	}
	const current = await existing(ctx, id);
	const { title = current.title, kind, language, facts } = given;
	const words = wordsOf(given);
	const writer = {
		by: actorId(ctx.actor),
		keeps: 'sitting',
		isMasked: isMasked(ctx, given)
	} as const;
	const { before, row, after } = await rewriting(ctx, found, words, title, writer);
	const changed = await orStale(
		() =>
			ctx.db.commit([
				...before,
				...stories.update(ctx.db, id, found.version, {
					title,
					...(kind && { kind }),
					...(language && { language }),
					...(facts && { facts }),
					...(words && { document: words.document, length: words.length }),
					...row,
					updatedAt: ctx.now()
				}),
				...after
			]),
		() => withText(ctx, id)
	);
	ctx.live.publish(codingChannel(id), news);
	return changed;
}

/**
 * New words from whoever the story is about, while it stands as they left it; excerpts follow as in {@link change}. What
 * they took back by it is not kept.
 *
 * @param more what else belongs to the same write
 * @throws DomainError `withdrawn`
 */
export async function rewriteOwn(
	ctx: Context,
	id: string,
	words: StoryText,
	more: Change[] = []
): Promise<void> {
	const found = allow(ctx, 'story.changeOwn', await stories.find(ctx.db, id));
	await checkReadable(ctx, found);
	const { title } = await existing(ctx, id);
	const { document, length } = words;
	const writer = { by: actorId(ctx.actor), keeps: 'never' } as const;
	const { row, after } = await rewriting(ctx, found, words, title, writer);
	const changed = { document, length, ...row, updatedAt: ctx.now() };
	await ctx.db.commit([...stories.update(ctx.db, id, found.version, changed), ...after, ...more]);
	ctx.live.publish(codingChannel(id), news);
}

/** Takes a story away for good, with its excerpts, its journey, and its pictures and recordings. */
export async function remove(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'story.delete', await stories.find(ctx.db, id));
	const { names } = await files.ofStory(ctx.db, id);
	await ctx.db.commit([stories.remove(ctx.db, id)]);
	await ctx.media.files.remove(names);
	await ctx.db.checkpoint();
}

/**
 * A program sends in what its maker answers for, unless it says that nobody has gone through it; people go through a story
 * where they see it.
 */
function isMasked({ actor }: Context, given: { isMasked?: boolean | undefined }): boolean {
	return given.isMasked ?? actor.kind === 'token';
}

function checked(ctx: Context, storyId: string): Change[] {
	const row = { id: ctx.newId(), storyId, storyVersion: 1, way: 'program' };
	return maskings.check(ctx.db, { ...row, checkedBy: actorId(ctx.actor), at: ctx.now() });
}

function wordsOf(given: { document?: unknown; text?: string | undefined }): StoryText | undefined {
	if (given.document !== undefined) {
		return readDocument(given.document);
	}
	return given.text === undefined ? undefined : readText(given.text);
}

async function withText(ctx: Context, id: string): Promise<StoryWithText> {
	return { ...(await existing(ctx, id)), plainText: await texts.read(ctx.db, id) };
}

async function existing(ctx: Context, id: string): Promise<Story> {
	const found = await stories.read(ctx.db, id);
	if (!found) {
		throw new DomainError('not_found');
	}
	const { document, facts, journeyVersion, ...head } = found;
	return {
		...head,
		facts: facts ?? noFacts,
		document: JSON.parse(document) as DocumentNode,
		journey: { version: journeyVersion, moments: await journeys.list(ctx.db, id) }
	};
}
