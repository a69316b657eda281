import { beforeEach, describe, expect, it } from 'vitest';
import { participationParts, type Degree } from '$lib/domain/initiative/participation-part';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as ownExport from './own-export';
import * as own from './own-participation';
import * as participation from './participation';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let sofie: TestContext;
let id: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	sofie = as(ctx, await aMember(ctx, ours, 'facilitator'));
	id = (await participation.create(sofie, ours, { phase: 'Frokosten' })).item.id;
});

const all = (degree: Degree) =>
	Object.fromEntries(participationParts.map((part) => [part, { degree, because: 'vi så det' }]));

async function someAnswer(count: number, degree: Degree): Promise<string[]> {
	const people: string[] = [];
	for (let n = 0; n < count; n++) {
		const person = await aYoungPerson(ctx, ours);
		for (const part of participationParts) {
			await own.answer(asYoung(ctx, ours, person), id, { part, degree });
		}
		people.push(person);
	}
	return people;
}

const shown = async () => {
	const [check] = (await participation.list(sofie, ours)).checks;
	return check?.parts[0];
};

describe('a participation check', () => {
	it('shows both sides and the difference once staff and enough young people have answered', async () => {
		await someAnswer(5, 'partly');
		expect((await shown())?.young).toMatchObject({ degree: null, count: null });
		await participation.change(sofie, id, all('yes'), 1);
		expect(await shown()).toMatchObject({
			...{ staff: { degree: 'yes', because: 'vi så det' } },
			...{ young: { degree: 'partly', count: 5 }, difference: 'lower' }
		});
	});

	it('tells nothing where fewer than the smallest number are left', async () => {
		const [first = ''] = await someAnswer(5, 'no');
		await participation.change(sofie, id, all('yes'));
		expect((await shown())?.young.count).toBe(5);
		await withdrawals.create(ctx, first, { all: true });
		expect(await shown()).toMatchObject({ young: { degree: null, count: null }, difference: null });
		const kept = await ctx.db.raw('select distinct storyteller_id from participation_answer');
		expect(kept).toHaveLength(4);
	});

	it('tells the young people what is done now, by when and by whom', async () => {
		const freja = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		const alone = participation.change(sofie, id, { nextStep: 'Vi spørger skolen.' });
		expect(await outcome(alone)).toBe('required');
		const next = { nextStep: 'Vi spørger skolen.', nextOn: '2026-12-01' };
		await participation.change(sofie, id, next);
		expect(await own.mine(freja)).toMatchObject({
			...{ phase: 'Frokosten', answers: {}, ...next },
			nextBy: expect.stringContaining('facilitator')
		});
		expect(await outcome(participation.change(sofie, id, next, 1))).toBe('stale');
	});

	it('holds what was said aloud, with to whom and when, and the own answer before it', async () => {
		const person = await aYoungPerson(ctx, ours);
		const freja = asYoung(ctx, ours, person);
		await own.answer(freja, id, { part: 'voice', degree: 'yes' });
		const said = { storytellerId: person, on: '2026-11-20', voice: 'no', space: 'partly' };
		await participation.tell(sofie, id, said);
		expect(await own.mine(freja)).toMatchObject({
			answers: { voice: 'yes', space: 'partly' },
			told: { space: { to: expect.stringContaining('facilitator'), on: '2026-11-20' } }
		});
		await own.answer(freja, id, { part: 'space', degree: 'no' });
		expect(await own.mine(freja)).toMatchObject({ answers: { space: 'no' }, told: {} });
	});

	it('says of the young people together that some were told, never how many', async () => {
		const [first = ''] = await someAnswer(5, 'yes');
		const said = Object.fromEntries(participationParts.map((part) => [part, 'yes']));
		await participation.change(sofie, id, all('yes'));
		const sixth = await aYoungPerson(ctx, ours);
		await participation.tell(sofie, id, { ...said, storytellerId: sixth, on: '2026-11-20' });
		expect((await shown())?.young).toEqual({ degree: 'yes', count: 6, isSomeTold: true });
		await withdrawals.create(ctx, first, { all: true });
		expect((await shown())?.young).toEqual({ degree: null, count: null, isSomeTold: false });
	});

	it('takes no word for somebody else’s, for a day to come, or without an answer', async () => {
		const person = await aYoungPerson(ctx, ours);
		const said = { storytellerId: person, on: '2026-11-20', voice: 'no' };
		const there = await anInitiative(ctx);
		const theirs = { ...said, storytellerId: await aYoungPerson(ctx, there) };
		expect(await outcome(participation.tell(sofie, id, theirs))).toBe('not_found');
		expect(await outcome(participation.tell(sofie, id, { ...said, on: '2036-01-01' }))).toBe(
			'invalid'
		);
		expect(await outcome(participation.tell(sofie, id, { ...said, voice: '' }))).toBe('required');
		const stranger = as(ctx, await aMember(ctx, there, 'secretariat'));
		expect(await outcome(participation.tell(stranger, id, said))).toBe('not_found');
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await outcome(participation.tell(decider, id, said))).toBe('forbidden');
	});

	it('rests on a wall of the same initiative', async () => {
		const { item: wall } = await walls.create(sofie, ours, { title: 'Første workshop' });
		const space = { degree: 'yes', restsOn: { kind: 'wall', id: wall.id } };
		await participation.change(sofie, id, { space });
		await participation.change(sofie, id, { space: { because: 'Vi så det.' } });
		expect((await shown())?.staff.restsOn).toEqual(space.restsOn);
		const there = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, there, 'facilitator'));
		const other = (await walls.create(stranger, there, { title: 'Deres' })).item.id;
		const wrong = { degree: 'yes', restsOn: { kind: 'wall', id: other } };
		expect(await outcome(participation.change(sofie, id, { space: wrong }))).toBe('not_found');
		await participation.change(sofie, id, { space: { restsOn: null } });
		expect((await shown())?.staff.restsOn).toBeNull();
	});

	it('is answered in parts, answered anew, and taken back', async () => {
		const freja = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		await own.answer(freja, id, { part: 'voice', degree: 'no' });
		await own.answer(freja, id, { part: 'voice', degree: 'yes' });
		await own.answer(freja, id, { part: 'space', degree: 'no' });
		expect((await own.mine(freja))?.answers).toEqual({ voice: 'yes', space: 'no' });
		await own.answer(freja, id, { part: 'space', degree: '' });
		expect((await own.mine(freja))?.answers).toEqual({ voice: 'yes' });
	});

	it('sets the rung of the staff beside the middle of the young people’s', async () => {
		const people = await someAnswer(5, 'yes');
		for (const [at, person] of people.entries()) {
			await own.answer(asYoung(ctx, ours, person), id, { part: 'rung', rung: [2, 3, 4, 7, 8][at] });
		}
		const ladder = async () => (await participation.list(sofie, ours)).checks[0]?.rung;
		expect(await ladder()).toMatchObject({ young: { rung: null, count: null }, difference: null });
		await participation.change(sofie, id, { rung: { rung: 6, because: 'De var med.' } });
		expect(await ladder()).toEqual({
			staff: { rung: 6, because: 'De var med.', restsOn: null },
			young: { rung: 4, count: 5, isSomeTold: false },
			difference: -2
		});
		await own.answer(asYoung(ctx, ours, people[0] ?? ''), id, { part: 'rung' });
		expect(await ladder()).toMatchObject({ young: { rung: null, count: null }, difference: null });
	});

	it('takes the rung of one who skipped the rest, and what was told of it, but no ninth', async () => {
		const person = await aYoungPerson(ctx, ours);
		const freja = asYoung(ctx, ours, person);
		const nine = { part: 'rung', rung: 9 };
		expect(await outcome(own.answer(freja, id, nine))).toBe('out_of_range');
		const told = { storytellerId: person, on: '2026-11-20', rung: 3 };
		await participation.tell(sofie, id, told);
		expect(await own.mine(freja)).toMatchObject({ answers: {}, rung: 3, told: { rung: {} } });
		await own.answer(freja, id, { part: 'rung', rung: 5 });
		expect(await own.mine(freja)).toMatchObject({ rung: 5, told: {} });
		await participation.tell(sofie, id, told);
		expect((await own.mine(freja))?.rung).toBe(5);
	});

	it('rests its rung on a thing of the same initiative', async () => {
		const there = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, there, 'facilitator'));
		const wall = (await walls.create(stranger, there, { title: 'Deres' })).item.id;
		const rung = { rung: 6, restsOn: { kind: 'wall', id: wall } };
		expect(await outcome(participation.change(sofie, id, { rung }))).toBe('not_found');
	});

	it('is taken along by its young person', async () => {
		const freja = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		await own.answer(freja, id, { part: 'voice', degree: 'no' });
		await own.answer(freja, id, { part: 'rung', rung: 4 });
		const chunks: Uint8Array[] = [];
		for await (const chunk of (await ownExport.take(freja)).content) chunks.push(chunk);
		const { unzipSync, strFromU8 } = await import('fflate');
		const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
		const told = JSON.parse(strFromU8(files['data.json']!)) as { participation: unknown };
		expect(told.participation).toEqual([
			{ phase: 'Frokosten', part: 'rung', rung: 4, toldTo: '', toldOn: null },
			{ phase: 'Frokosten', part: 'voice', degree: 'no', toldTo: '', toldOn: null }
		]);
	});

	it('is asked by few, answered by the staff, and by the young people of the initiative alone', async () => {
		const answer = { part: 'voice', degree: 'no' };
		const tried = async (who: TestContext) => [
			await outcome(participation.list(who, ours)),
			await outcome(participation.create(who, ours, { phase: 'x' })),
			await outcome(participation.change(who, id, all('yes'))),
			await outcome(own.answer(who, id, answer))
		];
		const no = ['forbidden', 'forbidden', 'forbidden'];
		const mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		expect((await tried(mette)).slice(1, 2)).toEqual(['forbidden']);
		expect((await tried(mette)).slice(3)).toEqual(['forbidden']);
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await tried(decider)).toEqual([...no, 'forbidden']);
		const there = await anInitiative(ctx);
		const missing = ['not_found', 'not_found', 'not_found', 'not_found'];
		expect(await tried(as(ctx, await aMember(ctx, there, 'secretariat')))).toEqual(missing);
		const stranger = asYoung(ctx, there, await aYoungPerson(ctx, there));
		expect(await tried(stranger)).toEqual(missing);
		const freja = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect((await tried(freja)).slice(0, 3)).toEqual(no);
	});
});
