/** Use cases on the journey of a story. */
import { DomainError } from '$lib/domain/error';
import { leastPublic } from '$lib/domain/initiative/small-cell';
import {
	barriers,
	journeyInput,
	momentsOf,
	type Journey,
	type Moment
} from '$lib/domain/story/journey';
import { rollUp as rolledUp, type RollUp } from '$lib/domain/story/roll-up';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as excerpts from '../store/excerpt';
import * as families from '../store/family';
import * as initiatives from '../store/initiative';
import * as journeys from '../store/journey';
import * as setups from '../store/setup';
import * as stories from '../store/story';
import { expectVersion, orStale } from './once';
import { checkReadable, noteReading, readerOf } from './reading';

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
	const known = await journeys.list(ctx.db, storyId);
	const moments = momentsOf(parse(journeyInput, input), ctx.newId, known);
	await checkExcerpts(ctx, storyId, moments);
	if (expected !== undefined && expected !== found.journeyVersion) {
		expectVersion(await current(ctx, storyId), expected);
	}
	return orStale(
		() => ctx.db.commit(journeys.replace(ctx.db, storyId, found.journeyVersion, moments)),
		() => current(ctx, storyId)
	);
}

/** A journey to be chosen for laying over others: whose it is, and how long. */
export type JourneyHead = Omit<journeys.ListedJourney, 'moments'> & { count: number };

/** The journeys that the actor may read, without their moments. */
export async function list(ctx: Context, slugOrId: string): Promise<JourneyHead[]> {
	const { id } = allow(ctx, 'journey.compare', await initiatives.find(ctx.db, slugOrId));
	const all = await journeys.listReadable(ctx.db, id, readerOf(ctx));
	return all.map(({ moments, ...head }) => ({ ...head, count: moments.length }));
}

/** Journeys to be laid over each other; those that the actor may not read are left out. Each counts as read. */
export async function compare(
	ctx: Context,
	slugOrId: string,
	storyIds: readonly string[]
): Promise<journeys.ListedJourney[]> {
	const { id } = allow(ctx, 'journey.compare', await initiatives.find(ctx.db, slugOrId));
	const all = await journeys.listReadable(ctx.db, id, readerOf(ctx));
	return noted(
		ctx,
		all.filter(({ storyId }) => storyIds.includes(storyId))
	);
}

/** The journeys of a family's children, as far as the actor may read each. */
export async function ofFamily(ctx: Context, familyId: string): Promise<journeys.ListedJourney[]> {
	const { initiativeId } = allow(ctx, 'family.read', await families.find(ctx.db, familyId));
	return noted(ctx, await journeys.listReadable(ctx.db, initiativeId, readerOf(ctx), familyId));
}

/** All journeys of an initiative that may be counted in reports, in one picture that shows nobody. */
export async function rollUp(ctx: Context, slugOrId: string): Promise<RollUp> {
	const { id } = allow(ctx, 'journey.rollUp', await initiatives.find(ctx.db, slugOrId));
	const least = leastPublic(await setups.find(ctx.db, id));
	return rolledUp(await journeys.listForReports(ctx.db, id, today(ctx)), barriers, least);
}

async function noted(
	ctx: Context,
	read: journeys.ListedJourney[]
): Promise<journeys.ListedJourney[]> {
	for (const { storyId } of read) {
		const found = await stories.find(ctx.db, storyId);
		if (found) {
			await noteReading(ctx, found, 'team');
		}
	}
	return read;
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
