import { beforeEach, describe, expect, it } from 'vitest';
import { dayAfter } from '$lib/domain/pledge/standing';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import { today } from '$lib/server/context';
import { workdayAfter } from '$lib/domain/notice/notice-due';
import * as looseEnds from './loose-end';
import * as notices from './notice';
import * as opportunities from './opportunity';
import * as pledges from './pledge';
import * as setups from './setup';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
const wrong = { kind: 'hurts', words: 'Det der er ikke rart at læse.' };

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
});

describe('a notice', () => {
	it('waits with its day in the queue, and is answered where it was given', async () => {
		const person = await aYoungPerson(ctx, ours, { secretName: 'Falken' });
		const freja = asYoung(ctx, ours, person);
		const id = ctx.newId();
		const { item } = await notices.create(freja, { ...wrong, id });
		expect(item.dueOn).toBe(workdayAfter(today(ctx), 3));
		expect((await notices.create(freja, { ...wrong, id })).isNew).toBe(false);
		const [queued, ...more] = await notices.list(mette, ours);
		expect([queued, more]).toMatchObject([{ from: 'young', fromName: 'Falken', ...wrong }, []]);
		await notices.answer(mette, id, { text: 'Det er taget ned.' });
		expect((await notices.mine(freja)).notices).toMatchObject([
			{ answer: 'Det er taget ned.', answeredBy: expect.stringContaining('fieldworker') }
		]);
	});

	it('is answered once: who was slower is told, and the first answer stays', async () => {
		const { item } = await notices.createIn(mette, ours, wrong);
		const sofie = as(ctx, await aMember(ctx, ours, 'facilitator'));
		await notices.answer(sofie, item.id, { text: 'Det er taget ned.' });
		expect(await outcome(notices.answer(sofie, item.id, { text: 'Det er taget ned.' }))).toBe('ok');
		expect(await outcome(notices.answer(mette, item.id, { text: 'Vi ser på det.' }))).toBe('stale');
		expect(await notices.list(mette, ours)).toMatchObject([{ answer: 'Det er taget ned.' }]);
	});

	it('keeps the day that was told first, when it is sent again later', async () => {
		const given = { ...wrong, id: ctx.newId() };
		const first = await notices.createIn(mette, ours, given);
		const later = { ...mette, now: () => ctx.now() + 5 * 86_400_000 };
		expect(await notices.createIn(later, ours, given)).toEqual({ ...first, isNew: false });
	});

	it('is shown to a member of two initiatives in its own alone', async () => {
		const there = await anInitiative(ctx);
		const memberships = [ours, there].map((initiativeId) => ({
			...{ initiativeId, role: 'facilitator' as const }
		}));
		const inOurs = await aMember(ctx, ours, 'facilitator');
		const both = as(ctx, { ...inOurs, memberships } as typeof inOurs);
		await notices.createIn(both, ours, wrong);
		expect((await notices.mineIn(both, ours)).notices).toHaveLength(1);
		expect((await notices.mineIn(both, there)).notices).toEqual([]);
	});

	it('is given by guardian, partner, guest and any member, each of whom sees the own ones alone', async () => {
		const person = await aYoungPerson(ctx, ours);
		const wall = (await walls.create(mette, ours, { title: 'Første workshop' })).item.id;
		const here = { initiativeId: ours };
		const guest = as(ctx, { kind: 'guest', guestId: 'g', name: 'Bo', wallId: wall, ...here });
		const guardian = as(ctx, {
			...{ kind: 'guardian', as: 'guardian', storytellerId: person, ...here }
		});
		const partner = as(ctx, { kind: 'partner', linkId: 'l', opportunityId: 'o', ...here });
		for (const who of [guest, guardian, partner]) {
			await notices.create(who, wrong);
			const words = who === partner ? '' : wrong.words;
			expect((await notices.mine(who)).notices).toMatchObject([{ kind: 'hurts', words }]);
		}
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		await notices.createIn(decider, ours, { ...wrong, about: { kind: 'wall', id: wall } });
		expect((await notices.mineIn(decider, ours)).notices).toHaveLength(1);
		const queue = await notices.list(mette, ours);
		expect(queue.map(({ from }) => from).toSorted()).toEqual([
			...['guardian', 'guest', 'member', 'partner']
		]);
		expect(queue.find(({ from }) => from === 'guest')?.aboutTitle).toBe('Første workshop');
	});

	it('is given by the own link of a pledge, and points to the what-if that it answers', async () => {
		const whatIf = (await opportunities.create(mette, ours, { whatIf: 'Hvad nu hvis?' })).item.id;
		const contact = { name: 'Bo Madsen', phone: '20 30 40 50' };
		const sofie = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const given = await pledges.create(sofie, whatIf, { kind: 'accompany', contact });
		const here = { kind: 'pledger', initiativeId: ours } as const;
		const holder = as(ctx, { ...here, pledgeId: given.item.id });
		const { item } = await notices.create(holder, wrong);
		const [queued] = await notices.list(mette, ours);
		expect(queued).toMatchObject({
			...{ from: 'pledger', fromName: '', ...wrong },
			about: { kind: 'opportunity', id: whatIf }
		});
		expect(JSON.stringify(queued)).not.toContain(given.item.id);
		await notices.answer(mette, item.id, { text: 'Det er rettet.' });
		expect((await notices.mine(holder)).notices).toMatchObject([
			{ kind: 'hurts', words: '', answer: 'Det er rettet.' }
		]);
		const other = await pledges.create(sofie, whatIf, { kind: 'accompany', contact });
		const another = as(ctx, { ...here, pledgeId: other.item.id });
		expect((await notices.mine(another)).notices).toEqual([]);
		const nobodys = as(ctx, { ...here, pledgeId: ctx.newId() });
		expect(await outcome(notices.create(nobodys, wrong))).toBe('not_found');
		expect(await outcome(notices.list(holder, ours))).toBe('not_found');
		expect(await outcome(notices.answer(holder, item.id, { text: 'x' }))).toBe('not_found');
	});

	it('is a loose end once it is late, by the days that the initiative has set', async () => {
		const tove = as(ctx, await aMember(ctx, ours, 'secretariat'));
		await setups.change(tove, ours, { noticeDays: 1 });
		const { item } = await notices.createIn(mette, ours, wrong);
		expect(item.dueOn).toBe(workdayAfter(today(ctx), 1));
		const kinds = async (who: TestContext) =>
			(await looseEnds.list(who, ours)).filter(({ kind }) => kind === 'notice');
		expect(await kinds(tove)).toEqual([]);
		const later = { ...tove, now: () => Date.parse(`${dayAfter(item.dueOn, 1)}T12:00:00Z`) };
		expect(await kinds(later)).toMatchObject([{ id: item.id, title: 'hurts' }]);
		await notices.answer(later, item.id, { text: 'Rettet.' });
		expect(await kinds(later)).toEqual([]);
	});

	it('goes with everything that its young person takes back', async () => {
		const person = await aYoungPerson(ctx, ours);
		await notices.create(asYoung(ctx, ours, person), wrong);
		await withdrawals.create(ctx, person, { all: true });
		expect(await notices.list(mette, ours)).toEqual([]);
	});

	it('does not bury the queue', async () => {
		for (let n = 0; n < 20; n++) await notices.createIn(mette, ours, wrong);
		expect(await outcome(notices.createIn(mette, ours, wrong))).toBe('too_many_requests');
	});

	it('points to nothing of another initiative, and is not seen there', async () => {
		const there = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, there, 'secretariat'));
		const theirs = (await walls.create(stranger, there, { title: 'Deres' })).item.id;
		const about = { kind: 'wall', id: theirs };
		const { item } = await notices.createIn(mette, ours, { ...wrong, about });
		expect((await notices.list(mette, ours))[0]?.aboutTitle).toBe('');
		expect(await outcome(notices.list(stranger, ours))).toBe('not_found');
		expect(await outcome(notices.createIn(stranger, ours, wrong))).toBe('not_found');
		expect(await outcome(notices.mineIn(stranger, ours))).toBe('not_found');
		expect(await outcome(notices.answer(stranger, item.id, { text: 'x' }))).toBe('not_found');
	});

	it('is in no queue but the staff’s', async () => {
		const { item } = await notices.createIn(mette, ours, wrong);
		for (const role of ['decider', 'researcher'] as const) {
			const who = as(ctx, await aMember(ctx, ours, role));
			expect(await outcome(notices.list(who, ours))).not.toBe('ok');
			expect(await outcome(notices.answer(who, item.id, { text: 'x' }))).toBe('forbidden');
		}
		const freja = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect(await outcome(notices.answer(freja, item.id, { text: 'x' }))).toBe('forbidden');
		expect(await outcome(notices.mine(as(ctx, { kind: 'nobody' })))).toBe('not_signed_in');
	});
});
