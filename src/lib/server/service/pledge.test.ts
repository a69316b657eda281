import { beforeAll, describe, expect, it } from 'vitest';
import { nobody, type Role } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { dayAfter } from '$lib/domain/pledge/standing';
import { actorOf } from '$lib/server/auth/actor';
import { today } from '$lib/server/context';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aSpokenExcerpt } from '$tests/support/evidence';
import * as insights from './insight';
import * as looseEnds from './loose-end';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as links from './partner-link';
import * as partners from './partner';
import * as pledges from './pledge';
import { remind } from './pledge-reminder';

const day = 86_400_000;
const contact = { name: 'Bo Madsen', email: 'bo@example.org' };
const paused = {
	...{ to: 'paused', reason: 'Ferie', answeredBy: 'Mette Holst', nextStep: 'Vi ringer' },
	reviewOn: '2027-03-01'
};
const over = { to: 'withdrawn', reason: 'Trukket tilbage', answeredBy: 'Mette Holst' };
const quote = 'Når jeg skyder forsvinder alle mine bekymringer lige med det samme';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));

async function anOpenWhatIf(more: object = {}) {
	const asker = await asked();
	const whatIf = 'Hvad nu hvis banen var gratis?';
	const { item } = await opportunities.create(asker, ours, { whatIf, ...more });
	await answers.transition(asker, item.id, { to: 'open' });
	return { asker, id: item.id };
}

/** What somebody is who opens the address. */
async function opening(url: string) {
	const secret = new URL(url).pathname.split('/').at(-1);
	const { actor } = await actorOf(ctx.db, { partnerLink: secret }, ctx.now());
	return as(ctx, actor);
}

async function aHolder(more: object = {}, link: object = {}) {
	const { asker, id } = await anOpenWhatIf(more);
	const made = await links.offer(asker, id, link);
	return { asker, id, made, holder: await opening(made.url) };
}

/** The holder, but the what-if is moved between what is decided and what is written. */
function meanwhile(holder: TestContext, asker: TestContext, id: string, move: object): TestContext {
	let isMoved = false;
	const commit: TestContext['db']['commit'] = async (changes) => {
		if (!isMoved) {
			isMoved = true;
			await answers.transition(asker, id, move);
		}
		return holder.db.commit(changes);
	};
	return { ...holder, db: { ...holder.db, commit } };
}

