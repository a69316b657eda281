/** Use cases on the journey of a story. */
import { DomainError } from '$lib/domain/error';
import { journeyInput, momentsOf, type Journey, type Moment } from '$lib/domain/story/journey';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as excerpts from '../store/excerpt';
import * as journeys from '../store/journey';
import * as stories from '../store/story';
import { expectVersion, orStale } from './once';
import { checkReadable } from './reading';

/**
 * Puts a journey in place of the one before, in the order given.
 *
 * @param expected the version of the journey that the change was made on, if the caller knows it
 * @throws DomainError `not_found` where a moment names an excerpt of another story; `stale` with what is there now
 */
export async function replace(
	ctx: Context,
	storyId: string,
	input: unknown,
	expected?: number
): Promise<Journey> {
	const found = allow(ctx, 'journey.change', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const moments = momentsOf(parse(journeyInput, input), ctx.newId);
	await checkExcerpts(ctx, storyId, moments);
	if (expected !== undefined && expected !== found.journeyVersion) {
		expectVersion(await current(ctx, storyId), expected);
	}
	return orStale(
		() => ctx.db.commit(journeys.replace(ctx.db, storyId, found.journeyVersion, moments)),
		() => current(ctx, storyId)
	);
}

async function checkExcerpts(ctx: Context, storyId: string, moments: Moment[]): Promise<void> {
	const ids = await excerpts.idsOf(ctx.db, storyId);
	moments.forEach(({ excerptIds }, at) => {
		if (!excerptIds.every((id) => ids.has(id))) {
			throw new DomainError('not_found', {}, `moments.${at}.excerptIds`);
		}
	});
}

async function current(ctx: Context, storyId: string): Promise<Journey> {
	const found = await stories.find(ctx.db, storyId);
	return {
		version: found?.journeyVersion ?? 0,
		moments: await journeys.list(ctx.db, storyId)
	};
}
