import { beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '$lib/domain/access/role';
import { actorOf } from '$lib/server/auth/actor';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import { carryOver } from './carrying-over';
import * as own from './own-pledge';
import * as links from './partner-link';
import * as pledges from './pledge';
import * as pledgeLinks from './pledge-link';

const contact = { name: 'Bo Madsen', email: 'bo@example.org', phone: '20 30 40 50' };
const paused = {
	...{ to: 'paused', reason: 'Ferie', answeredBy: 'Mette Holst', nextStep: 'Vi ringer' },
	reviewOn: '2027-03-01'
};
const over = { to: 'withdrawn', reason: 'Trukket tilbage', answeredBy: 'Mette Holst' };
const both = { certificate: true, confidential: true };
const terms = { kind: 'accompany', ages: '10-13', howManyChildren: 1, weekdays: ['wed'], contact };

let ctx: TestContext;
let ours: string;
let asker: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	asker = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

const secretIn = (url: string) => new URL(url).pathname.split('/').at(-1) ?? '';

async function aHolder() {
	const whatIf = 'Hvad nu hvis nogen fulgte med?';
	const { item } = await opportunities.create(asker, ours, { whatIf });
	await answers.transition(asker, item.id, { to: 'open' });
	const { url } = await links.offer(asker, item.id, {});
	const { actor } = await actorOf(ctx.db, { partnerLink: secretIn(url) }, ctx.now());
	return { whatIf: item.id, holder: as(ctx, actor) };
}

const coming = async (url: string) =>
	as(ctx, (await actorOf(ctx.db, { pledgeLink: secretIn(url) }, ctx.now())).actor);

/** Somebody who has pledged to go along with a child, and come back by the own link. */
async function aPledger(more: object = {}) {
	const { whatIf, holder } = await aHolder();
	const { item } = await pledges.create(holder, whatIf, { ...terms, ...more });
	const { url } = (await pledgeLinks.receipt(holder, item.id, true))!;
	const to = (...steps: string[]) =>
		steps.reduce<Promise<unknown>>(
			(before, state) =>
				before.then(() => pledges.transition(asker, item.id, { to: state, ...both })),
			Promise.resolve()
		);
	return { id: item.id, whatIf, holder, url, pledger: await coming(url), to };
}

describe('the own link of whoever gave a pledge', () => {
	it('shows the pledge, who asked and what may be done, and is kept as a hash only', async () => {
		const { pledger, url, id } = await aPledger();
		expect(await own.read(pledger)).toMatchObject({
			pledge: { id, state: 'offered', kind: 'accompany', contact },
			may: { change: true, withdraw: true, again: false },
			initiative: 'ours',
			askedBy: expect.stringContaining('facilitator') as string,
			whatIf: 'Hvad nu hvis nogen fulgte med?'
		});
		const rows = await ctx.db.raw('select * from pledge_link where pledge_id = ?', [id]);
		expect(JSON.stringify(rows)).not.toContain(secretIn(url));
	});

	it('opens nothing else, and nothing opens it but itself', async () => {
		const { pledger, holder, whatIf, id } = await aPledger();
		const other = await aPledger();
		const stranger = as(ctx, { ...pledger.actor, pledgeId: ctx.newId() } as typeof pledger.actor);
		for (const work of [
			() => pledges.read(pledger, id),
			() => pledges.listOf(pledger, whatIf),
			() => pledges.transition(pledger, id, { to: 'accepted' }),
			() => pledges.create(pledger, whatIf, terms),
			() => opportunities.read(pledger, whatIf),
			() => links.readNeed(pledger),
			() => own.read(stranger),
			() => own.change(holder, terms),
			() => own.withdraw(other.holder, {}),
			() => own.read(asker)
		]) {
			expect(await outcome(work())).toMatch(/not_found|forbidden|link_invalid/);
		}
		const wrong = await coming('https://traad.example/pledge/nobody-was-given-this');
		expect(await outcome(own.read(wrong))).toBe('not_signed_in');
		expect((await own.read(pledger)).pledge.version).toBe(1);
	});

	it('is given to whoever pledged alone, not to others with the same what-if', async () => {
		const { id, whatIf } = await aPledger();
		const { url } = await links.offer(asker, whatIf, {});
		const { actor } = await actorOf(ctx.db, { partnerLink: secretIn(url) }, ctx.now());
		expect(await outcome(pledgeLinks.receipt(as(ctx, actor), id, true))).toBe('not_found');
		expect(await outcome(pledgeLinks.receipt(asker, id, true))).toBe('not_found');
		expect(await outcome(pledgeLinks.receipt(as(ctx, nobody), id, true))).toBe('not_signed_in');
	});

	it('is mailed once where mail is on, with nothing that the pledger typed', async () => {
		const { whatIf, holder } = await aHolder();
		const sent: { to: string; subject: string; text: string }[] = [];
		const mail = {
			isOn: true,
			send: (one: (typeof sent)[number]) => Promise.resolve(void sent.push(one))
		};
		const mailing = { ...holder, mail };
		const { item } = await pledges.create(mailing, whatIf, { ...terms, conditions: 'Køb nu' });
		const given = await pledgeLinks.receipt(mailing, item.id, true);
		expect(given?.mailedTo).toBe(contact.email);
		await pledgeLinks.receipt(mailing, item.id, false);
		expect(sent).toHaveLength(1);
		expect(sent[0]).toMatchObject({ to: contact.email });
		expect(sent[0]?.text).toContain(given!.url);
		expect(JSON.stringify(sent)).not.toMatch(/Køb nu|Bo Madsen|fulgte med/);
	});

	it('is not made without end for one pledge', async () => {
		const { holder, id } = await aPledger();
		for (let n = 0; n < 4; n++) {
			expect(await pledgeLinks.receipt(holder, id, false)).not.toBeNull();
		}
		expect(await pledgeLinks.receipt(holder, id, false)).toBeNull();
	});
});

describe('a change by whoever gave a pledge', () => {
	it('takes what was accepted and checked back to be accepted and checked anew', async () => {
		const { pledger, id, to } = await aPledger();
		await to('accepted', 'checksOk', 'active');
		const changed = await own.change(pledger, { ...terms, howManyChildren: 2 });
		expect(changed.pledge).toMatchObject({
			...{ state: 'offered', howManyChildren: 2, checksConfirmedOn: null, version: 5 }
		});
		expect(await outcome(to('accepted', 'active'))).toBe('contact_checks_missing');
		expect((await pledges.read(asker, id)).state).toBe('accepted');
	});

	it('of how to reach the same person leaves it where it is', async () => {
		const { pledger, to } = await aPledger();
		await to('accepted');
		const reach = { ...contact, phone: '11 22 33 44' };
		const { pledge } = await own.change(pledger, { ...terms, contact: reach });
		expect(pledge).toMatchObject({ state: 'accepted', contact: reach });
	});

	it('keeps its kind, its partner and what was not asked for', async () => {
		const { pledger, id } = await aPledger({ from: '2027-01-01', partnerName: 'Naboen' });
		const { contact: _, ...given } = terms;
		const input = { ...given, kind: 'fee', partnerName: 'En anden', contact };
		const { pledge } = await own.change(pledger, { ...input, ages: '12-13' });
		expect(pledge).toMatchObject({
			...{ kind: 'accompany', partnerName: 'Naboen', ages: '12-13', from: '2027-01-01' }
		});
		expect((await pledges.read(asker, id)).ages).toBe('12-13');
	});

	it('is refused with the field that is wrong, and when somebody was faster', async () => {
		const { pledger, to } = await aPledger();
		await expect(own.change(pledger, { ...terms, howManyChildren: -1 })).rejects.toMatchObject({
			...{ reason: 'out_of_range', field: 'howManyChildren' }
		});
		await to('accepted');
		expect(await outcome(own.change(pledger, terms, 1))).toBe('stale');
		expect(await outcome(own.withdraw(pledger, {}, 1))).toBe('stale');
	});

	it('is not taken once the what-if is over, nor when the pledge was kept', async () => {
		const ended = await aPledger();
		await answers.transition(asker, ended.whatIf, over);
		expect(await outcome(own.change(ended.pledger, terms))).toBe('transition_illegal');
		expect((await own.read(ended.pledger)).whatIf).toBeNull();
		const kept = await aPledger({ kind: 'fee' });
		await kept.to('accepted', 'active', 'fulfilled');
		expect((await own.read(kept.pledger)).may).toEqual({
			...{ change: false, withdraw: false, again: false }
		});
		expect(await outcome(own.change(kept.pledger, terms))).toBe('transition_illegal');
		expect(await outcome(own.withdraw(kept.pledger, {}))).toBe('transition_illegal');
	});

	it('is not made in a flood', async () => {
		const { pledger } = await aPledger();
		for (let n = 1; n <= 12; n++) {
			await own.change(pledger, { ...terms, howManyChildren: n });
		}
		expect(await outcome(own.change(pledger, terms))).toBe('too_many_requests');
	});
});

describe('the own link, when the team takes it back', () => {
	it('opens nothing, says whom to ask, and leaves the pledge as it was', async () => {
		const { id, url, whatIf } = await aPledger();
		expect(await pledgeLinks.openOf(asker, whatIf)).toEqual([id]);
		expect(await pledgeLinks.readShut(as(ctx, nobody), secretIn(url))).toBeNull();
		await pledgeLinks.revoke(asker, id);
		await pledgeLinks.revoke(asker, id);
		expect(await pledgeLinks.openOf(asker, whatIf)).toEqual([]);
		expect(await outcome(own.read(await coming(url)))).toBe('not_signed_in');
		expect(await outcome(own.withdraw(await coming(url), {}))).toBe('not_signed_in');
		expect(await pledgeLinks.readShut(as(ctx, nobody), secretIn(url))).toEqual({
			...{ initiative: 'ours', isDemo: false },
			askedBy: expect.stringContaining('facilitator') as string
		});
		expect(await pledgeLinks.readShut(as(ctx, nobody), 'nobody-was-given-this')).toBeNull();
		expect(await pledges.read(asker, id)).toMatchObject({ state: 'offered', version: 1 });
	});

	it('is made anew for whoever gave the pledge, and all the earlier ones stop', async () => {
		const { id, url, holder, whatIf } = await aPledger();
		const second = (await pledgeLinks.receipt(holder, id, false))!;
		const { url: fresh, mailedTo } = await pledgeLinks.renew(asker, id);
		expect(mailedTo).toBeNull();
		expect((await own.read(await coming(fresh))).pledge).toMatchObject({ id, contact });
		for (const old of [url, second.url]) {
			expect(await outcome(own.read(await coming(old)))).toBe('not_signed_in');
		}
		expect(await pledgeLinks.openOf(asker, whatIf)).toEqual([id]);
		const rows = await ctx.db.raw('select * from pledge_link where pledge_id = ?', [id]);
		expect(JSON.stringify(rows)).not.toContain(secretIn(fresh));
	});

	it('is not had again by sending the form once more', async () => {
		const { id, holder } = await aPledger();
		await pledgeLinks.revoke(asker, id);
		expect(await pledgeLinks.receipt(holder, id, false)).toBeNull();
	});

	it('is not opened again by a backup that was made before', async () => {
		const [one, other] = [await aPledger(), await aPledger()];
		const [link] = await ctx.db.raw('select id from pledge_link where pledge_id = ?', [one.id]);
		const endedLinks = [{ id: String(link?.id), revoked_at: ctx.now() }];
		const none = {
			consents: [],
			withdrawals: [],
			places: [],
			endedCards: [],
			custodies: [],
			custodyChanges: [],
			forgottenNames: [],
			forgottenContacts: []
		};
		await carryOver(ctx, { ...none, endedLinks });
		expect(await outcome(own.read(await coming(one.url)))).toBe('not_signed_in');
		expect((await own.read(await coming(other.url))).pledge.id).toBe(other.id);
	});

	it('is mailed where mail is on, in a letter of its own', async () => {
		const { id } = await aPledger();
		const sent: { to: string; subject: string; text: string }[] = [];
		const mail = {
			isOn: true,
			send: (one: (typeof sent)[number]) => Promise.resolve(void sent.push(one))
		};
		const { url, mailedTo } = await pledgeLinks.renew({ ...asker, mail }, id);
		expect(mailedTo).toBe(contact.email);
		expect(sent).toMatchObject([{ to: contact.email, text: expect.stringContaining(url) }]);
	});

	it('is for those who ask partners in this initiative alone', async () => {
		const { id, url, whatIf, pledger, holder } = await aPledger();
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const guardian = as(ctx, await aMember(ctx, ours, 'guardian'));
		const fieldworker = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		for (const [who, refused] of [
			[stranger, 'not_found'],
			[pledger, 'not_found'],
			[guardian, 'not_found'],
			[fieldworker, 'forbidden'],
			[decider, 'forbidden'],
			[holder, 'forbidden']
		] as const) {
			expect(await outcome(pledgeLinks.renew(who, id))).toBe(refused);
			expect(await outcome(pledgeLinks.revoke(who, id))).toBe(refused);
			expect(await outcome(pledgeLinks.openOf(who, whatIf))).toBe(refused);
		}
		expect((await own.read(await coming(url))).pledge.id).toBe(id);
	});
});

describe('a pledge that is taken back', () => {
	it('needs no reason, is told to the team at once, and can be given again', async () => {
		const { pledger, id, to } = await aPledger();
		await to('accepted');
		const gone = await own.withdraw(pledger, {});
		expect(gone).toMatchObject({
			pledge: { state: 'withdrawn' },
			may: { change: false, withdraw: false, again: true }
		});
		const again = await own.change(pledger, terms);
		expect(again.pledge.state).toBe('offered');
		const steps = await ctx.db.raw(
			'select "from", "to", reason, "by" from pledge_transition where pledge_id = ? order by at, id',
			[id]
		);
		const by = `pledger:${id}`;
		expect(steps.slice(2)).toEqual([
			{ from: 'accepted', to: 'withdrawn', reason: '', by },
			{ from: 'withdrawn', to: 'offered', reason: '', by }
		]);
	});

	it('keeps the reason that was given', async () => {
		const { pledger, id } = await aPledger();
		await own.withdraw(pledger, { reason: 'Vi flytter.' });
		expect(
			await pledges.listOf(asker, (await pledges.read(asker, id)).opportunityId)
		).toMatchObject([{ id, state: 'withdrawn', told: { reason: 'Vi flytter.' } }]);
	});

	it('is always possible, but given again only where partners are asked', async () => {
		const { pledger, whatIf } = await aPledger();
		await answers.transition(asker, whatIf, paused);
		expect((await own.withdraw(pledger, {})).may.again).toBe(false);
		expect(await outcome(own.change(pledger, terms))).toBe('transition_illegal');
		await answers.transition(asker, whatIf, { to: 'open' });
		expect(await outcome(own.change(pledger, terms))).toBe('ok');
	});
});