describe('a link for a partner', () => {
	it('shows the need and who asks, and nothing of what it rests on', async () => {
		const asker = await asked();
		const words = await aSpokenExcerpt(ctx, ours, { name: 'Skytten', quote });
		const insight = await insights.create(asker, ours, {
			observation: 'Det der bærer er lille',
			because: 'det ligger langt væk',
			soThat: 'det sker for sjældent',
			evidence: [{ excerptId: words.excerptId }]
		});
		const { holder } = await aHolder({
			insightIds: [insight.item.id],
			concrete: ['Hvad nu hvis vi delte en sæson?'],
			partnerText: 'Et barn vil gerne på banen oftere.',
			moreOf: 'skydning',
			removes: 'money',
			towards: 'skytteforeningen'
		});
		const need = await links.readNeed(holder);
		expect(need).toMatchObject({
			initiative: 'ours',
			concrete: ['Hvad nu hvis vi delte en sæson?'],
			partnerText: 'Et barn vil gerne på banen oftere.',
			moreOf: 'skydning',
			removes: 'money'
		});
		expect(need.askedBy).toContain('facilitator');
		const sent = JSON.stringify(need);
		for (const secret of [
			quote.slice(0, 15),
			'Skytten',
			words.storyId,
			words.excerptId,
			insight.item.id,
			'bærer',
			'langt væk',
			'sjældent'
		]) {
			expect(sent).not.toContain(secret);
		}
	});

	it('opens nothing but its own what-if', async () => {
		const { holder, id } = await aHolder();
		const other = await anOpenWhatIf();
		for (const work of [
			opportunities.read(holder, id),
			opportunities.board(holder, ours),
			insights.gallery(holder, ours),
			partners.list(holder, ours, { after: undefined, limit: 5 }),
			pledges.listOf(holder, id),
			pledges.create(holder, other.id, { kind: 'fee', contact })
		]) {
			expect(await outcome(work)).toMatch(/not_found|forbidden/);
		}
	});

	it('is closed when it has run out or was taken back', async () => {
		const { holder, made, asker } = await aHolder({}, { days: 2 });
		expect(await outcome(links.readNeed(holder))).toBe('ok');
		await links.revoke(asker, made.id);
		expect(await outcome(links.readNeed(await opening(made.url)))).toBe('link_invalid');
		const late = await aHolder({}, { days: 2 });
		late.asker.clock.advance(2 * day);
		expect(await outcome(links.readNeed(await opening(late.made.url)))).toBe('link_invalid');
		const [listed] = await links.list(late.asker, late.id);
		expect(listed).toMatchObject({ state: 'expired' });
	});

	it('is closed when the what-if is put away', async () => {
		const { holder, id, asker } = await aHolder();
		await answers.transition(asker, id, paused);
		expect(await outcome(links.readNeed(holder))).toBe('link_invalid');
	});

	it('tells whoever comes too late why, and whom to ask, and nothing else', async () => {
		const told = async (url: string) =>
			links.readShut(as(ctx, nobody), new URL(url).pathname.split('/').at(-1) ?? '');
		const { made, id, asker } = await aHolder({}, { days: 2 });
		expect(await told(made.url)).toBeNull();
		await answers.transition(asker, id, paused);
		expect(await told(made.url)).toEqual({
			...{ why: 'resting', initiative: 'ours', isDemo: false },
			askedBy: expect.stringContaining('facilitator') as string
		});
		await answers.transition(asker, id, { to: 'open' });
		asker.clock.advance(2 * day);
		expect(await told(made.url)).toMatchObject({ why: 'expired' });
		await links.revoke(asker, made.id);
		expect(await told(made.url)).toMatchObject({ why: 'revoked' });
		await answers.transition(asker, id, over);
		expect(await told(made.url)).toMatchObject({ why: 'over' });
		expect(await outcome(told('https://traad.example/p/nobody-was-given-this'))).toBe(
			'link_invalid'
		);
	});

	it('is not made for a draft, nor by those who may not ask partners', async () => {
		const asker = await asked();
		const { item } = await opportunities.create(asker, ours, { whatIf: 'Hvad nu hvis?' });
		expect(await outcome(links.offer(asker, item.id, {}))).toBe('transition_illegal');
		const { id } = await anOpenWhatIf();
		expect(await outcome(links.offer(await asked('fieldworker'), id, {}))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(links.offer(stranger, id, {}))).toBe('not_found');
	});

	it('is kept as a hash only', async () => {
		const { made } = await aHolder();
		const secret = new URL(made.url).pathname.split('/').at(-1) ?? '';
		const rows = await ctx.db.raw('select * from partner_link where id = ?', [made.id]);
		expect(JSON.stringify(rows)).not.toContain(secret);
	});
});

