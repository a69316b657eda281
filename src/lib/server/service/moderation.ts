/** Use cases on notes that were left at a kiosk: the staff decide on them, whoever left them keeps them in hand. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import {
	answered,
	answersChange,
	checkDecision,
	decision,
	noteDocument,
	type ContributionState
} from '$lib/domain/kiosk/contribution';
import type { MediaItem } from '$lib/domain/media/media';
import { readDocument } from '$lib/domain/story/document';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as contributions from '../store/contribution';
import * as initiatives from '../store/initiative';
import * as maskings from '../store/masking';
import * as stories from '../store/story';
import * as media from './media';
import { noteReadings, ownPerson } from './reading';
import { rewriteOwn } from './story';

/** The notes of an initiative in one state. Whoever decides on a note reads it: that is noted, for its maker to see. */
export async function list(
	ctx: Context,
	slugOrId: string,
	state: ContributionState
): Promise<(contributions.QueuedNote & { media: MediaItem[] })[]> {
	const { id } = allow(ctx, 'contribution.list', await initiatives.find(ctx.db, slugOrId));
	const notes = await contributions.list(ctx.db, id, state, 50);
	await noteReadings(
		ctx,
		notes
			.filter(({ state }) => state !== 'accepted')
			.map(({ storyId, storytellerId }) => ({ id: storyId, storytellerId })),
		'moderation'
	);
	return Promise.all(
		notes.map(async (note) => ({
			...note,
			media: state === 'accepted' ? [] : await mediaOf(ctx, { ...note, initiativeId: id })
		}))
	);
}

/** How many what-ifs of young people's own wait for a first answer, and how many were let through. */
export async function ideas(
	ctx: Context,
	slugOrId: string
): Promise<{ waiting: number; accepted: number }> {
	const { id } = allow(ctx, 'contribution.list', await initiatives.find(ctx.db, slugOrId));
	const { waiting = 0, accepted = 0 } = await contributions.countIdeas(ctx.db, id);
	return { waiting, accepted };
}

/**
 * A drawing, a photo or a recording of a note that nobody has let through, for those who decide on it.
 *
 * @throws DomainError `not_found` also once it was let through: then the consents say who sees it
 */
export async function serveMedia(
	ctx: Context,
	slugOrId: string,
	of: { noteId: string; mediaId: string },
	wanted: media.Wanted
) {
	const initiative = allow(ctx, 'contribution.list', await initiatives.find(ctx.db, slugOrId));
	const found = await contributions.find(ctx.db, of.noteId);
	if (found?.initiativeId !== initiative.id || found.state === 'accepted') {
		throw new DomainError('not_found');
	}
	const items = await mediaOf(ctx, found);
	if (!items.some(({ id }) => id === of.mediaId)) {
		throw new DomainError('not_found');
	}
	return media.serve(asMaker(ctx, found.storytellerId), of.mediaId, wanted);
}

/**
 * Lets a note through or not, with an answer to whoever left it.
 *
 * @throws DomainError `reason_required`, `transition_illegal`, `withdrawn`, `stale` when somebody else was faster
 */
export async function decide(ctx: Context, id: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'contribution.decide', await contributions.find(ctx.db, id));
	if (found.withdrawnAt !== null) {
		throw new DomainError('withdrawn');
	}
	const { to, answer, reason } = parse(decision, input);
	checkDecision(found.state, { to });
	const change = {
		state: to,
		answer,
		reason: reason ?? '',
		decidedBy: actorId(ctx.actor),
		decidedAt: ctx.now()
	};
	await ctx.db.commit([
		...contributions.decide(ctx.db, found, change),
		...(to === 'accepted' ? maskings.check(ctx.db, await checkOf(ctx, found)) : [])
	]);
}

/** Whoever lets a note through has read every word of it: that is the masking check. */
async function checkOf(ctx: Context, { storyId }: { storyId: string }) {
	const { version = 1 } = (await stories.find(ctx.db, storyId)) ?? {};
	const row = { id: ctx.newId(), storyId, storyVersion: version, way: 'kiosk' };
	return { ...row, checkedBy: actorId(ctx.actor), at: ctx.now() };
}

/** The notes that a young person left, with their words and what was answered. */
export async function mine(
	ctx: Context
): Promise<(contributions.OwnNote & { media: MediaItem[] })[]> {
	const person = allow(ctx, 'contribution.readOwn', await ownPerson(ctx));
	const notes = await contributions.listOwn(ctx.db, person.id);
	const { initiativeId, id: storytellerId } = person;
	return Promise.all(
		notes.map(async (note) => ({
			...note,
			media: await mediaOf(ctx, { initiativeId, storytellerId, storyId: note.storyId })
		}))
	);
}

/** A note of one's own, with what belongs to it. @throws DomainError `not_found` when it is not theirs */
export async function own(ctx: Context, id: string) {
	const person = allow(ctx, 'contribution.readOwn', await ownPerson(ctx));
	const found = (await mine(ctx)).find((note) => note.id === id);
	if (!found) throw new DomainError('not_found');
	return { ...found, secretName: person.secretName };
}

/**
 * New words from whoever left the note, for the questions that were answered. What was not let through waits again.
 *
 * @throws DomainError `withdrawn`; `cpr_number` and `too_long` at `answers.<n>`; `required` when nothing is left
 */
export async function change(ctx: Context, id: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'contribution.readOwn', await contributions.find(ctx.db, id));
	const { answers } = parse(answersChange, input);
	const own = await contributions.listOwn(ctx.db, found.storytellerId);
	const before = own.find((note) => note.id === id)?.answers ?? [];
	const questions = before.map(({ question }) => question);
	const items = await mediaOf(ctx, found);
	const words = readDocument(noteDocument(answered(questions, answers, items.length > 0)));
	await rewriteOwn(ctx, found.storyId, words, [contributions.waitAgain(ctx.db, found.storyId)]);
}

/** Until a note is let through its gate is closed to all but its maker: whoever decides looks over the maker's shoulder. */
function asMaker(ctx: Context, storytellerId: string): Context {
	return { ...ctx, actor: { kind: 'operator', userId: `young:${storytellerId}` } };
}

function mediaOf(
	ctx: Context,
	{
		initiativeId,
		storytellerId,
		storyId
	}: Record<'initiativeId' | 'storytellerId' | 'storyId', string>
): Promise<MediaItem[]> {
	const page = { after: undefined, limit: 20 };
	return media.list(asMaker(ctx, storytellerId), initiativeId, { story: storyId }, page);
}
