import { beforeEach, describe, expect, it } from 'vitest';
import { nobody, type Role } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import { scopes } from '$lib/domain/consent/scope';
import { actorOf } from '../auth/actor';
import { weighingChannel } from '../live/wall-channel';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as comments from './opportunity-comment';
import * as dots from './opportunity-dot';
import * as guests from './wall-guest';
import * as walls from './wall';
import * as weighings from './wall-weighing';
import * as withdrawals from './withdrawal';
import * as checks from './youth-check';

const whatIf = 'Hvad nu hvis der var en cykel til låns ved skolen?';
const partnerText = 'Vi mangler en, der kan stå for nøglen.';

let ctx: TestContext;
let ours: string;
let staff: TestContext;
let wallId: string;
let door: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	staff = await asked('facilitator');
	wallId = await aWall(staff, ours);
	door = (await guests.openDoor(staff, wallId, {})).code;
});

const asked = async (role: Role) => as(ctx, await aMember(ctx, ours, role));

async function aGuest(name = 'Bo', code = door): Promise<TestContext> {
	const { token } = await guests.join(as(ctx, nobody), { code, name }, '192.0.2.9');
	return as(ctx, (await actorOf(ctx.db, { bearer: token }, ctx.now())).actor);
}

async function aWhatIf(more: object = {}, insightId?: string) {
	const statement = { observation: 'a', because: 'b', soThat: 'c' };
	const id = insightId ?? (await insights.create(staff, ours, statement)).item.id;
	const input = { whatIf, partnerText, insightIds: [id], ...more };
	const { item } = await opportunities.create(staff, ours, input);
	await answers.transition(staff, item.id, { to: 'open' });
	return item.id;
}

const open = (...opportunityIds: string[]) => weighings.open(staff, wallId, { opportunityIds });
const close = () => weighings.change(staff, wallId, { isOpen: false });
const give = (guest: TestContext, opportunityId: string, count: number) =>
	weighings.give(guest, wallId, { opportunityId, dots: count });
const seen = async (who: TestContext) => (await weighings.read(who, wallId)).weighing;

