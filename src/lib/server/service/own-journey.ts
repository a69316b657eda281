/** The young person's own curve: how each part of the own journey felt, beside what the staff heard. */
import { drawingInput, type Moment } from '$lib/domain/story/journey';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as journeys from '../store/journey';
import * as stories from '../store/story';
import { ownWords } from '../store/withdrawal';
import { checkReadable, ownPerson } from './reading';

/** A story of one's own, with what is needed to say how its parts felt. */
export interface OwnJourney {
	storyId: string;
	title: string;
	moments: Pick<Moment, 'id' | 'stage' | 'title' | 'ownFeeling'>[];
}

/** The own journeys that have parts, the latest story first; those taken back are not among them. */
export async function list(ctx: Context): Promise<OwnJourney[]> {
	const person = allow(ctx, 'journey.readOwn', await ownPerson(ctx));
	const { storyIds } = await ownWords(ctx.db, person.id);
	const all = await Promise.all(
		storyIds.map(async (storyId) => ({
			storyId,
			title: (await stories.read(ctx.db, storyId))?.title ?? '',
			moments: (await journeys.list(ctx.db, storyId)).map(pick)
		}))
	);
	return all
		.filter(({ moments }) => moments.length > 0)
		.toSorted((a, b) => b.storyId.localeCompare(a.storyId));
}

/**
 * Puts down how moments of an own story felt; parts that are not named stay as they are.
 *
 * @param input feelings from −3 to +3, or null, by moment
 * @throws DomainError `not_found` for somebody else's story, `withdrawn`
 */
export async function draw(ctx: Context, storyId: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'journey.draw', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	await ctx.db.commit(journeys.draw(ctx.db, storyId, parse(drawingInput, input)));
}

const pick = ({ id, stage, title, ownFeeling }: Moment) => ({ id, stage, title, ownFeeling });
