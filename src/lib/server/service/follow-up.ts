/** Use cases of the follow-up on what-ifs: a young person and the contact person tell what came of it, each for themselves. */
import { actorId } from '$lib/domain/access/role';
import { contactOf, type Contact } from '$lib/domain/consent/contact';
import { DomainError } from '$lib/domain/error';
import { followUpDue, isFollowed } from '$lib/domain/opportunity/follow-up-due';
import { readFollowUp, readFollowUpSaid } from '$lib/domain/opportunity/follow-up';
import {
	differencesOf,
	isSilent,
	partsOf,
	type FollowUpDifference,
	type FollowUpPart
} from '$lib/domain/opportunity/follow-up-part';
import { allow, today, type Context } from '../context';
import * as records from '../store/consent-record';
import * as followUps from '../store/follow-up';
import * as opportunities from '../store/opportunity';
import { showOne } from '../store/opportunity-shown';
import * as pledges from '../store/pledge';
import * as youthChecks from '../store/youth-check';
import { isRepeat, type Created } from './once';
import { noteReadings, ownPerson } from './reading';

/** A follow-up with both sides, each part of which stays apart. */
export interface ShownFollowUp extends followUps.ToldFollowUp {
	/** Where the two sides say different things. */
	differences: FollowUpDifference[];
}

/** The follow-ups of a what-if, the latest first. Whoever reads what a young person answered stands in their log. */
export async function list(ctx: Context, opportunityId: string): Promise<ShownFollowUp[]> {
	const found = allow(ctx, 'followUp.read', await opportunities.find(ctx.db, opportunityId));
	const { initiativeId } = found;
	const all = await followUps.list(ctx.db, { initiativeId, opportunityId }, today(ctx));
	await noteRead(ctx, all);
	return all.map(shown);
}

/** Somebody who may be asked, and how they want to be asked again where they have said yes to that. */
export interface Askable {
	id: string;
	secretName: string;
	isBehind: boolean;
	contact: Contact | null;
}

/** Who may be asked; those whose words the what-if rests on first. */
export async function askable(ctx: Context, opportunityId: string): Promise<Askable[]> {
	const found = allow(ctx, 'followUp.ask', await opportunities.find(ctx.db, opportunityId));
	const people = await youthChecks.askable(
		ctx.db,
		found.initiativeId,
		{ opportunityId },
		today(ctx)
	);
	const ids = people.map(({ id }) => id);
	const said = await records.listOf(ctx.db, found.initiativeId, ids);
	return people.map(({ id, secretName, isBehind }) => ({
		...{ id, secretName, isBehind },
		contact: contactOf(said.get(id) ?? [], today(ctx))
	}));
}

/**
 * Asks a young person what came of a what-if: the questions stand on their own page, and staff write down what the contact
 * person says.
 *
 * @throws DomainError `not_followed` while it has not begun to run, or when it names no bright spot, barrier or community,
 *   `not_found` at `storytellerId` for somebody who may not be asked, `out_of_range` at `dueOn` for a
 *   day that is past
 */
