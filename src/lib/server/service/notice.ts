/** Use cases of notices (R33): given by anybody who sees something, answered by the team within days. */
import type { Subject } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { newNotice, noticeAnswer } from '$lib/domain/notice/notice';
import type { About, GivenNotice, OwnNotice } from '$lib/domain/notice/notice-kind';
import { isNoticeLate, workdayAfter } from '$lib/domain/notice/notice-due';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as notices from '../store/notice';
import * as pledges from '../store/pledge';
import { hashInput, isRepeat, madeNow, type Created } from './once';

const day = 86_400_000;
/** How many one gives in a day: enough for all that is wrong, too few to bury the queue. */
const perDay = 20;

/** A notice in the queue. */
export interface QueuedNotice extends GivenNotice {
	isLate: boolean;
}

/** All notices of an initiative, those that wait first, the most pressing at the top. */
export async function list(ctx: Context, slugOrId: string): Promise<QueuedNotice[]> {
	const { id } = allow(ctx, 'notice.list', await initiatives.find(ctx.db, slugOrId));
	const all = await notices.list(ctx.db, id);
	return all.map((one) => ({ ...one, isLate: isNoticeLate(one, today(ctx)) }));
}

/** What a member gave, with the answers, and within how many working days one hears. */
export async function mineIn(
	ctx: Context,
	slugOrId: string
): Promise<{ notices: OwnNotice[]; days: number }> {
	const { id } = allow(ctx, 'notice.create', await initiatives.find(ctx.db, slugOrId));
	return ownOf(ctx, id);
}

/** As {@link mineIn}, for whoever came in with a card, a link or a code; by a link, which others may have, without the words. */
export async function mine(ctx: Context): Promise<{ notices: OwnNotice[]; days: number }> {
	const { id } = allow(ctx, 'notice.say', await here(ctx));
	return ownOf(ctx, id);
}

/**
 * A member's notice. Sent twice with the same id, it is one.
 *
 * @throws DomainError `too_many_requests` with `retryAfter` in seconds
 */
export async function createIn(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<{ id: string; dueOn: string }>> {
	const { id } = allow(ctx, 'notice.create', await initiatives.find(ctx.db, slugOrId));
	return made(ctx, { initiativeId: id, storytellerId: null, about: null }, input);
}

/** As {@link createIn}, for whoever came in with a card, a link or a code: the thing is the one that was opened. */
export async function create(
	ctx: Context,
	input: unknown
): Promise<Created<{ id: string; dueOn: string }>> {
	const place = allow(ctx, 'notice.say', await here(ctx));
	const { id, storytellerId = null, about = null } = place;
	return made(ctx, { initiativeId: id, storytellerId, about }, input);
}

/**
 * Tells whoever gave it what was done, once. The same answer sent twice is one.
 *
 * @throws DomainError `stale` when somebody else has answered
 */
export async function answer(ctx: Context, id: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'notice.answer', await notices.find(ctx.db, id));
	const { text } = parse(noticeAnswer, input);
	const said = { answer: text, answeredBy: actorId(ctx.actor), answeredAt: ctx.now() };
	if (found.answer === text && found.answeredBy === said.answeredBy) return;
	await ctx.db.commit(notices.answer(ctx.db, id, said));
}

async function made(
	ctx: Context,
	where: { initiativeId: string; storytellerId: string | null; about: About | null },
	input: unknown
): Promise<Created<{ id: string; dueOn: string }>> {
	const { id = ctx.newId(), kind, words, about: pointed } = parse(newNotice, input);
	const { initiativeId, storytellerId } = where;
	const about = where.about ?? pointed ?? null;
	const by = actorId(ctx.actor);
	const inputHash = hashInput({ initiativeId, by, kind, words, about });
	if (isRepeat(await notices.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await promised(ctx, id) };
	}
	if ((await notices.countSince(ctx.db, by, ctx.now() - day)) >= perDay) {
		throw new DomainError('too_many_requests', { retryAfter: day / 1000 });
	}
	const dueOn = workdayAfter(today(ctx), await notices.days(ctx.db, initiativeId));
	const row = {
		...{ id, initiativeId, storytellerId, by, kind, words: words ?? '', dueOn, inputHash },
		...{ aboutKind: about?.kind ?? null, aboutId: about?.id ?? null, at: ctx.now() }
	};
	const isNew = await madeNow(
		() => ctx.db.commit([notices.insert(ctx.db, row)]),
		() => notices.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: await promised(ctx, id) };
}

/** The day that was told first stays. */
async function promised(ctx: Context, id: string): Promise<{ id: string; dueOn: string }> {
	const found = await notices.find(ctx.db, id);
	if (!found) throw new Error(`notice ${id} vanished under its giver`);
	return { id, dueOn: found.dueOn };
}

async function ownOf(ctx: Context, initiativeId: string) {
	const all = await notices.listOwn(ctx.db, initiativeId, actorId(ctx.actor));
	// A link may be passed on: whoever reads by it need not be who wrote.
	const isShared = ctx.actor.kind === 'partner' || ctx.actor.kind === 'pledger';
	return {
		notices: isShared ? all.map((one) => ({ ...one, words: '' })) : all,
		days: await notices.days(ctx.db, initiativeId)
	};
}

/** The initiative in which somebody is who is no member, with what the policy needs to know of them. */
async function here(ctx: Context) {
	const place = await placeOf(ctx);
	const found = place && (await initiatives.find(ctx.db, place.initiativeId));
	return found && { ...found, ...place };
}

/** Where somebody is who is no member. */
interface Place extends Subject {
	initiativeId: string;
	/** What they have open. */
	about?: About;
}

async function placeOf({ db, actor }: Context): Promise<Place | undefined> {
	switch (actor.kind) {
		case 'young':
		case 'guardian': {
			const { initiativeId, storytellerId } = actor;
			return { initiativeId, storytellerId };
		}
		case 'partner': {
			const { initiativeId, opportunityId } = actor;
			return { initiativeId, opportunityId, about: { kind: 'opportunity', id: opportunityId } };
		}
		case 'pledger': {
			const found = await pledges.find(db, actor.pledgeId);
			if (!found) return undefined;
			const { initiativeId, id: thisPledge, opportunityId } = found;
			return { initiativeId, thisPledge, about: { kind: 'opportunity', id: opportunityId } };
		}
		case 'guest': {
			const { initiativeId, wallId: thisWall } = actor;
			return { initiativeId, thisWall, about: { kind: 'wall', id: thisWall } };
		}
		default:
			return undefined;
	}
}
