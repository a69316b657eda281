import { beforeEach, describe, expect, it } from 'vitest';
import { scopes, type Scope } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import { opportunity } from '../db/schema';
import { carryOver } from './carrying-over';
import * as consents from './consent';
import * as meetings from './first-meeting';
import * as notices from './notice';
import * as opportunities from './opportunity';
import * as pledges from './pledge';
import * as sync from './sync';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

const words = 'skydebanen femogtyve minutter om ugen';
const quoting = `${words}: hvem kan køre?`;
const gone = '…: hvem kan køre?';

let ctx: TestContext;
let ours: string;
let fieldworker: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	fieldworker = as(ctx, await aMember(ctx, ours, 'fieldworker'));
});

/** Somebody who said yes to all, whose words stand in a text for partners. */
async function quoted(ageBand: '13-14' | '15-17' = '13-14') {
	const id = await aYoungPerson(ctx, ours, { ageBand, yesTo: scopes });
	const told = await aToldStory(ctx, ours, id, words);
	const { opportunityId } = await whatBecame(ctx, ours, [told.excerptId]);
	await write(quoting);
	const text = async () => (await opportunities.read(ctx, opportunityId)).partnerText;
	return { id, ...told, opportunityId, text };
}

const write = (partnerText: string) =>
	ctx.db.commit([ctx.db.read.update(opportunity).set({ partnerText })]);

const no = (scope: Scope, more: object = {}) => ({
	...{ scope, decision: 'no', by: 'young', method: 'oral', ...more }
});