describe('a pledge', () => {
	it('is made through a link, in the name of the partner it was made for', async () => {
		const asker = await asked();
		const input = { name: 'Lindaa Cykler', sector: 'private' };
		const partner = (await partners.create(asker, ours, input)).item;
		const { holder, id } = await aHolder({}, { partnerId: partner.id });
		const { item } = await pledges.create(holder, id, {
			kind: 'equipment',
			quantity: 4,
			contact,
			partnerId: ctx.newId()
		});
		expect(item).toMatchObject({
			partnerId: partner.id,
			partnerName: 'Lindaa Cykler',
			state: 'offered'
		});
		expect((await opportunities.read(asker, id)).pledges).toEqual({ offered: 1 });
	});

	it('sent twice is one; the same id with other words is taken', async () => {
		const { holder, id } = await aHolder();
		const input = { id: ctx.newId(), kind: 'fee', quantity: 500, contact };
		expect((await pledges.create(holder, id, input)).isNew).toBe(true);
		expect((await pledges.create(holder, id, input)).isNew).toBe(false);
		expect(await outcome(pledges.create(holder, id, { ...input, quantity: 1 }))).toBe('id_taken');
	});

	it('is not taken in a flood', async () => {
		const { holder, id } = await aHolder();
		const one = () => pledges.create(holder, id, { kind: 'fee', contact });
		for (let n = 0; n < 12; n++) {
			await one();
		}
		await expect(one()).rejects.toMatchObject({
			reason: 'too_many_requests',
			data: { retryAfter: 3600 }
		});
		ctx.clock.advance(3_600_001);
		expect(await outcome(one())).toBe('ok');
	});

	it('with contact to children waits until the checks are confirmed', async () => {
		const { asker, holder, id } = await aHolder();
		const { item } = await pledges.create(holder, id, {
			kind: 'accompany',
			ages: '10-13',
			contact
		});
		const both = { certificate: true, confidential: true };
		const to = (state: string, said: object = {}) =>
			pledges.transition(asker, item.id, { to: state, ...said });
		expect(await to('accepted')).toMatchObject({ needsChecks: true });
		expect(await outcome(to('active'))).toBe('contact_checks_missing');
		expect(await outcome(to('checksOk'))).toBe('contact_checks_missing');
		expect(await to('checksOk', both)).toMatchObject({ checksConfirmedOn: today(ctx) });
		expect(await to('active')).toMatchObject({
			state: 'active',
			legal: ['fulfilled', 'lapsed', 'withdrawn']
		});
	});

	it('is checked by what its partner has declared, as long as that holds', async () => {
		const asker = await asked();
		const declared = dayAfter(today(ctx), -700);
		const input = { name: 'Klubben', sector: 'voluntary', confidentialOn: today(ctx) };
		const partner = (await partners.create(asker, ours, { ...input, certificateOn: declared }))
			.item;
		const { holder, id } = await aHolder({}, { partnerId: partner.id });
		const { item } = await pledges.create(holder, id, { kind: 'accompany', contact });
		expect(item.declaredOn).toBe(today(ctx));
		await pledges.transition(asker, item.id, { to: 'accepted' });
		const change = { certificateOn: dayAfter(today(ctx), -731) };
		await partners.change(asker, partner.id, change);
		const check = () => pledges.transition(asker, item.id, { to: 'checksOk' });
		expect(await outcome(check())).toBe('contact_checks_missing');
		await partners.change(asker, partner.id, { certificateOn: declared });
		expect(await check()).toMatchObject({ state: 'checksOk', checksConfirmedOn: today(ctx) });
	});

	it('is moved on by facilitators and the secretariat alone', async () => {
		const { holder, id } = await aHolder();
		const { item } = await pledges.create(holder, id, { kind: 'fee', contact });
		const move = { to: 'accepted' };
		expect(await outcome(pledges.transition(holder, item.id, move))).toBe('forbidden');
		expect(await outcome(pledges.transition(await asked('fieldworker'), item.id, move))).toBe(
			'forbidden'
		);
		expect(await outcome(pledges.transition(await asked('secretariat'), item.id, move))).toBe('ok');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(pledges.read(stranger, item.id))).toBe('not_found');
	});

	it('shows how to reach the pledger only to those who ask partners', async () => {
		const { holder, id } = await aHolder();
		const { item } = await pledges.create(holder, id, { kind: 'fee', contact });
		expect((await pledges.read(await asked('researcher'), item.id)).contact).toBeNull();
		expect((await pledges.read(await asked(), item.id)).contact?.email).toBe('bo@example.org');
	});

	it('is what its maker is reminded of once, in the week before it begins', async () => {
		const { asker, holder, id } = await aHolder();
		const soon = dayAfter(today(ctx), 5);
		const { item } = await pledges.create(holder, id, {
			kind: 'room',
			from: soon,
			to: soon,
			contact
		});
		const sent: { to: string; subject: string; text: string }[] = [];
		const mail = {
			isOn: true,
			send: (one: (typeof sent)[number]) => Promise.resolve(void sent.push(one))
		};
		const mailing = { ...ctx, mail };
		const toItsMaker = async () => {
			await remind(mailing);
			return sent.splice(0).filter(({ to }) => to === contact.email);
		};
		expect(await toItsMaker()).toEqual([]);
		await pledges.transition(asker, item.id, { to: 'accepted' });
		const [first] = await toItsMaker();
		expect(first?.subject).toContain('begynder den');
		expect(first?.text).not.toContain('Hvad nu hvis');
		expect(await toItsMaker()).toEqual([]);
		const later = dayAfter(today(ctx), 6);
		const { item: other } = await pledges.create(holder, id, {
			kind: 'room',
			from: later,
			contact
		});
		await pledges.transition(asker, other.id, { to: 'accepted' });
		await answers.transition(asker, id, over);
		expect(await toItsMaker()).toEqual([]);
		expect(await outcome(remind(as(ctx, await aMember(ctx, ours, 'secretariat'))))).toBe(
			'forbidden'
		);
	});

	it.each([{ ...paused, to: 'notNow' }, paused, over])(
		'is not taken through a link once the what-if is moved ($to), nor at that very moment',
		async (move) => {
			const { asker, holder, id } = await aHolder();
			const input = { kind: 'fee', contact };
			const before = (await pledges.create(holder, id, { ...input, id: ctx.newId() })).item;
			await expect(pledges.create(meanwhile(holder, asker, id, move), id, input)).rejects.toEqual(
				new DomainError('link_invalid', { shut: move.to === 'withdrawn' ? 'over' : 'resting' })
			);
			expect(await outcome(pledges.create(holder, id, input))).toBe('link_invalid');
			expect((await pledges.listOf(asker, id)).map((one) => one.id)).toEqual([before.id]);
		}
	);

	it('is taken when the what-if is merely moved on at that very moment', async () => {
		const { asker, holder, id } = await aHolder();
		const moving = meanwhile(holder, asker, id, { to: 'offered' });
		expect(await outcome(pledges.create(moving, id, { kind: 'fee', contact }))).toBe('ok');
		expect(await pledges.listOf(asker, id)).toHaveLength(1);
	});

	it('is written down by the team while a what-if rests', async () => {
		const { asker, id } = await anOpenWhatIf();
		await answers.transition(asker, id, paused);
		expect(await outcome(pledges.create(asker, id, { kind: 'fee', contact }))).toBe('ok');
	});

	it('is thanked for by mail once it was kept, and not before', async () => {
		const { asker, id } = await anOpenWhatIf();
		const { item } = await pledges.create(asker, id, { kind: 'fee', contact });
		const sent: { to: string; text: string }[] = [];
		const mail = {
			isOn: true,
			send: (one: (typeof sent)[number]) => Promise.resolve(void sent.push(one))
		};
		const mailing = { ...asker, mail };
		await pledges.transition(mailing, item.id, { to: 'accepted' });
		await pledges.transition(mailing, item.id, { to: 'active' });
		expect(sent).toEqual([]);
		const step = { id: ctx.newId(), to: 'fulfilled' };
		await pledges.transition(mailing, item.id, step);
		await pledges.transition(mailing, item.id, step);
		expect(sent.map(({ to }) => to)).toEqual([contact.email]);
		expect(sent[0]?.text).not.toContain('Hvad nu hvis');
	});

	it('has a letter of thanks once it was kept, for those who ask partners in its initiative', async () => {
		const { asker, id } = await anOpenWhatIf();
		const { item } = await pledges.create(asker, id, { kind: 'fee', contact });
		const to = (state: string) => pledges.transition(asker, item.id, { to: state });
		await to('accepted');
		await to('active');
		expect(await outcome(pledges.thanks(asker, item.id))).toBe('not_found');
		await to('fulfilled');
		expect(await pledges.thanks(asker, item.id)).toMatchObject({ id: item.id, contact });
		for (const role of ['fieldworker', 'decider', 'researcher'] as const) {
			expect(await outcome(pledges.thanks(await asked(role), item.id))).toBe('forbidden');
		}
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(pledges.thanks(stranger, item.id))).toBe('not_found');
		expect(await outcome(pledges.thanks(as(ctx, nobody), item.id))).toBe('not_signed_in');
		const other = await pledges.create(asker, id, { kind: 'fee', contact });
		await pledges.transition(asker, other.item.id, { to: 'lapsed' });
		expect(await outcome(pledges.thanks(asker, other.item.id))).toBe('not_found');
	});

	it('is not made to a what-if that has ended', async () => {
		const { asker, id } = await anOpenWhatIf();
		await answers.transition(asker, id, over);
		expect(await outcome(pledges.create(asker, id, { kind: 'fee', contact }))).toBe(
			'transition_illegal'
		);
	});
});