describe('a round of dots on what-ifs', () => {
	it('shows guests the question and the text for partners, and the sums once it is closed', async () => {
		const [bike, bus] = [
			await aWhatIf({ concrete: ['En cykel'] }),
			await aWhatIf({ whatIf: 'Hvad nu hvis bussen kørte?' })
		];
		const [bo, ida] = [await aGuest(), await aGuest('Ida')];
		expect(await seen(bo)).toBeNull();
		await open(bike, bus);
		expect(await seen(bo)).toMatchObject({ isOpen: true, left: 5, given: null });
		expect((await seen(bo))?.items[0]).toEqual({
			...{ id: bike, whatIf, concrete: ['En cykel'], text: partnerText, isOpen: true },
			...{ own: 0, most: 3, dots: null, comments: [] }
		});
		await give(bo, bike, 1);
		await give(bo, bus, 3);
		await give(ida, bus, 2);
		expect((await seen(ida))?.items.map(({ dots }) => dots)).toEqual([null, null]);
		expect(await seen(staff)).toMatchObject({ given: { guests: 2, dots: 6 } });
		await close();
		for (const who of [bo, staff]) {
			const told = await seen(who);
			expect(told?.items.map(({ id, dots }) => [id, dots])).toEqual([
				[bus, 5],
				[bike, 1]
			]);
			expect(told?.given).toEqual({ guests: 2, dots: 6 });
		}
		expect(await outcome(give(bo, bus, 0))).toBe('weighing_closed');
		await weighings.change(staff, wallId, { isOpen: true });
		expect((await give(bo, bus, 0)).weighing?.left).toBe(4);
		// They stand with the what-if like everybody's.
		expect((await dots.read(staff, bus)).all).toBe(2);
	});

	it('holds the rule that everybody has, from two devices too', async () => {
		const all = [await aWhatIf(), await aWhatIf(), await aWhatIf()];
		await open(...all);
		const bo = await aGuest();
		expect(await outcome(give(bo, all[0]!, 4))).toBe('out_of_range');
		const said = await Promise.all(all.map((id) => outcome(give(bo, id, 3))));
		expect(said.filter((one) => one === 'ok')).toHaveLength(1);
		expect((await seen(bo))?.left).toBe(2);
		const again = all[said.indexOf('ok')]!;
		await give(bo, again, 3);
		expect((await seen(bo))?.left).toBe(2);
	});

	it('lets a guest take dots of an earlier round home', async () => {
		const [bike, bus] = [await aWhatIf(), await aWhatIf()];
		const bo = await aGuest();
		await open(bike);
		await give(bo, bike, 3);
		await open(bus);
		expect(await seen(bo)).toMatchObject({ left: 2, elsewhere: 3, items: [{ id: bus }] });
		expect(await outcome(give(bo, bike, 0))).toBe('not_found');
		expect((await weighings.takeHome(bo, wallId)).weighing).toMatchObject({
			left: 5,
			elsewhere: 0
		});
		expect((await dots.read(staff, bike)).all).toBe(0);
	});

	it('keeps the dots as sums when guests are gone and the round is taken down', async () => {
		const bike = await aWhatIf();
		await open(bike);
		const bo = await aGuest();
		await give(bo, bike, 2);
		await guests.closeDoor(staff, wallId);
		expect(await outcome(give(bo, bike, 3))).toBe('stale');
		await close();
		expect(await seen(staff)).toMatchObject({ items: [{ dots: 2 }], given: { guests: 1 } });
		await weighings.remove(staff, wallId);
		expect(await seen(staff)).toBeNull();
		expect((await dots.read(staff, bike)).all).toBe(2);
	});

	it('leaves the wall itself as it was', async () => {
		const before = await walls.read(staff, wallId);
		const bike = await aWhatIf();
		await open(bike);
		await give(await aGuest(), bike, 2);
		await close();
		const { seq, hash } = await walls.read(staff, wallId);
		expect({ seq, hash }).toEqual({ seq: before.seq, hash: before.hash });
	});

	it('is led by whoever leads the workshop', async () => {
		const bike = await aWhatIf();
		const other = await asked('fieldworker');
		await weighings.open(other, wallId, { opportunityIds: [bike] });
		const { you } = await walls.read(staff, wallId);
		await send(staff, wallId, { type: 'lead.set', leadId: you });
		for (const act of [
			() => weighings.open(other, wallId, { opportunityIds: [bike] }),
			() => weighings.change(other, wallId, { isOpen: false }),
			() => weighings.remove(other, wallId)
		]) {
			expect(await outcome(act())).toBe('forbidden');
		}
		await close();
	});
});

