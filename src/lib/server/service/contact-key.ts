/** Use cases on how a young person can be found again by research, long after (R24): kept apart, and looked up with a reason. */
import { randomUUID } from 'node:crypto';
import { actorId } from '$lib/domain/access/role';
import { mayUseEach } from '$lib/domain/consent/may-use';
import { dayMs, quietDays } from '$lib/domain/consent/renewal';
import { DomainError } from '$lib/domain/error';
import {
	contactGiven,
	contactUntil,
	mayKeepContact,
	repeatsDigits
} from '$lib/domain/story/contact-key';
import { lookUpReason, namesPerson, type Identity } from '$lib/domain/story/identity';
import { dayOf } from '$lib/domain/text/danish-day';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as records from '../store/consent-record';
import * as contacts from '../store/contact-key';
import * as identities from '../store/identity';
import * as initiatives from '../store/initiative';
import * as acts from '../store/retention-act';
import * as setups from '../store/setup';
import * as storytellers from '../store/storyteller';
import { ownPerson } from './reading';

export interface ContactKept {
	isKept: boolean;
	/** Whether there is a yes to research and to being contacted. */
	mayKeep: boolean;
	/** Its last day has passed: it is shut, and is erased once that was told for long enough. */
	isOver: boolean;
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

/**
 * Keeps it, in place of what was kept before.
 *
 * @throws DomainError `consent_missing` without a yes to both; `not_found` when its last day has passed; `cpr_number`
 */
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
	if (isPast(ctx, await untilOf(ctx, person))) {
		throw new DomainError('not_found');
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
 * @throws DomainError `not_found` where nothing is kept, or there is no yes to both any more; `key_missing`;
 *   `reason_names_person` at `reason`, which is kept in the clear
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
	if (repeatsDigits(reason, reach) || (await namesKept(ctx, storytellerId, reason))) {
		throw new DomainError('reason_names_person', {}, 'reason');
	}
	const by = { id: ctx.newId(), storytellerId, userId: actorId(ctx.actor), at: ctx.now() };
	const row = { ...by, reason, of: 'contact' };
	await ctx.db.commit([identities.insertLookUp(ctx.db, row)]);
	return reach;
}

/**
 * Erases what there has been no yes to for {@link quietDays}; once a day. A no has erased it before; a yes that ran out, or
 * that a guardian lacks, can be said again until then. What is past its last day `service/retention` warns of and erases.
 */
export async function tend(ctx: Context): Promise<void> {
	allow(ctx, 'contactKey.tend', {});
	for (const kept of await contacts.listKept(ctx.db)) {
		const person = await storytellers.find(ctx.db, kept.storytellerId, today(ctx));
		if (person) {
			await tendShut(ctx, person, kept);
		}
	}
}

/** How many of those that are kept cannot be opened with the key at hand; for the operator. */
export async function countShut(ctx: Context): Promise<number> {
	allow(ctx, 'operator.run', {});
	const kept = await contacts.listKept(ctx.db);
	return kept.filter(({ sealed, id }) => !ctx.vault.open(sealed, id)).length;
}

async function tendShut(ctx: Context, person: Person, kept: contacts.KeptContact): Promise<void> {
	const isShut = !(await mayKeep(ctx, person));
	if (isShut && kept.shutAt !== null) {
		if (ctx.now() - kept.shutAt >= quietDays * dayMs) {
			await erase(ctx, person.id);
		}
	} else if (isShut || kept.shutAt !== null) {
		await ctx.db.commit([contacts.shut(ctx.db, kept.id, isShut ? ctx.now() : null)]);
	}
}

async function erase(ctx: Context, storytellerId: string): Promise<void> {
	await ctx.db.commit([contacts.erase(storytellerId, ctx.now())]);
	await ctx.db.checkpoint();
}

type Person = storytellers.FoundStoryteller;

/** Whether a reason says the real name, where one is kept and the key to it is there. */
async function namesKept(ctx: Context, storytellerId: string, reason: string): Promise<boolean> {
	const sealed = await identities.findSealed(ctx.db, storytellerId);
	const opened = sealed && ctx.vault.open(sealed, storytellerId);
	return opened ? namesPerson(reason, (JSON.parse(opened) as Identity).name) : false;
}

async function keptOf(ctx: Context, person: Person): Promise<ContactKept> {
	const until = await untilOf(ctx, person);
	return {
		isKept: (await contacts.find(ctx.db, person.id)) !== undefined,
		mayKeep: await mayKeep(ctx, person),
		isOver: isPast(ctx, until),
		until
	};
}

const isPast = (ctx: Context, until: string | null) => until !== null && until < today(ctx);

async function mayKeep(ctx: Context, person: Person): Promise<boolean> {
	return mayKeepContact(mayUseEach(person, await records.list(ctx.db, person.id), today(ctx)));
}

/** Later where the secretariat has put it off. */
async function untilOf(ctx: Context, { id, initiativeId }: Person): Promise<string | null> {
	const initiative = await initiatives.find(ctx.db, initiativeId);
	const { closedAt = null, endsOn = null } = initiative ?? {};
	const { contactYears } = await setups.find(ctx.db, initiativeId);
	const until = contactUntil(closedAt ? dayOf(Date.parse(closedAt)) : endsOn, contactYears);
	const done = await acts.listOf(ctx.db, initiativeId, 'contact', [id]);
	const put = done.get(id)?.findLast(({ act }) => act === 'prolonged');
	return until && put && put.dueOn > until ? put.dueOn : until;
}
