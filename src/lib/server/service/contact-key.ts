/** Use cases on how a young person can be found again by research, long after (R24): kept apart, and looked up with a reason. */
import { randomUUID } from 'node:crypto';
import { actorId } from '$lib/domain/access/role';
import { mayUseEach } from '$lib/domain/consent/may-use';
import { DomainError } from '$lib/domain/error';
import { contactGiven, contactUntil, mayKeepContact } from '$lib/domain/story/contact-key';
import { lookUpReason } from '$lib/domain/story/identity';
import { dayOf } from '$lib/domain/text/danish-day';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as records from '../store/consent-record';
import * as contacts from '../store/contact-key';
import * as identities from '../store/identity';
import * as initiatives from '../store/initiative';
import * as setups from '../store/setup';
import * as storytellers from '../store/storyteller';
import { ownPerson } from './reading';

export interface ContactKept {
	isKept: boolean;
	/** Whether there is a yes to research and to being contacted. */
	mayKeep: boolean;
	/** The last day for which it is kept, `YYYY-MM-DD`; null while the initiative has no end. */
	until: string | null;
}

/** Whether it is kept, whether it may be, and until when; what it says only by {@link lookUp}. */
export async function read(ctx: Context, storytellerId: string): Promise<ContactKept> {
	const person = allow(
		ctx,
		'contactKey.read',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	return keptOf(ctx, person);
}

/** The same for the young person, who sees what it says: empty where nothing is kept or the key to it is missing. */
export async function mine(ctx: Context): Promise<ContactKept & { reach: string }> {
	const person = allow(ctx, 'contactKey.readOwn', await ownPerson(ctx));
	const found = await contacts.find(ctx.db, person.id);
	const reach = found ? ctx.vault.open(found.sealed, found.id) : undefined;
	return { ...(await keptOf(ctx, person)), reach: reach ?? '' };
}

/** Keeps it, in place of what was kept before. @throws DomainError `consent_missing` without a yes to both; `cpr_number` */
export async function keep(ctx: Context, storytellerId: string, input: unknown): Promise<void> {
	const person = allow(
		ctx,
		'contactKey.change',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const { reach } = parse(contactGiven, input);
	if (!(await mayKeep(ctx, person))) {
		throw new DomainError('consent_missing');
	}
	const id = randomUUID();
	const row = { id, sealed: ctx.vault.seal(reach, id), at: ctx.now() };
	const { initiativeId } = person;
	await ctx.db.commit(contacts.put(ctx.db, person.id, { ...row, initiativeId }));
	await ctx.db.checkpoint();
}

/** Keeps it no longer. */
export async function forget(ctx: Context, storytellerId: string): Promise<void> {
	const person = allow(
		ctx,
		'contactKey.change',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	await erase(ctx, person.id);
}

/**
 * Says how the person can be found, to somebody who says why; that stands in the log first, beside the look-ups of names.
 *
 * @throws DomainError `not_found` where nothing is kept, or there is no yes to both any more; `key_missing`
 */
export async function lookUp(ctx: Context, storytellerId: string, input: unknown): Promise<string> {
	const person = allow(
		ctx,
		'contactKey.lookUp',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const { reason } = parse(lookUpReason, input);
	const found = await contacts.find(ctx.db, person.id);
	const isOver = isPast(ctx, await untilOf(ctx, person));
	if (!found || isOver || !(await mayKeep(ctx, person))) {
		throw new DomainError('not_found');
	}
	const reach = ctx.vault.open(found.sealed, found.id);
	if (reach === undefined) {
		throw new DomainError('key_missing');
	}
	const row = { id: ctx.newId(), storytellerId, userId: actorId(ctx.actor), reason, at: ctx.now() };
	await ctx.db.commit([identities.insertLookUp(ctx.db, row)]);
	return reach;
}

/** Erases what is past its last day; once a day. A no has erased it before, and a yes that ran out can be said again. */
export async function tend(ctx: Context): Promise<void> {
	allow(ctx, 'contactKey.tend', {});
	for (const { storytellerId } of await contacts.listKept(ctx.db)) {
		const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
		if (person && isPast(ctx, await untilOf(ctx, person))) {
			await erase(ctx, storytellerId);
		}
	}
}

async function erase(ctx: Context, storytellerId: string): Promise<void> {
	await ctx.db.commit([contacts.erase(storytellerId, ctx.now())]);
	await ctx.db.checkpoint();
}

type Person = storytellers.FoundStoryteller;

async function keptOf(ctx: Context, person: Person): Promise<ContactKept> {
	return {
		isKept: (await contacts.find(ctx.db, person.id)) !== undefined,
		mayKeep: await mayKeep(ctx, person),
		until: await untilOf(ctx, person)
	};
}

const isPast = (ctx: Context, until: string | null) => until !== null && until < today(ctx);

async function mayKeep(ctx: Context, person: Person): Promise<boolean> {
	return mayKeepContact(mayUseEach(person, await records.list(ctx.db, person.id), today(ctx)));
}

async function untilOf(ctx: Context, { initiativeId }: Person): Promise<string | null> {
	const initiative = await initiatives.find(ctx.db, initiativeId);
	const { closedAt = null, endsOn = null } = initiative ?? {};
	const { contactYears } = await setups.find(ctx.db, initiativeId);
	return contactUntil(closedAt ? dayOf(Date.parse(closedAt)) : endsOn, contactYears);
}
