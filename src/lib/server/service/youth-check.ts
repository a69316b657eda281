/** Use cases on youth checks (D2): the wording of an insight is put to young people before partners see anything of it. */
import type { Subject } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { bandOf } from '$lib/domain/consent/rule';
import { DomainError } from '$lib/domain/error';
import type { OwnCheck } from '$lib/domain/insight/check-answer';
import type { MediaItem } from '$lib/domain/media/media';
import type { ShownInsight } from '$lib/domain/insight/shown';
import { readCheck, readCheckQuestion, readSettlement } from '$lib/domain/insight/youth-check';
import { mostMedia } from '$lib/domain/kiosk/contribution';
import { leaksIn } from '$lib/domain/opportunity/partner-text';
import { allow, today, type Context } from '../context';
import * as insights from '../store/insight';
import * as media from '../store/media';
import { secrets } from '../store/partner-text';
import * as checks from '../store/youth-check';
import { reworded } from './insight-wording';
import * as insightService from './insight';
import { orStale, type Created } from './once';
import { ownPerson, readerOf } from './reading';
import { retellRounds } from './weighing-told';

/** An answer with what was drawn or spoken as it, as far as the asker may see and hear it. */
export type HeardCheck = Omit<checks.ToldCheck, 'storyId'> & { made: MediaItem[] };

/** What each young person has said to an insight, the latest first. */
export async function list(ctx: Context, insightId: string): Promise<HeardCheck[]> {
	const { initiativeId } = allow(ctx, 'check.read', await insights.find(ctx.db, insightId));
	const told = await checks.told(ctx.db, initiativeId, insightId, today(ctx));
	return Promise.all(
		told.map(async ({ storyId, ...check }) => ({
			...check,
			made: storyId === null ? [] : await madeFor(ctx, initiativeId, storyId)
		}))
	);
}

/** Who may be asked about an insight; those whose words are in it first. */
export async function askable(ctx: Context, insightId: string): Promise<checks.Askable[]> {
	const { initiativeId } = allow(ctx, 'check.ask', await insights.find(ctx.db, insightId));
	const people = await checks.askable(ctx.db, initiativeId, { insightId }, today(ctx));
	return people.map((one) => ({ ...one, ageBand: bandOf(one, today(ctx)) }));
}

/**
 * Asks young people about an insight in plain words. Other words than before are a new wording: those who were asked
 * before are asked again.
 *
 * @throws DomainError `partner_text_names_person` at `plainText` when it gives somebody away, `not_found` at
 *   `storytellerIds.<n>` for somebody who may not be asked
 */
export async function ask(ctx: Context, insightId: string, input: unknown): Promise<ShownInsight> {
	const found = allow(ctx, 'check.ask', await insights.find(ctx.db, insightId));
	const { plainText, storytellerIds } = readCheckQuestion(input);
	const { initiativeId } = found;
	const people = await checks.askable(ctx.db, initiativeId, { insightId }, today(ctx));
	const foreign = storytellerIds.findIndex((id) => !people.some((one) => one.id === id));
	if (foreign >= 0) {
		throw new DomainError('not_found', {}, `storytellerIds.${foreign}`);
	}
	const leaks = leaksIn(plainText, await secrets(ctx.db, initiativeId, today(ctx)));
	if (leaks[0]) {
		const data = { kind: leaks[0].kind, leaks };
		throw new DomainError('partner_text_names_person', data, 'plainText');
	}
	const { row, changes } = await reworded(ctx, found, { plainText });
	return orStale(
		() =>
			ctx.db.commit([
				...insights.update(ctx.db, insightId, found.version, { plainText, ...row }),
				...changes,
				...checks.ask(
					ctx.db,
					questions(ctx, insightId, storytellerIds, row.wording ?? found.wording)
				)
			]),
		() => insightService.read(ctx, insightId)
	);
}

/**
 * Answers whether the wording fits: a young person who was asked, or an adult who passes on what somebody said. Until a
 * new wording is there, the answer can be changed; one that the young person gave, by nobody else.
 *
 * @throws DomainError `not_found` when the young person was not asked, `forbidden` where an adult would put words in the
 *   place of a young person's own
 */