describe('a no', () => {
	it.each<Scope>(['partner', 'workshop', 'team', 'keep'])(
		'to %s, written down for a young person, takes quoted words from partners',
		async (scope) => {
			const { id, text } = await quoted();
			await consents.record(fieldworker, id, no(scope));
			expect(await text()).toBe(gone);
		}
	);

	it('takes them from what was said to be wrong, its answer, and where somebody meets', async () => {
		const { id, opportunityId } = await quoted();
		const told =
			'vi sad hele aftenen i den gamle rutebil og ventede på at nogen kom forbi med en lygte';
		await aToldStory(ctx, ours, id, told);
		const given = { kind: 'other', words: `Her står: ${told}` };
		const { item } = await notices.createIn(fieldworker, ours, given);
		await notices.answer(fieldworker, item.id, { text: `Nu står der ikke ${told}.` });
		const contact = { name: 'Bo Madsen', phone: '20304050' };
		const sofie = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const pledge = await pledges.create(sofie, opportunityId, { kind: 'time', contact });
		await pledges.transition(sofie, pledge.item.id, { to: 'accepted' });
		const there = { on: '2027-01-05', at: '16:00', place: quoting, companion: 'Karen Lund' };
		await meetings.arrange(fieldworker, pledge.item.id, { ...there, storytellerId: id });
		await consents.record(fieldworker, id, no('team'));
		expect(await notices.list(fieldworker, ours)).toMatchObject([
			{ words: 'Her står: …', answer: 'Nu står der ikke ….' }
		]);
		expect(await meetings.list(fieldworker, pledge.item.id)).toMatchObject([
			{ place: gone, adult: 'Karen Lund' }
		]);
	});

	it('to what partners never see leaves the text for them as it is', async () => {
		const { id, text } = await quoted();
		await consents.record(fieldworker, id, no('followUp'));
		expect(await text()).toBe(quoting);
	});

	it('of a guardian counts where the rule asks for their yes, and nowhere else', async () => {
		const young = await quoted('13-14');
		await consents.record(fieldworker, young.id, no('partner', { by: 'guardian' }));
		expect(await young.text()).toBe(gone);
		const older = await quoted('15-17');
		await consents.record(fieldworker, older.id, no('partner', { by: 'guardian' }));
		expect(await older.text()).toBe(quoting);
	});

	it('to one thing takes the words of that thing alone', async () => {
		const { id, excerptId, text } = await quoted();
		const other = await aToldStory(ctx, ours, id, 'frokosten sidder hun alene til');
		await consents.record(fieldworker, id, no('partner', { itemId: other.storyId }));
		expect(await text()).toBe(quoting);
		await consents.record(fieldworker, id, no('partner', { itemId: excerptId }));
		expect(await text()).toBe(gone);
	});

	it('that came from the field late takes them as well', async () => {
		const { id, text } = await quoted();
		const late = no('partner', { method: 'offline', givenAt: 1 });
		await consents.record(fieldworker, id, late);
		expect(await text()).toBe(gone);
	});

	it('that an outbox sends takes them off walls that are open', async () => {
		const { id, excerptId } = await quoted();
		const [wallId, cardId] = [await aWall(ctx, ours), ctx.newId()];
		await send(
			ctx,
			wallId,
			{ type: 'card.add', cardId: ctx.newId(), excerptId, x: 0, y: 0 },
			{ type: 'card.add', cardId, text: `Han sagde: ${words}!`, x: 0, y: 9 }
		);
		const note = async () =>
			(await walls.read(ctx, wallId)).cards.find((card) => card.id === cardId)?.text;
		expect(await note()).toBe(`Han sagde: ${words}!`);
		const body = no('workshop', { id: ctx.newId(), method: 'offline', givenAt: ctx.now() });
		const operation = {
			id: ctx.newId(),
			method: 'POST',
			path: `/storytellers/${id}/consents`,
			body
		};
		const { results } = await sync.sync(fieldworker, { operations: [operation] });
		expect(results).toMatchObject([{ status: 201 }]);
		expect(await note()).toBe('Han sagde: …!');
	});

	it('of somebody who may not say it changes nothing', async () => {
		const { id, text } = await quoted();
		const facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const freja = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect(await outcome(consents.record(facilitator, id, no('partner')))).toBe('forbidden');
		expect(await outcome(consents.record(stranger, id, no('partner')))).toBe('not_found');
		expect(await outcome(consents.record(freja, id, no('partner')))).toBe('not_found');
		expect(await text()).toBe(quoting);
	});

	it('that could not be written down takes nothing: both are one', async () => {
		const { id, text } = await quoted();
		const other = await aYoungPerson(ctx, ours);
		const taken = ctx.newId();
		await consents.record(fieldworker, other, no('followUp', { id: taken }));
		expect(await outcome(consents.record(fieldworker, id, no('partner', { id: taken })))).toBe(
			'id_taken'
		);
		expect(await text()).toBe(quoting);
	});
});

describe('a yes', () => {
	it('that runs out closes the gate and leaves what was written off', async () => {
		const { id, text } = await quoted();
		const until = { scope: 'partner', decision: 'yes', by: 'young', expiresOn: '2026-11-23' };
		await consents.record(fieldworker, id, until);
		ctx.clock.advance(3 * 86_400_000);
		expect((await consents.read(fieldworker, id)).mayUse.partner).toBe(false);
		expect(await text()).toBe(quoting);
	});
});

describe('a backup that is restored', () => {
	it('loses the words of each use that ended since, and of none that it knows to have ended', async () => {
		const { id, text } = await quoted();
		await withdrawals.create(asYoung(ctx, ours, id), id, { scope: 'quote' });
		await write(quoting);
		const rows = await ctx.db.raw<Record<string, string | number | null>>('select * from consent');
		const none = {
			withdrawals: [],
			places: [],
			endedCards: [],
			endedLinks: [],
			custodies: [],
			custodyChanges: [],
			forgottenNames: [],
			forgottenContacts: []
		};
		await carryOver(ctx, { consents: rows, ...none });
		expect(await text()).toBe(quoting);
		const news = { ...rows[0]!, ...no('partner'), id: ctx.newId(), item_id: null, at: ctx.now() };
		await carryOver(ctx, { consents: [...rows, news], ...none });
		expect(await text()).toBe(gone);
	});
});
