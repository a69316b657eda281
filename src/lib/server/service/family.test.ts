import { beforeAll, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aYoungPerson, asYoung } from '$tests/support/storyteller';
import * as families from './family';
import * as storytellers from './storyteller';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

const aFamily = async (secretName = 'Familien Holm') =>
	(await families.create(ctx, ours, { secretName, note: 'Fire planer' })).item;

it('a family has its children, each known by the own name', async () => {
	const family = await aFamily();
	const elder = await aYoungPerson(ctx, ours, { ageBand: '10-12' });
	const younger = await aYoungPerson(ctx, ours, { ageBand: '6-9' });
	for (const id of [elder, younger]) {
		await storytellers.change(ctx, id, { familyId: family.id });
	}
	const { children } = await families.read(ctx, family.id);
	expect(children).toMatchObject([
		{ id: elder, ageBand: '10-12' },
		{ id: younger, ageBand: '6-9' }
	]);
	await storytellers.change(ctx, younger, { familyId: null });
	expect((await families.read(ctx, family.id)).children).toHaveLength(1);
});

it('a child joins no family of another initiative', async () => {
	const family = await aFamily();
	const theirs = await anInitiative(ctx);
	const child = await aYoungPerson(ctx, theirs);
	const joined = storytellers.change(ctx, child, { familyId: family.id });
	await expect(joined).rejects.toMatchObject({ reason: 'not_found', field: 'familyId' });
	const made = storytellers.create(ctx, theirs, {
		secretName: 'Ravn',
		ageBand: '6-9',
		familyId: family.id
	});
	await expect(made).rejects.toMatchObject({ reason: 'not_found', field: 'familyId' });
});

it('a family sent twice is made once', async () => {
	const input = { id: ctx.newId(), secretName: 'Familien Lund' };
	const sent = [await families.create(ctx, ours, input), await families.create(ctx, ours, input)];
	expect(sent.map(({ isNew }) => isNew)).toEqual([true, false]);
	const other = families.create(ctx, ours, { ...input, note: 'anden' });
	expect(await outcome(other)).toBe('id_taken');
});

it('a change on an old version tells what is there now; a note may be emptied', async () => {
	const { id } = await aFamily();
	expect(await families.change(ctx, id, { note: '' }, 1)).toMatchObject({ note: '', version: 2 });
	await expect(families.change(ctx, id, { note: 'x' }, 1)).rejects.toMatchObject({
		reason: 'stale',
		data: { current: { version: 2 } }
	});
});

it('a note holds no CPR number', async () => {
	const made = families.create(ctx, ours, { secretName: 'Holm', note: 'Mor 010203-1234' });
	expect(await outcome(made)).toBe('cpr_number');
});

it('families are for the staff of their initiative, and for nobody else', async () => {
	const { id } = await aFamily();
	const page = { after: undefined, limit: 10 };
	const facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
	const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
	const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
	const young = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
	expect(await outcome(families.read(facilitator, id))).toBe('ok');
	expect(await outcome(families.change(facilitator, id, { note: 'x' }))).toBe('forbidden');
	for (const one of [researcher, young, stranger]) {
		expect(await outcome(families.read(one, id))).toBe('not_found');
		expect(await outcome(families.change(one, id, { note: 'x' }))).toMatch(/not_found|forbidden/);
		expect(await outcome(families.list(one, ours, page))).toMatch(/not_found|forbidden/);
		expect(await outcome(families.create(one, ours, { secretName: 'x' }))).toMatch(
			/not_found|forbidden/
		);
	}
});