describe('what guests are shown', () => {
	it('is never a draft, nor what would give a young person away', async () => {
		const statement = { observation: 'a', because: 'b', soThat: 'c' };
		const insight = (await insights.create(staff, ours, statement)).item.id;
		const input = { whatIf, insightIds: [insight] };
		const draft = (await opportunities.create(staff, ours, input)).item.id;
		expect(await outcome(open(draft))).toBe('transition_illegal');
		const named = await aWhatIf({ whatIf: 'Hvad nu hvis Ravn fik en cykel?' });
		await aYoungPerson(ctx, ours, { secretName: 'Ravn', yesTo: scopes });
		expect(await outcome(open(named))).toBe('partner_text_names_person');
		expect(await outcome(open())).toBe('required');
		expect(await seen(await aGuest())).toBeNull();
	});

	it('goes when a young person says that it is wrong, and takes no dots', async () => {
		const statement = { observation: 'a', because: 'b', soThat: 'c' };
		const insight = (await insights.create(staff, ours, statement)).item.id;
		const [bike, bus] = [await aWhatIf({}, insight), await aWhatIf()];
		const ravn = await aYoungPerson(ctx, ours, { ageBand: '15-17', yesTo: scopes });
		await checks.ask(staff, insight, { plainText: 'Passer det?', storytellerIds: [ravn] });
		await open(bike, bus);
		const bo = await aGuest();
		await give(bo, bike, 3);
		await checks.answer(asYoung(ctx, ours, ravn), insight, { answer: 'wrong' });
		expect(await seen(bo)).toMatchObject({ items: [{ id: bus }], left: 2, elsewhere: 3 });
		expect(await outcome(give(bo, bike, 1))).toBe('not_found');
		expect((await weighings.takeHome(bo, wallId)).weighing?.left).toBe(5);
		expect(await outcome(open(bike))).toBe('check_unsettled');
		const { items } = await weighings.choices(staff, wallId);
		expect(items.find(({ id }) => id === bike)?.isStopped).toBe(true);
	});

	it('goes when a what-if is settled, and its dots come back', async () => {
		const bike = await aWhatIf();
		await open(bike);
		const bo = await aGuest();
		await give(bo, bike, 3);
		const no = { to: 'withdrawn', reason: 'Ingen vil.', answeredBy: 'Bo', nextStep: 'Intet' };
		await answers.transition(staff, bike, no);
		expect(await seen(bo)).toMatchObject({ items: [], left: 5, elsewhere: 0 });
		expect(await outcome(give(bo, bike, 1))).toBe('not_found');
	});

	it('can be chosen by what came of the wall first', async () => {
		const statement = { observation: 'a', because: 'b', soThat: 'c', wallId };
		const insight = (await insights.create(staff, ours, statement)).item.id;
		const [here, other] = [await aWhatIf({}, insight), await aWhatIf()];
		const { items } = await weighings.choices(staff, wallId);
		expect(items.map(({ id, isFromWall }) => [id, isFromWall])).toEqual([
			[here, true],
			[other, false]
		]);
	});
});

describe('the phones', () => {
	it('are told when a round begins and ends, and when what it shows may be another', async () => {
		const statement = { observation: 'a', because: 'b', soThat: 'c' };
		const insight = (await insights.create(staff, ours, statement)).item.id;
		const [bike, bus] = [await aWhatIf({}, insight), await aWhatIf()];
		const ravn = await aYoungPerson(ctx, ours, { ageBand: '15-17', yesTo: scopes });
		await checks.ask(staff, insight, { plainText: 'Passer det?', storytellerIds: [ravn] });
		let told = 0;
		ctx.live.subscribe(weighingChannel(wallId), () => (told += 1));
		const tells = async (act: () => Promise<unknown>) => {
			const before = told;
			await act();
			return told > before;
		};
		const no = { to: 'withdrawn', reason: 'Ingen vil.', answeredBy: 'Bo', nextStep: 'Intet' };
		const young = asYoung(ctx, ours, ravn);
		expect(await tells(() => answers.transition(staff, bus, { to: 'offered' }))).toBe(false);
		for (const act of [
			() => open(bike, bus),
			() => checks.answer(young, insight, { answer: 'wrong' }),
			() => opportunities.change(staff, bike, { partnerText: 'Nøglen mangler.' }),
			() => withdrawals.create(young, ravn, { all: true }),
			() => answers.transition(staff, bus, no),
			() => answers.takeBack(staff, bus),
			close,
			() => weighings.remove(staff, wallId)
		]) {
			expect([String(act), await tells(act)]).toEqual([String(act), true]);
		}
		const bo = await aGuest();
		expect(await tells(() => open(bus))).toBe(true);
		// What one guest presses is no news for the others.
		expect(await tells(() => give(bo, bus, 1))).toBe(false);
	});
});

