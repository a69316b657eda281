/** Use cases on kiosks: staff set them up; anybody with the code may visit one. */
import { randomInt } from 'node:crypto';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { isOpen, kioskChange, newKiosk, takesNotes, type Kiosk } from '$lib/domain/kiosk/kiosk';
import { parse } from '$lib/domain/text/input';
import type { Helpline } from '$lib/domain/worry/helpline';
import { countAttempt, refusePaused } from '../auth/attempt';
import { hashOf } from '../auth/secret';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as kiosks from '../store/kiosk';
import { hashInput, isRepeat, orStale } from './once';
import { helplinesOf, requireIntake } from './setting-up';

/** The only moment at which the code can be read. */
export interface KioskLink {
	kiosk: Kiosk;
	/** As printed, `ABCD-2345-EFGH`. */
	code: string;
	url: string;
}

/** What a kiosk shows to whoever stands before it. */
export interface KioskVisit extends Pick<Kiosk, 'id' | 'title' | 'questions' | 'information'> {
	/** Whose it is. */
	initiative: string;
	/** Whom one can call. */
	helplines: Helpline[];
}

/** The kiosks of an initiative, with how many notes they were left. */
export async function list(
	ctx: Context,
	slugOrId: string
): Promise<(Kiosk & kiosks.Counts & { isOpenNow: boolean })[]> {
	const { id } = allow(ctx, 'kiosk.list', await initiatives.find(ctx.db, slugOrId));
	const all = await kiosks.list(ctx.db, id);
	return all.map((kiosk) => ({ ...kiosk, isOpenNow: isOpen(kiosk, ctx.now()) }));
}

/** One kiosk, under the address of its initiative; in any other it does not exist. */
export async function readIn(
	ctx: Context,
	slugOrId: string,
	id: string
): Promise<Kiosk & { isOpenNow: boolean }> {
	const initiative = allow(ctx, 'kiosk.list', await initiatives.find(ctx.db, slugOrId));
	const found = await kiosks.find(ctx.db, id);
	if (found?.initiativeId !== initiative.id) {
		throw new DomainError('not_found');
	}
	return { ...found, isOpenNow: isOpen(found, ctx.now()) };
}

/** Sets a kiosk up. Sent twice, there is one kiosk, and the later code is the one that counts. */
export async function create(ctx: Context, slugOrId: string, input: unknown): Promise<KioskLink> {
	const subject = allow(ctx, 'kiosk.create', await initiatives.find(ctx.db, slugOrId));
	const given = parse(newKiosk, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId: subject.id, ...given });
	if (isRepeat(await kiosks.findInputHash(ctx.db, id), inputHash)) {
		return renew(ctx, id);
	}
	const { title, questions, information, closesOn } = given;
	const code = newKioskCode();
	await ctx.db.commit([
		kiosks.insert(ctx.db, {
			id,
			initiativeId: subject.id,
			title,
			questions,
			information,
			closesAt: closesOn ? endOf(closesOn) : null,
			codeHash: hashOfKiosk(code),
			createdBy: actorId(ctx.actor),
			inputHash,
			createdAt: ctx.now()
		})
	]);
	return linkOf(ctx, await existing(ctx, id), code);
}

/** @param expected the version that the change was made on */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Kiosk> {
	const found = allow(ctx, 'kiosk.change', await kiosks.find(ctx.db, id));
	const { closesOn, ...given } = parse(kioskChange, input);
	const hours = closesOn === undefined ? {} : { closesAt: closesOn ? endOf(closesOn) : null };
	const update = kiosks.update(ctx.db, id, expected ?? found.version, { ...given, ...hours });
	return orStale(
		() => ctx.db.commit(update),
		() => existing(ctx, id)
	);
}

/** Closes a kiosk, or opens it again without a last day. What somebody has begun can still be sent for a while. */
export async function setOpen(ctx: Context, id: string, wanted: boolean): Promise<Kiosk> {
	const found = allow(ctx, 'kiosk.change', await kiosks.find(ctx.db, id));
	const hours = { isOpen: wanted, closesAt: wanted ? null : ctx.now() };
	return orStale(
		() => ctx.db.commit(kiosks.update(ctx.db, id, found.version, hours)),
		() => existing(ctx, id)
	);
}

/** Gives a kiosk a new code; the old one ends at once, and with it what was printed. */
export async function renew(ctx: Context, id: string): Promise<KioskLink> {
	const found = allow(ctx, 'kiosk.change', await kiosks.find(ctx.db, id));
	const code = newKioskCode();
	const codeHash = hashOfKiosk(code);
	await ctx.db.commit(kiosks.update(ctx.db, id, found.version, { codeHash }));
	return linkOf(ctx, await existing(ctx, id), code);
}

/**
 * What stands at a kiosk. Whatever is wrong with the code, the answer is the same.
 *
 * @param typed   the code, as in the address or as typed
 * @param address where the request comes from; guessing is slowed down by it
 * @throws DomainError `not_found`, `too_many_requests`; `setup_missing`, so that nobody writes in vain
 */
export async function visit(ctx: Context, typed: string, address: string): Promise<KioskVisit> {
	allow(ctx, 'kiosk.visit', {});
	const found = await byCode(ctx, typed, address, isOpen);
	await requireIntake(ctx, found.initiativeId);
	const initiative = await initiatives.find(ctx.db, found.initiativeId);
	const { id, title, questions, information } = found;
	const lines = await helplinesOf(ctx, found.initiativeId);
	const shown = { id, title, questions, information, helplines: lines };
	return { ...shown, initiative: initiative?.name ?? '' };
}

/** The kiosk that a note is sent to: a little longer than it can be visited. @throws see {@link visit} */
export async function receiving(ctx: Context, typed: string, address: string): Promise<Kiosk> {
	allow(ctx, 'kiosk.visit', {});
	return byCode(ctx, typed, address, takesNotes);
}

async function byCode(
	ctx: Context,
	typed: string,
	address: string,
	isThere: (kiosk: Kiosk, now: number) => boolean
): Promise<Kiosk> {
	const guess = { at: `kiosk:${address}`, address };
	await refusePaused(ctx, guess);
	const found = await kiosks.findByHash(ctx.db, hashOfKiosk(typed));
	if (!found || !isThere(found, ctx.now())) {
		await countAttempt(ctx, guess);
		throw new DomainError('not_found');
	}
	return found;
}

/** No I, L, O, U, 0 or 1; twelve signs are 59 bits. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

function newKioskCode(): string {
	return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

const hashOfKiosk = (typed: string) => hashOf(`kiosk:${typed.replace(/[\s-]/g, '').toUpperCase()}`);

function linkOf(ctx: Context, kiosk: Kiosk, signs: string): KioskLink {
	const code = signs.replace(/(.{4})(?=.)/g, '$1-');
	return { kiosk, code, url: `${ctx.origin}/k/${code}` };
}

/** The midnight that ends a Danish day, ms. */
function endOf(day: string): number {
	const noon = Date.parse(`${day}T12:00:00Z`);
	const ahead = Number(danishHour.format(noon)) - 12;
	return noon + (12 - ahead) * 3_600_000;
}

const danishHour = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Copenhagen',
	hour: 'numeric'
});

async function existing(ctx: Context, id: string): Promise<Kiosk> {
	const found = await kiosks.find(ctx.db, id);
	if (!found) {
		throw new Error(`kiosk ${id} vanished after its own write`);
	}
	return found;
}
