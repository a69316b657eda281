import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import { scopes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as links from './partner-link';
import * as pledges from './pledge';
import * as voice from './voice';
import * as withdrawals from './withdrawal';
import * as checks from './youth-check';

const plainText = 'Man er mest alene, når der ikke er time.';
const statement = {
	observation: 'børn er mest alene i de minutter, ingen har planlagt',
	because: 'pauserne har ingen vært',
	soThat: 'de voksne ser et barn, der klarer sig'
};

let ctx: TestContext;
let ours: string;
let freja: string;
let villads: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	freja = await aYoungPerson(ctx, ours, { yesTo: scopes });
	villads = await aYoungPerson(ctx, ours, { yesTo: scopes });
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));
const young = (id: string) => asYoung(ctx, ours, id);

/** An insight that young people are asked about. */
async function anInsight(storytellerIds = [freja, villads]) {
	const asker = await asked();
	const { item } = await insights.create(asker, ours, statement);
	const insight = await checks.ask(asker, item.id, { plainText, storytellerIds });
	return { asker, id: insight.id, insight };
}

describe('a youth check', () => {
	it('is put to the chosen, who answer on their own page', async () => {
		const { asker, id, insight } = await anInsight();
		expect(insight.check).toMatchObject({ state: 'pending', asked: 2 });
		const mine = (await checks.mine(young(freja))).find((one) => one.insightId === id);
		expect(mine).toMatchObject({ plainText, answer: null });
		await checks.answer(young(freja), id, { answer: 'fits' });
		await checks.answer(young(villads), id, { answer: 'notQuite', words: 'Også i bussen.' });
		expect((await insights.read(asker, id)).check).toEqual({
			...{ state: 'done', asked: 2, fits: 1, notQuite: 1, wrong: 0 }
		});
		const told = await checks.list(asker, id);
		expect(told.map(({ words }) => words)).toContain('Også i bussen.');
	});

	it('is asked and answered by nobody else', async () => {
		const { id } = await anInsight([freja]);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const question = { plainText, storytellerIds: [freja] };
		for (const work of [
			checks.list(stranger, id),
			checks.ask(stranger, id, question),
			checks.answer(stranger, id, { answer: 'fits' }),
			checks.answer(young(villads), id, { answer: 'fits' })
		]) {
			expect(await outcome(work)).toBe('not_found');
		}
		for (const role of ['researcher', 'decider'] as const) {
			const member = await asked(role);
			expect(await outcome(checks.list(member, id))).toBe('not_found');
			expect(await outcome(checks.ask(member, id, question))).toBe('forbidden');
			expect(await outcome(checks.answer(member, id, { answer: 'fits' }))).toBe('forbidden');
		}
		expect(await outcome(checks.mine(await asked()))).toBe('not_found');
	});

	it('asks only those of this initiative whose words the team may use', async () => {
		const { asker, id } = await anInsight();
		const theirs = await aYoungPerson(ctx, await anInitiative(ctx), { yesTo: scopes });
		const silent = await aYoungPerson(ctx, ours, { yesTo: [] });
		for (const person of [theirs, silent]) {
			await expect(
				checks.ask(asker, id, { plainText, storytellerIds: [freja, person] })
			).rejects.toMatchObject({ reason: 'not_found', field: 'storytellerIds.1' });
		}
	});

	it('counts once what an adult writes down, however often it is sent', async () => {
		const { asker, id } = await anInsight();
		const said = { id: ctx.newId(), answer: 'notQuite', words: 'Det er mere bussen.' };
		expect((await checks.answer(asker, id, said)).isNew).toBe(true);
		expect((await checks.answer(asker, id, said)).isNew).toBe(false);
		const told = await checks.list(asker, id);
		expect(told.filter(({ storytellerId }) => storytellerId === null)).toHaveLength(1);
	});

	it('holds what an adult passes on, marked so, until the young person answers; then nobody else may', async () => {
		const { asker, id } = await anInsight([freja]);
		const passOn = (answer: string) =>
			outcome(checks.answer(asker, id, { answer, storytellerId: freja }));
		expect(await passOn('fits')).toBe('ok');
		expect(await passOn('notQuite')).toBe('ok');
		const { name } = asker.actor as { name: string };
		expect(await checks.list(asker, id)).toMatchObject([{ answer: 'notQuite', passedOnBy: name }]);
		await checks.answer(young(freja), id, { answer: 'wrong', words: 'Nej.' });
		expect(await passOn('fits')).toBe('forbidden');
		await checks.answer(young(freja), id, { answer: 'notQuite', words: 'Næsten.' });
		const told = await checks.list(asker, id);
		expect(told).toMatchObject([{ answer: 'notQuite', words: 'Næsten.', passedOnBy: null }]);
	});

	it('names nobody', async () => {
		const { asker, id } = await anInsight();
		const storytellerIds = [
			await aYoungPerson(ctx, ours, { secretName: 'Solstråle', yesTo: scopes })
		];
		await expect(
			checks.ask(asker, id, { plainText: 'Solstråle er alene.', storytellerIds })
		).rejects.toMatchObject({ reason: 'partner_text_names_person', field: 'plainText' });
	});
});

