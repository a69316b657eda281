/** Use cases on masking: what of a story is told with other words beyond the team, and who has gone through it (B5, R18). */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import {
	maskingInput,
	maskingState,
	type Masking,
	type MaskingInput
} from '$lib/domain/story/masking';
import { anchorIn, checkPosition } from '$lib/domain/text/anchor';
import { parse } from '$lib/domain/text/input';
import { joined, type Stretch } from '$lib/domain/text/masking';
import { neutral, suggestMasks } from '$lib/domain/text/mask-suggestion';
import { offsetsOf } from '$lib/domain/text/offset';
import { allow, type Context } from '../context';
import { guardVersion } from '../db/open';
import * as initiatives from '../store/initiative';
import * as maskings from '../store/masking';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import { expectVersion, orStale } from './once';
import { checkReadable, noteReading } from './reading';

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
 * Puts masks in place of those before; with `isChecked` somebody has gone through the text as it stands, and it may be
 * told beyond the team as far as consent goes. Words that lose their mask wait to be looked at again.
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
	const bare = uncovered(await maskings.masksOf(ctx.db, storyId), given);
	const to = {
		others: given.others ?? before.others,
		unchecked: before.unchecked && joined([...before.unchecked, ...bare]),
		masks
	};
	return orStale(
		() =>
			ctx.db.commit([
				guardVersion('story', storyId, found.version),
				...maskings.replace(ctx.db, storyId, before.version, to),
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
	const [text, masks, state, check, story, secretNames] = await Promise.all([
		texts.read(ctx.db, found.id),
		maskings.masksOf(ctx.db, found.id),
		maskings.find(ctx.db, found.id),
		maskings.lastCheck(ctx.db, found.id),
		stories.read(ctx.db, found.id),
		maskings.secretNamesIn(ctx.db, found)
	]);
	const { version, others, unchecked } = state;
	const anchored = masks.filter((mask) => mask.state === 'anchored');
	return {
		storyId: found.id,
		version,
		storyVersion: story?.version ?? found.version,
		state: maskingState(unchecked),
		unchecked: unchecked ? [...unchecked] : whole(text),
		others,
		masks: masks.map(({ id, start, end, quote, state, kind, replacement }) => ({
			...{ id, start, end, quote, state, kind, replacement }
		})),
		suggestions: suggestMasks(text, {
			decided: anchored.map(({ start, end }): Stretch => [start, end]),
			secretNames,
			...(story && { language: story.language })
		}),
		check: check ? { ...check, at: new Date(check.at).toISOString() } : null
	};
}

const whole = (text: string): Stretch[] => (text === '' ? [] : [[0, offsetsOf(text).length]]);