export async function ask(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<Created<ShownFollowUp>> {
	const found = allow(ctx, 'followUp.ask', await opportunities.find(ctx.db, opportunityId));
	const { id = ctx.newId(), storytellerId, ...given } = readFollowUp(input);
	const on = today(ctx);
	const dueOn = followUpDue(given.dueOn, on);
	const { initiativeId } = found;
	const before = await followUps.find(ctx.db, id);
	if (before) {
		const of = [before.opportunityId, before.storytellerId];
		isRepeat(of.join(), [opportunityId, storytellerId].join());
		return { isNew: false, item: await existing(ctx, { initiativeId, id }) };
	}
	const { answers } = await showOne(ctx.db, found);
	if (!isFollowed(answers) || partsOf(found).length === 0) {
		throw new DomainError('not_followed');
	}
	const people = await askable(ctx, opportunityId);
	if (!people.some((one) => one.id === storytellerId)) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
	if (dueOn < on) {
		throw new DomainError('out_of_range', {}, 'dueOn');
	}
	const asked = { askedBy: actorId(ctx.actor), askedAt: ctx.now() };
	await ctx.db.commit([
		followUps.insert(ctx.db, { id, opportunityId, storytellerId, on, dueOn, ...asked })
	]);
	return { isNew: true, item: await existing(ctx, { initiativeId, id }) };
}

/**
 * Says what came of it, part by part; a part with nothing in it is taken back. A young person speaks for themself; staff
 * write down what the contact person says, or what the young person said aloud, which gives way to their own answer.
 *
 * @throws DomainError `forbidden` where an adult would put words in the place of a young person's own, `not_found` at
 *   `pledgeId` for a pledge of another what-if, `invalid` at `answers.<n>.part` for what the what-if says nothing of
 */
export async function answer(ctx: Context, id: string, input: unknown): Promise<OwnOrShown> {
	const found = allow(ctx, 'followUp.answer', await followUps.find(ctx.db, id));
	const { said, pledgeId, ...given } = readFollowUpSaid(input);
	const isYoung = ctx.actor.kind === 'young';
	const side = isYoung ? 'young' : (given.side ?? 'contact');
	const parts = partsOf((await opportunities.find(ctx.db, found.opportunityId))!);
	const foreign = said.findIndex(({ part }) => !parts.includes(part));
	if (foreign >= 0) {
		throw new DomainError('invalid', {}, `answers.${foreign}.part`);
	}
	if (!isYoung) {
		await checkWritable(ctx, found, side === 'young' ? said.map(({ part }) => part) : []);
	}
	const from = side === 'contact' ? pledgeId : null;
	if (from !== null) {
		const pledge = await pledges.find(ctx.db, from);
		if (pledge?.opportunityId !== found.opportunityId) {
			throw new DomainError('not_found', {}, 'pledgeId');
		}
	}
	const by = { pledgeId: from, writtenBy: actorId(ctx.actor), answeredAt: ctx.now() };
	await ctx.db.commit(
		said.map((one) =>
			isSilent(one)
				? followUps.remove(ctx.db, { followUpId: id, side, part: one.part })
				: followUps.put(ctx.db, { followUpId: id, side, ...one, ...by })
		)
	);
	return isYoung ? (await ownOf(ctx, found.storytellerId, id))! : existing(ctx, found);
}

/** What an answer comes back as: both sides to staff, the own side alone to the young person. */
type OwnOrShown = ShownFollowUp | followUps.OwnFollowUp;

/** What the young person who asks was asked: of each what-if the latest follow-up. */
export async function mine(ctx: Context): Promise<followUps.OwnFollowUp[]> {
	const person = allow(ctx, 'followUp.readOwn', await ownPerson(ctx));
	const seen = new Set<string>();
	return (await followUps.listOwn(ctx.db, person.id)).filter(
		(one) => partsOf(one).length > 0 && !seen.has(one.opportunityId) && seen.add(one.opportunityId)
	);
}

async function ownOf(ctx: Context, storytellerId: string, id: string) {
	return (await followUps.listOwn(ctx.db, storytellerId)).find((one) => one.id === id);
}

/** @param spoken the parts in which the young person's own side is written by an adult */
async function checkWritable(
	ctx: Context,
	{ id, initiativeId }: { id: string; initiativeId: string },
	spoken: readonly FollowUpPart[]
): Promise<void> {
	if (!(await followUps.findTold(ctx.db, { initiativeId, id }, today(ctx)))) {
		throw new DomainError('not_found');
	}
	const own = await followUps.ownParts(ctx.db, id);
	if (spoken.some((part) => own.has(part))) {
		throw new DomainError('forbidden');
	}
}

async function existing(ctx: Context, of: { initiativeId: string; id: string }) {
	const one = await followUps.findTold(ctx.db, of, today(ctx));
	if (!one) {
		throw new DomainError('not_found');
	}
	await noteRead(ctx, [one]);
	return shown(one);
}

/** Whoever is shown what a young person answered has read it. */
async function noteRead(ctx: Context, all: readonly followUps.ToldFollowUp[]): Promise<void> {
	const read = all.filter(({ said }) => said.some(({ side }) => side === 'young'));
	await noteReadings(ctx, read, 'followUp');
}

function shown(one: followUps.ToldFollowUp): ShownFollowUp {
	const of = (side: 'young' | 'contact') => one.said.filter((said) => said.side === side);
	return { ...one, differences: differencesOf(of('young'), of('contact')) };
}