describe('what a guest says of a what-if', () => {
	it('stands there as said by a guest, with no name, and only they take it back', async () => {
		const bike = await aWhatIf();
		await open(bike);
		const [bo, ida] = [await aGuest('Bodil'), await aGuest('Ida')];
		const said = { id: ctx.newId(), opportunityId: bike, text: 'Med lås på.' };
		expect((await weighings.comment(bo, wallId, said)).isNew).toBe(true);
		expect((await weighings.comment(bo, wallId, said)).isNew).toBe(false);
		const told = await comments.list(staff, bike);
		expect(told).toMatchObject([{ role: 'guest', text: 'Med lås på.', isOwn: false }]);
		expect(JSON.stringify(told)).not.toMatch(/Bodil|guest:/);
		expect((await seen(bo))?.items[0]?.comments).toEqual([{ id: said.id, text: said.text }]);
		expect((await seen(ida))?.items[0]?.comments).toEqual([]);
		expect(await outcome(weighings.uncomment(ida, wallId, said.id))).toBe('not_found');
		expect(await outcome(comments.remove(staff, said.id))).toBe('forbidden');
		await weighings.uncomment(bo, wallId, said.id);
		expect(await comments.list(staff, bike)).toEqual([]);
	});

	it('is short, holds no CPR number, and is not said without end', async () => {
		const bike = await aWhatIf();
		await open(bike);
		const bo = await aGuest();
		const say = (text: string) => weighings.comment(bo, wallId, { opportunityId: bike, text });
		expect(await outcome(say('Mit er 010203-1234'))).toBe('cpr_number');
		expect(await outcome(say(''))).toBe('required');
		expect(await outcome(say('x'.repeat(301)))).toBe('too_long');
		for (let n = 0; n < 5; n++) {
			await say(`Og ${n}`);
		}
		expect(await outcome(say('Og mere'))).toBe('out_of_range');
		await close();
		expect(await outcome(say('For sent'))).toBe('weighing_closed');
	});
});

describe('nobody else', () => {
	it('gives dots here: staff, young people, guests of another wall, another initiative', async () => {
		const bike = await aWhatIf();
		await open(bike);
		const other = await aWall(staff, ours);
		const { code } = await guests.openDoor(staff, other, {});
		const elsewhere = await aGuest('Ole', code);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const young = asYoung(ctx, ours, await aYoungPerson(ctx, ours, { yesTo: scopes }));
		const said = { opportunityId: bike, text: 'Ja.' };
		for (const [who, giving, reading, leading] of [
			[staff, 'forbidden', 'ok', 'ok'],
			[await asked('decider'), 'forbidden', 'not_found', 'forbidden'],
			[young, 'forbidden', 'not_found', 'forbidden'],
			[elsewhere, 'not_found', 'not_found', 'not_found'],
			[stranger, 'not_found', 'not_found', 'not_found'],
			[await aGuest(), 'ok', 'ok', 'forbidden']
		] as const) {
			expect(await outcome(give(who, bike, 1))).toBe(giving);
			expect(await outcome(weighings.comment(who, wallId, said))).toBe(giving);
			expect(await outcome(seen(who))).toBe(reading);
			expect(await outcome(weighings.choices(who, wallId))).toBe(leading);
			expect(await outcome(weighings.open(who, wallId, { opportunityIds: [bike] }))).toBe(leading);
		}
		// Not of the round, or of another initiative: it is not there.
		const bo = await aGuest();
		expect(await outcome(give(bo, await aWhatIf(), 1))).toBe('not_found');
		const theirs = await anInitiative(ctx);
		const theirStaff = as(ctx, await aMember(ctx, theirs, 'facilitator'));
		const statement = { observation: 'a', because: 'b', soThat: 'c' };
		const insight = (await insights.create(theirStaff, theirs, statement)).item.id;
		const theirInput = { whatIf, insightIds: [insight] };
		const foreign = (await opportunities.create(theirStaff, theirs, theirInput)).item.id;
		expect(await outcome(open(foreign))).toBe('not_found');
		// A guest reaches no what-if past the wall.
		expect(await outcome(dots.place(bo, bike, { dots: 1 }))).toBe('not_found');
		expect(await outcome(comments.create(bo, bike, { text: 'Ja.' }))).toBe('not_found');
		expect(await outcome(opportunities.read(bo, bike))).toBe('not_found');
	});
});