export async function answer(
	ctx: Context,
	insightId: string,
	input: unknown
): Promise<Created<object>> {
	const found = allow(ctx, 'check.answer', await answerable(ctx, insightId));
	const { id, answer, words, storytellerId = null } = readCheck(input);
	const by = found.storytellerId ?? storytellerId;
	const theirs = by ? await checks.findOf(ctx.db, insightId, by, found.wording) : undefined;
	if (theirs?.isOwnAnswer && ctx.actor.kind !== 'young') {
		throw new DomainError('forbidden');
	}
	const asked = by ? theirs?.id : await writtenDown(ctx, insightId, id);
	const said = {
		...{ answer, words: words ?? '', writtenBy: actorId(ctx.actor), answeredAt: ctx.now() },
		...{ settlement: '', settledBy: '', settledAt: null }
	};
	if (asked !== undefined) {
		await ctx.db.commit([checks.update(ctx.db, asked, said)]);
		await retellRounds(ctx, found.initiativeId);
		return { isNew: false, item: await existing(ctx, asked) };
	}
	await checkKnown(ctx, found.initiativeId, insightId, by);
	const newId = id ?? ctx.newId();
	await ctx.db.commit([
		checks.insert(ctx.db, {
			...{ id: newId, insightId, storytellerId: by, wording: found.wording },
			...{ askedBy: actorId(ctx.actor), askedAt: ctx.now(), ...said }
		})
	]);
	await retellRounds(ctx, found.initiativeId);
	return { isNew: true, item: await existing(ctx, newId) };
}

/** Writes down how a “wrong” was settled, after a talk. @throws DomainError `invalid` for any other answer */
export async function settle(ctx: Context, id: string, input: unknown): Promise<ShownInsight> {
	const found = allow(ctx, 'check.settle', await checks.find(ctx.db, id));
	const { reason } = readSettlement(input);
	if (found.answer !== 'wrong') {
		throw new DomainError('invalid', {}, 'reason');
	}
	const settled = { settlement: reason, settledBy: actorId(ctx.actor), settledAt: ctx.now() };
	await ctx.db.commit([checks.update(ctx.db, id, settled)]);
	await retellRounds(ctx, found.initiativeId);
	return insightService.read(ctx, found.insightId);
}

/** What the young person who asks is asked, with what they have answered. */
export async function mine(ctx: Context): Promise<OwnCheck[]> {
	const person = allow(ctx, 'check.readOwn', await ownPerson(ctx));
	return checks.listOwn(ctx.db, person.id);
}

async function madeFor(ctx: Context, initiativeId: string, story: string): Promise<MediaItem[]> {
	const page = { after: undefined, limit: mostMedia };
	const made = await media.list(ctx.db, initiativeId, { story }, page, readerOf(ctx));
	return made.filter(({ state }) => state === 'ready');
}

/** An insight that somebody may answer; to a young person and a guardian only those exist that the young person was asked about. */
async function answerable(
	ctx: Context,
	insightId: string
): Promise<(Subject & { initiativeId: string; wording: number }) | undefined> {
	const found = await insights.find(ctx.db, insightId);
	const { actor } = ctx;
	if (!found || (actor.kind !== 'young' && actor.kind !== 'guardian')) {
		return found;
	}
	const { storytellerId } = actor;
	const asked = await checks.findOf(ctx.db, insightId, storytellerId, found.wording);
	return asked === undefined ? undefined : { ...found, storytellerId };
}

/** What an adult has written down with this id, sent once more; of nobody who is known here. */
async function writtenDown(
	ctx: Context,
	insightId: string,
	id: string | undefined
): Promise<string | undefined> {
	const found = id === undefined ? undefined : await checks.find(ctx.db, id);
	return found?.insightId === insightId && found.asked === null ? id : undefined;
}

/** An answer as it is told to whoever gave it. */
async function existing(ctx: Context, id: string): Promise<object> {
	const { asked, wording, answer, words } = (await checks.find(ctx.db, id))!;
	return { id, storytellerId: asked, wording, answer, words };
}

async function checkKnown(
	ctx: Context,
	initiativeId: string,
	insightId: string,
	storytellerId: string | null
): Promise<void> {
	const people = await checks.askable(ctx.db, initiativeId, { insightId }, today(ctx));
	if (storytellerId !== null && !people.some(({ id }) => id === storytellerId)) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
}

function questions(ctx: Context, insightId: string, storytellerIds: string[], wording: number) {
	return storytellerIds.map((storytellerId) => ({
		...{ id: ctx.newId(), insightId, storytellerId, wording },
		...{ askedBy: actorId(ctx.actor), askedAt: ctx.now() }
	}));
}