describe('the register of partners', () => {
	it('is one initiative’s own, and shows contacts to the team alone', async () => {
		const asker = await asked();
		const input = { name: 'Skytteforeningen', sector: 'voluntary', contact };
		const { item } = await partners.create(asker, ours, input);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(partners.read(stranger, item.id))).toBe('not_found');
		expect((await partners.read(await asked('decider'), item.id)).contact).toBeNull();
		const changed = await partners.change(asker, item.id, { areas: ['Lindaa Nord'] }, 1);
		expect(changed).toMatchObject({
			areas: ['Lindaa Nord'],
			version: 2,
			contact: { name: 'Bo Madsen' }
		});
		expect(await outcome(partners.change(asker, item.id, {}, 1))).toBe('stale');
	});

	it('holds what was agreed: read by its members, written by the team, and nobody else’s', async () => {
		const asker = await asked();
		const agreement = 'To af os følges med hvert barn.';
		const input = { name: 'Følgerne', sector: 'voluntary', agreement, contact };
		const { item } = await partners.create(asker, ours, {
			...{ ...input, agreementReviewOn: '2027-08-01' }
		});
		const decider = await asked('decider');
		expect(await partners.read(decider, item.id)).toMatchObject({
			...{ agreement, agreementReviewOn: '2027-08-01', contact: null }
		});
		const change = { agreement: 'Noget andet' };
		expect(await outcome(partners.change(decider, item.id, change))).toBe('forbidden');
		expect(await outcome(partners.read(await asked('guardian'), item.id))).toBe('not_found');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(partners.read(stranger, item.id))).toBe('not_found');
		expect(await outcome(partners.change(stranger, item.id, change))).toBe('not_found');
		expect((await partners.read(asker, item.id)).agreement).toBe(agreement);
	});
});

