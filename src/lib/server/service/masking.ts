/** Use cases on masking: what of a story is told with other words beyond the team, and who has gone through it (B5, R18). */
import { actorId } from '$lib/domain/access/role';
import { saidText, type Said } from '$lib/domain/media/told';
import { DomainError } from '$lib/domain/error';
import {
	maskingInput,
	maskingState,
	type Masking,
	type MaskingInput,
	type Recording,
	type SpokenMask,
	type StoredMask,
	type StorySuggestion
} from '$lib/domain/story/masking';
import { anchorIn, checkPosition } from '$lib/domain/text/anchor';
import { parse } from '$lib/domain/text/input';
import { joined, type Stretch } from '$lib/domain/text/masking';
import { placesMarked, type MarkedWords } from '$lib/domain/text/marked-words';
import { neutral, suggestMasks } from '$lib/domain/text/mask-suggestion';
import { offsetsOf } from '$lib/domain/text/offset';
import { allow, type Context } from '../context';
import { guardVersion } from '../db/open';
import * as initiatives from '../store/initiative';
import * as maskings from '../store/masking';
import * as said from '../store/said';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import { expectVersion, orStale } from './once';
import { checkReadable, noteReading } from './reading';
import { retelling } from './telling';

/** A story's masks, suggestions, and what nobody has looked at. @throws DomainError `withdrawn`, `consent_missing` */
export async function read(ctx: Context, storyId: string): Promise<Masking> {
	const found = allow(ctx, 'masking.read', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	await noteReading(ctx, found, 'team');
	return existing(ctx, found);
}

/** As {@link read}, under the address of its initiative; in any other it does not exist. */
export async function readIn(ctx: Context, slugOrId: string, storyId: string): Promise<Masking> {
	const { id } = allow(ctx, 'story.list', await initiatives.find(ctx.db, slugOrId));
	const found = await stories.find(ctx.db, storyId);
	if (found?.initiativeId !== id) {
		throw new DomainError('not_found');
	}
	return read(ctx, storyId);
}

/**
 * Puts masks in place of those before; with `isChecked` somebody has gone through the text and the recordings as they are, and
 * they may be told beyond the team as far as consent goes. Words that lose their mask wait to be looked at again.
 *
 * @param expected the version of the masking that the change was made on, if the caller knows it; it grows with the text
 * @throws DomainError `position_invalid` at a mask; `stale` with what is there now
 */
export async function replace(
	ctx: Context,
	storyId: string,
	input: unknown,
	expected?: number
): Promise<Masking> {
	const found = allow(ctx, 'masking.change', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const given = parse(maskingInput, input);
	const before = await maskings.find(ctx.db, storyId);
	if (expected !== undefined && expected !== before.version) {
		expectVersion(await existing(ctx, found), expected);
	}
	const masks = await rowsOf(ctx, found, given);
	const stored = await maskings.masksOf(ctx.db, storyId);
	const storedWords = await maskings.wordsOf(ctx.db, storyId);
	const words = await wordsOf(ctx, found, given, stored, storedWords);
	const adrift = given.isChecked ? [] : stored.filter(({ state }) => state === 'adrift');
	const to = {
		unchecked: before.unchecked && joined([...before.unchecked, ...uncovered(stored, given)]),
		masks,
		words: words.map(({ quote, ...row }) => ({
			...{ ...row, storyId, words: quote },
			createdBy: actorId(ctx.actor),
			createdAt: ctx.now()
		}))
	};
	const marks = { before: [...stored, ...storedWords], after: [...masks, ...adrift, ...words] };
	return orStale(
		async () =>
			ctx.db.commit([
				guardVersion('story', storyId, found.version),
				...maskings.replace(ctx.db, storyId, before.version, to),
				...(await retelling(ctx, storyId, marks.before, marks.after)),
				...(given.isChecked ? maskings.check(ctx.db, checkOf(ctx, found)) : [])
			]),
		() => existing(ctx, found)
	);
}

function checkOf(ctx: Context, found: { id: string; version: number }) {
	const row = { id: ctx.newId(), storyId: found.id, storyVersion: found.version };
	return { ...row, checkedBy: actorId(ctx.actor), at: ctx.now() };
}

async function rowsOf(ctx: Context, found: stories.StorySubject, { masks }: MaskingInput) {
	const text = await texts.read(ctx.db, found.id);
	const { language = 'da' } = (await stories.read(ctx.db, found.id)) ?? {};
	const window = { start: 0, text };
	return masks.map(({ id = ctx.newId(), start, end, kind, replacement }, at) => {
		try {
			checkPosition(start, end, found.length);
		} catch {
			throw new DomainError('position_invalid', { length: found.length }, `masks.${at}`);
		}
		return {
			id,
			storyId: found.id,
			...anchorIn(window, start, end),
			kind,
			replacement: kind === 'open' ? '' : (replacement ?? neutral(kind, language)),
			createdBy: actorId(ctx.actor),
			createdAt: ctx.now()
		};
	});
}

/**
 * The words that are marked wherever they are said. A check throws masks away that stand for nothing in the text any more:
 * where their words are still said, they stay marked.
 */
async function wordsOf(
	ctx: Context,
	{ id }: stories.StorySubject,
	given: MaskingInput,
	stored: readonly (StoredMask & MarkedWords)[],
	before: readonly MarkedWords[]
): Promise<MarkedWords[]> {
	const { language = 'da' } = (await stories.read(ctx.db, id)) ?? {};
	const wanted =
		given.words?.map(({ words, kind, replacement }) => ({
			...{ quote: words, kind },
			replacement: kind === 'open' ? '' : replacement || neutral(kind, language)
		})) ?? before;
	const items = given.isChecked ? await said.list(ctx.db, id) : [];
	const kept = stored
		.filter(({ state, kind }) => state === 'adrift' && kind !== 'open')
		.filter((mark) => items.some((item) => placesMarked(saidText(item), [mark]).length > 0))
		.map(({ quote, kind, replacement }) => ({ quote, kind, replacement }));
	return [...new Map([...kept, ...wanted].map((one) => [one.quote, one])).values()];
}

/** Words that were masked and would be told as they stand. */
function uncovered(
	before: Awaited<ReturnType<typeof maskings.masksOf>>,
	{ masks }: MaskingInput
): Stretch[] {
	return before
		.filter(({ state, kind }) => state === 'anchored' && kind !== 'open')
		.filter(({ start, end }) => !masks.some((mask) => mask.start <= start && end <= mask.end))
		.map(({ start, end }) => [start, end]);
}

async function existing(ctx: Context, found: stories.StorySubject): Promise<Masking> {
	const [text, masks, words, items, state, check, story, secretNames] = await Promise.all([
		texts.read(ctx.db, found.id),
		maskings.masksOf(ctx.db, found.id),
		maskings.wordsOf(ctx.db, found.id),
		said.list(ctx.db, found.id),
		maskings.find(ctx.db, found.id),
		maskings.lastCheck(ctx.db, found.id),
		stories.read(ctx.db, found.id),
		maskings.secretNamesIn(ctx.db, found)
	]);
	const { version, unchecked } = state;
	const recordings = items.map(recordingOf);
	const options = { secretNames, ...(story && { language: story.language }) };
	return {
		storyId: found.id,
		version,
		storyVersion: story?.version ?? found.version,
		state: maskingState(
			unchecked,
			recordings.some(({ isWaiting }) => isWaiting)
		),
		unchecked: unchecked ? [...unchecked] : whole(text),
		masks: masks.map(({ id, start, end, quote, state, kind, replacement }) => ({
			...{ id, start, end, quote, state, kind, replacement }
		})),
		words: words.map(({ quote, kind, replacement }): SpokenMask => {
			return { words: quote, kind, replacement };
		}),
		recordings,
		suggestions: suggested(text, items, { masks, words, options }),
		check: check ? { ...check, at: new Date(check.at).toISOString() } : null
	};
}

function recordingOf({ unchecked, ...item }: said.StoredSaid): Recording {
	return {
		...item,
		unchecked: unchecked ? [...unchecked] : whole(saidText(item)),
		isWaiting: item.kind !== 'picture' && unchecked?.length !== 0
	};
}

/** What is suggested in the text, and in all that is said; the same words are one suggestion. */
function suggested(
	text: string,
	items: readonly Said[],
	of: {
		masks: readonly (StoredMask & MarkedWords)[];
		words: readonly MarkedWords[];
		options: { secretNames: string[]; language?: string };
	}
): StorySuggestion[] {
	const decided = of.masks
		.filter(({ state }) => state === 'anchored')
		.map(({ start, end }): Stretch => [start, end]);
	const inText = suggestMasks(text, { ...of.options, decided });
	const spoken = items.map(saidText).join('\n');
	const masked = of.masks.filter(({ kind }) => kind !== 'open');
	const open = of.words.map((one) => ({ ...one, kind: 'other' as const }));
	const inSaid = suggestMasks(spoken, {
		...of.options,
		decided: placesMarked(spoken, [...masked, ...open]).map(({ start, end }): Stretch => [
			start,
			end
		])
	});
	const times = new Map(inSaid.map(({ words, places }) => [words, places.length]));
	const known = new Set(inText.map(({ words }) => words));
	return [
		...inText.map((one) => ({ ...one, said: times.get(one.words) ?? 0 })),
		...inSaid
			.filter(({ words }) => !known.has(words))
			.map((one) => ({ ...one, places: [], said: one.places.length }))
	];
}

const whole = (text: string): Stretch[] =>
	/[\p{L}\p{N}]/u.test(text) ? [[0, offsetsOf(text).length]] : [];
