/** Use cases on paper: words that are printed are told of to the young people they belong to (F4). */
import { printed, printInput } from '$lib/domain/exchange/print';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as stories from '../store/story';
import { noteReadings } from './reading';

/**
 * Notes that a page with words of some stories was printed, once for each story and day. Also of a story that was withdrawn
 * meanwhile: what is on the paper was read before.
 *
 * @throws DomainError `not_found` where one of them is of another initiative: then nothing is noted
 */
export async function note(ctx: Context, slugOrId: string, input: unknown): Promise<void> {
	const { id } = allow(ctx, 'export.create', await initiatives.find(ctx.db, slugOrId));
	const { stories: ids } = parse(printInput, input);
	const found = [];
	for (const storyId of new Set(ids)) {
		const story = await stories.find(ctx.db, storyId);
		const ours = story?.initiativeId === id ? story : undefined;
		found.push(allow(ctx, 'story.read', ours));
	}
	await noteReadings(ctx, found, printed);
}
