/** Use cases of first meetings (R32): arranged by the team, seen by the young person and by whoever gave the pledge. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { checkAlone, oneMeeting, readFirstMeeting } from '$lib/domain/pledge/first-meeting';
import { expecting, hasFirstMeeting } from '$lib/domain/pledge/first-meeting-kind';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as meetings from '../store/first-meeting';
import type { OwnMeeting, StoredMeeting } from '../store/first-meeting';
import * as opportunities from '../store/opportunity';
import * as pledges from '../store/pledge';
import * as storytellers from '../store/storyteller';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { ownPerson } from './reading';

/** The first meetings of a pledge, the earliest first. */
export async function list(ctx: Context, pledgeId: string): Promise<StoredMeeting[]> {
	const { id } = allow(ctx, 'firstMeeting.read', await pledges.find(ctx.db, pledgeId));
	return meetings.list(ctx.db, { pledgeId: id });
}

/** Those of all pledges to a what-if. */
export async function listOf(ctx: Context, opportunityId: string): Promise<StoredMeeting[]> {
	allow(ctx, 'firstMeeting.read', await opportunities.find(ctx.db, opportunityId));
	return meetings.list(ctx.db, { opportunityId });
}

/**
 * Arranges a first meeting, in the place of the one that was arranged for the same young person.
 *
 * @throws DomainError `not_found` at `storytellerId`; `companion_needed` where somebody under 15, or nobody named, would come
 * alone; `no_contact` for a pledge that brings nobody together, `pledge_not_counted_on` before somebody has said yes to it and
 * once it is over
 */
export async function arrange(
	ctx: Context,
	pledgeId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const pledge = allow(ctx, 'firstMeeting.arrange', await pledges.find(ctx.db, pledgeId));
	const { id = ctx.newId(), ...meeting } = readFirstMeeting(input);
	const inputHash = hashInput({ pledgeId, ...meeting });
	if (isRepeat(await meetings.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	if (!hasFirstMeeting(pledge.kind)) {
		throw new DomainError('no_contact');
	}
	if (!expecting.includes(pledge.state)) {
		throw new DomainError('pledge_not_counted_on', { state: pledge.state });
	}
	checkAlone(meeting, await personOf(ctx, pledge.initiativeId, meeting), today(ctx));
	const row = {
		...{ ...meeting, id, pledgeId, inputHash },
		...{ by: actorId(ctx.actor), madeAt: ctx.now() }
	};
	const isNew = await madeNow(
		() => ctx.db.commit(meetings.put(ctx.db, row)),
		() => meetings.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: { id } };
}

/** Calls a meeting off. @param input its id */
export async function remove(ctx: Context, pledgeId: string, input: unknown): Promise<void> {
	allow(ctx, 'firstMeeting.arrange', await pledges.find(ctx.db, pledgeId));
	const { id } = parse(oneMeeting, input);
	await ctx.db.commit([meetings.remove(ctx.db, { pledgeId, id })]);
}

/** A young person's own first meetings that are still to come, the earliest first. */
export async function mine(ctx: Context): Promise<OwnMeeting[]> {
	const person = allow(ctx, 'firstMeeting.readOwn', await ownPerson(ctx));
	return meetings.listComing(ctx.db, { storytellerId: person.id }, today(ctx));
}

async function personOf(
	ctx: Context,
	initiativeId: string,
	{ storytellerId }: { storytellerId: string | null }
) {
	if (storytellerId === null) {
		return undefined;
	}
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	if (person?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
	return person;
}