describe('a pledge that fell away', () => {
	it('breaks the thread of its what-if until another of the kind is accepted', async () => {
		const { asker, id } = await anOpenWhatIf();
		const team = await asked('secretariat');
		const answer = { reason: 'Ja', answeredBy: 'Mette', nextStep: 'Ringe', reviewOn: '2027-03-01' };
		for (const to of ['offered', 'youthChecked', 'agreed']) {
			await answers.transition(asker, id, { ...answer, to });
		}
		const give = async (...steps: string[]) => {
			const { item } = await pledges.create(asker, id, { kind: 'fee', contact });
			for (const to of steps) {
				ctx.clock.advance(1000);
				await pledges.transition(asker, item.id, { to });
			}
		};
		const broken = async () =>
			(await looseEnds.list(team, ours)).filter((end) => end.id === id).map(({ kind }) => kind);
		await give('accepted', 'active');
		await give('accepted', 'lapsed');
		expect(await broken()).toEqual(['pledge']);
		await give('accepted');
		expect(await broken()).toEqual([]);
	});

	it('that nobody has answered for days is loose, and so is a partner who is counted on and has not declared anew', async () => {
		const { asker, id } = await anOpenWhatIf();
		const input = { name: 'Spejderne', sector: 'voluntary' };
		const certificateOn = dayAfter(today(ctx), -729);
		const { item: partner } = await partners.create(asker, ours, { ...input, certificateOn });
		const given = { kind: 'fee', contact, partnerId: partner.id };
		const { item } = await pledges.create(asker, id, given);
		const ends = async () =>
			(await looseEnds.list(asker, ours))
				.filter((end) => [id, partner.id].includes(end.id))
				.map(({ kind }) => kind);
		const soon = async () =>
			(await looseEnds.reminders(asker, ours)).filter(
				(one) => one.event === 'expires' && one.partnerId === partner.id
			);
		expect([await ends(), await soon()]).toEqual([[], []]);
		ctx.clock.advance(5 * day);
		expect(await ends()).toEqual(['offer']);
		await pledges.transition(asker, item.id, { to: 'accepted' });
		expect(await ends()).toEqual(['expired']);
		await partners.change(asker, partner.id, { certificateOn: dayAfter(today(ctx), -725) });
		expect(await ends()).toEqual([]);
		expect(await soon()).toMatchObject([{ expiring: 'certificate' }]);
	});

	it('is told of before it begins, to those who see the loose ends', async () => {
		const { asker, id } = await anOpenWhatIf();
		const from = dayAfter(today(ctx), 5);
		const { item } = await pledges.create(asker, id, { kind: 'room', from, contact });
		const told = await looseEnds.reminders(asker, ours);
		expect(told.find((one) => 'pledgeId' in one && one.pledgeId === item.id)).toMatchObject({
			event: 'starts',
			on: from,
			opportunityId: id
		});
		expect(await outcome(looseEnds.reminders(await asked('decider'), ours))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(looseEnds.reminders(stranger, ours))).toBe('not_found');
	});
});
