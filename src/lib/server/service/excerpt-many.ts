/** Pointing at many passages of one story at once: what an outbox brings home after a day of tagging. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { attributesOf, newExcerpt } from '$lib/domain/story/excerpt';
import { anchorsIn, checkPosition, windowFor } from '$lib/domain/text/anchor';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import type { Change } from '../db/open';
import { codingChannel, news } from '../live/coding-channel';
import * as events from '../store/coding-event';
import * as excerpts from '../store/excerpt';
import * as written from '../store/excerpt-write';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import * as tags from '../store/tag';
import { expectVersion, hashInput } from './once';
import { guards } from './pointing';
import { checkReadable } from './reading';

/** One passage to be pointed at, as for `create` in `service/excerpt`. */
export interface Asked {
	input: unknown;
	/** The version of the story that the position counts in, if the caller knows it. */
	expected?: number | undefined;
}

/**
 * Points at many passages, read and written together: the same as `create` for each, and much quicker. What is not plain
 * (it is there already, its tag or its place is not) is left out, for `create` to say what of it.
 *
 * @param alongside what belongs to the same write, for the places in `asked` that are made
 * @returns the places in `asked` that were made
 * @throws DomainError for all of them together, as `create`; then nothing was written
 */
export async function createAll(
	ctx: Context,
	storyId: string,
	asked: readonly Asked[],
	alongside: (places: number[]) => Change[] = () => []
): Promise<ReadonlySet<number>> {
	const story = allow(ctx, 'excerpt.create', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, story);
	const wellFormed = asked.flatMap((one, place) => wellFormedOf(ctx, story, one, place));
	const ids = wellFormed.map(({ id }) => id);
	const there = await excerpts.findInputHashes(ctx.db, ids);
	const wanted = [...new Set(wellFormed.flatMap(({ tagIds }) => tagIds))];
	const known = await tags.known(ctx.db, story.initiativeId, wanted);
	const plain = wellFormed.filter(
		({ id, tagIds }) => !there.has(id) && tagIds.every((tagId) => known.has(tagId))
	);
	if (plain.length === 0) {
		return new Set();
	}
	const anchors = await anchorsOf(ctx, storyId, plain);
	const common = {
		initiativeId: story.initiativeId,
		storyId,
		storytellerId: story.storytellerId,
		storyVersion: story.version,
		createdBy: actorId(ctx.actor),
		createdAt: ctx.now()
	};
	const rows = plain.map(({ place: _, ...one }, i) => ({ ...common, ...one, ...anchors[i]! }));
	const places = plain.map(({ place }) => place);
	await ctx.db.commit([
		...guards(ctx, story, plain),
		...written.insertAll(ctx.db, rows),
		events.happenedToAll(
			storyId,
			rows.map(({ id }) => id)
		),
		...alongside(places)
	]);
	ctx.live.publish(codingChannel(storyId), news);
	return new Set(places);
}

function wellFormedOf(
	ctx: Context,
	story: stories.StorySubject,
	{ input, expected }: Asked,
	place: number
) {
	try {
		const given = parse(newExcerpt, input);
		expectVersion(story, expected);
		checkPosition(given.start, given.end, story.length);
		const { id = ctx.newId(), start, end, tagIds, memo, attributes } = given;
		const inputHash = hashInput({ ...given, storyId: story.id });
		const said = { memo: memo ?? '', attributes: attributesOf(attributes) };
		return [{ place, id, start, end, tagIds, inputHash, ...said }];
	} catch (error) {
		if (error instanceof DomainError) {
			return [];
		}
		throw error;
	}
}

/** The passages' words, cut from the one stretch of the text that holds them all. */
async function anchorsOf(
	ctx: Context,
	storyId: string,
	places: readonly { start: number; end: number }[]
) {
	const { start, end } = places.reduce(
		(all, { start, end }) => ({
			start: Math.min(all.start, start),
			end: Math.max(all.end, end)
		}),
		places[0]!
	);
	const around = windowFor(start, end);
	return anchorsIn(await texts.cut(ctx.db, storyId, around.start, around.end), places);
}