describe('a “wrong”', () => {
	async function aStop() {
		const { asker, id } = await anInsight([freja]);
		const { item } = await opportunities.create(asker, ours, {
			whatIf: 'Hvad nu hvis døren stod åben?',
			partnerText: 'Vi søger et rum.',
			insightIds: [id]
		});
		await answers.transition(asker, item.id, { to: 'open' });
		const { id: linkId } = await links.offer(asker, item.id, {});
		const holder = as(ctx, {
			...{ kind: 'partner', linkId, opportunityId: item.id, initiativeId: ours }
		});
		await links.readNeed(holder);
		await checks.answer(young(freja), id, { answer: 'wrong', words: 'Sådan er det ikke.' });
		return { asker, id, what: item.id, holder };
	}
	const pledge = { kind: 'room', contact: { name: 'Bo', phone: '20304050' } };

	it('stops all use with partners until it is settled with a reason', async () => {
		const { asker, id, what, holder } = await aStop();
		expect((await opportunities.read(asker, what)).isStopped).toBe(true);
		expect(await outcome(answers.transition(asker, what, { to: 'offered' }))).toBe(
			'check_unsettled'
		);
		expect(await outcome(links.offer(asker, what, {}))).toBe('check_unsettled');
		expect(await outcome(links.readNeed(holder))).toBe('link_invalid');
		expect(await outcome(pledges.create(holder, what, pledge))).toBe('link_invalid');
		const [told] = await checks.list(asker, id);
		const settle = (by: TestContext, reason: string) => checks.settle(by, told!.id, { reason });
		expect(await outcome(settle(asker, ' '))).toBe('required');
		expect(await outcome(settle(await asked('fieldworker'), 'Talt'))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(settle(stranger, 'Talt'))).toBe('not_found');
		expect((await settle(asker, 'Vi har talt. Det handlede om ordet alene.')).check.state).toBe(
			'done'
		);
		expect((await answers.transition(asker, what, { to: 'offered' })).state).toBe('offered');
		await links.readNeed(holder);
	});

	it('is asked about again with new words, and released by the answer to them', async () => {
		const { asker, id } = await aStop();
		const fresh = { because: 'ingen voksen holder øje med pauserne' };
		const changed = await insights.change(asker, id, fresh);
		expect(changed.check).toMatchObject({ state: 'stopped', asked: 1, wrong: 0 });
		await checks.answer(young(freja), id, { answer: 'fits' });
		expect((await insights.read(asker, id)).check).toMatchObject({ state: 'done', fits: 1 });
		const same = await insights.change(asker, id, {
			because: 'Ingen voksen holder øje med pauserne.'
		});
		expect(same.wording).toBe(changed.wording);
	});
});

it('a withdrawal erases what was said, and keeps the number', async () => {
	const selma = await aYoungPerson(ctx, ours, { yesTo: scopes });
	const { asker, id } = await anInsight([selma]);
	const open = await anInsight([selma]);
	await checks.answer(young(selma), id, { answer: 'notQuite', words: 'Kun om vinteren.' });
	await withdrawals.create(young(selma), selma, { all: true });
	expect((await insights.read(asker, id)).check).toMatchObject({ asked: 1, notQuite: 1 });
	expect((await insights.read(asker, open.id)).check.asked).toBe(0);
	expect(JSON.stringify(await checks.list(asker, id))).not.toContain('vinteren');
	const kept = await ctx.db.raw('select words from youth_check where insight_id = ?', [id]);
	expect(kept).toEqual([{ words: '' }]);
	expect((await voice.mine(young(selma))).secretName).not.toBe('');
});
