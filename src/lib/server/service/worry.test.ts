import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '$lib/domain/access/role';
import type { DomainError } from '$lib/domain/error';
import { scopes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import * as members from './member';
import * as withdrawals from './withdrawal';
import * as worries from './worry';

const told = 'han tør ikke gå hjem når far har drukket om fredagen';
const words = `Han sagde: “${told}”. Jeg er bange for, at det er værre end det lyder.`;

let ctx: TestContext;
let ours: string;
let jonas: string;
let mette: TestContext;
let tove: TestContext;

const idOf = ({ actor }: TestContext) => (actor as Actor & { kind: 'user' }).userId;
const refusal = (work: Promise<unknown>) =>
	work.then(
		() => 'taken',
		({ field, reason }: DomainError) => [field, reason]
	);
const one = async (asked: TestContext) => (await worries.list(asked, ours)).items[0];
const member = async (role: Role, initiative = ours) =>
	as(ctx, await aMember(ctx, initiative, role));

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = await member('fieldworker');
	tove = await member('secretariat');
	jonas = await aYoungPerson(ctx, ours, { yesTo: scopes, secretName: 'Jonas' });
});

async function aWorry(): Promise<string> {
	return (await worries.create(mette, ours, { storytellerId: jonas, words })).item.id;
}

describe('a worry', () => {
	it('is raised also while nobody has the lead, once', async () => {
		const id = await aWorry();
		expect(await worries.create(mette, ours, { id, storytellerId: jonas, words })).toMatchObject({
			isNew: false
		});
		expect(await worries.list(mette, ours)).toMatchObject({ leads: [], items: [{ id, words }] });
	});

	it('is there for whoever raised it and for the lead, and for nobody else', async () => {
		await worries.setSafeguarding(tove, ours, { leadIds: [idOf(tove)], phone: '12 34 56 78' });
		const { id } = (await one(mette))!;
		expect(await one(tove)).toMatchObject({ id, words, secretName: 'Jonas' });
		expect([await worries.waiting(mette, ours), await worries.waiting(tove, ours)]).toEqual([1, 1]);
		for (const role of ['secretariat', 'facilitator', 'fieldworker'] as const) {
			const other = await member(role);
			expect(await worries.list(other, ours)).toMatchObject({ items: [] });
			expect(await worries.waiting(other, ours)).toBe(0);
			expect(await outcome(worries.step(other, id, { kind: 'talked', with: 'child' }))).toBe(
				'not_found'
			);
		}
		const program = as(ctx, { ...mette.actor, kind: 'token' } as Actor);
		expect(await outcome(worries.step(program, id, { kind: 'seen' }))).toBe('not_found');
	});

	it('is not there for other roles and other initiatives', async () => {
		const { id } = (await one(mette))!;
		const stranger = await member('secretariat', await anInitiative(ctx));
		const others = [stranger, asYoung(ctx, ours, jonas)];
		for (const role of ['researcher', 'decider', 'partner'] as const) {
			others.push(await member(role));
		}
		for (const other of others) {
			expect(['not_found', 'forbidden']).toContain(await outcome(worries.list(other, ours)));
			expect(await outcome(worries.step(other, id, { kind: 'seen' }))).toBe('not_found');
			expect(['not_found', 'forbidden']).toContain(
				await outcome(worries.create(other, ours, { storytellerId: jonas, words }))
			);
		}
		const theirs = await anInitiative(ctx);
		const elsewhere = await member('fieldworker', theirs);
		expect(await outcome(worries.create(elsewhere, theirs, { storytellerId: jonas, words }))).toBe(
			'not_found'
		);
	});

	it('goes from raised to closed, and only the lead sees it and closes it', async () => {
		const { id } = (await one(mette))!;
		const refused = async (asked: TestContext, kind: string) =>
			expect(await outcome(worries.step(asked, id, { kind, why: 'Nu.' }))).toBe(
				'transition_illegal'
			);
		await refused(mette, 'seen');
		await worries.step(tove, id, { kind: 'seen' });
		await worries.step(mette, id, { kind: 'talked', with: 'nobody', why: 'Han bad mig vente.' });
		await refused(tove, 'closed');
		const made = { kind: 'notified', made: 'yes', on: '2026-11-21', reference: '26-1234' };
		await worries.step(mette, id, made);
		expect(await worries.waiting(mette, ours)).toBe(0);
		expect(await worries.waiting(tove, ours)).toBe(1);
		await refused(mette, 'closed');
		expect(await refusal(worries.step(tove, id, { kind: 'closed', why: ' ' }))).toEqual([
			...['why', 'required']
		]);
		await worries.step(tove, id, { kind: 'closed', why: 'Kommunen er i gang.' });
		expect(await one(mette)).toMatchObject({
			open: [],
			steps: [
				{ kind: 'seen', by: expect.stringContaining('secretariat') },
				{ kind: 'talked', with: 'nobody', why: 'Han bad mig vente.' },
				{ kind: 'notified', isMade: true, on: '2026-11-21', reference: '26-1234' },
				{ kind: 'closed', why: 'Kommunen er i gang.' }
			]
		});
		expect(await worries.waiting(tove, ours)).toBe(0);
		expect(await outcome(worries.step(tove, id, { kind: 'notified', made: 'no' }))).toBe(
			'transition_illegal'
		);
	});

	it('is not raised with a wrong input, which is told at its field', async () => {
		const before = (await worries.list(mette, ours)).items.length;
		const raised = (more: object) =>
			refusal(worries.create(mette, ours, { storytellerId: jonas, words, ...more }));
		expect(await raised({ words: '  ' })).toEqual(['words', 'required']);
		expect(await raised({ words: 'å'.repeat(1001) })).toEqual(['words', 'too_long']);
		expect(await raised({ words: 'Han hedder 010110-1234.' })).toEqual(['words', 'cpr_number']);
		expect(await raised({ storytellerId: '' })).toEqual(['storytellerId', 'invalid']);
		const theirs = await aYoungPerson(ctx, await anInitiative(ctx));
		expect(await raised({ storytellerId: theirs })).toEqual(['storytellerId', 'not_found']);
		expect((await worries.list(mette, ours)).items).toHaveLength(before);
	});

	it('takes no step with a wrong input, which is told at its field', async () => {
		const id = await aWorry();
		const taken = (given: object) => refusal(worries.step(mette, id, given));
		const made = { kind: 'notified', made: 'yes', on: '2026-11-21' };
		expect(await taken({ kind: 'sent' })).toEqual(['kind', 'invalid']);
		expect(await taken({ kind: 'talked', with: '' })).toEqual(['with', 'required']);
		expect(await taken({ kind: 'talked', with: 'nobody' })).toEqual(['why', 'reason_required']);
		expect(await taken({ kind: 'notified' })).toEqual(['made', 'required']);
		expect(await taken({ ...made, on: '' })).toEqual(['on', 'required']);
		expect(await taken({ ...made, on: '2026-02-30' })).toEqual(['on', 'invalid']);
		expect(await taken({ ...made, reference: '1'.repeat(61) })).toEqual(['reference', 'too_long']);
		expect(await taken({ ...made, reference: '010110-1234' })).toEqual(['reference', 'cpr_number']);
		const { items } = await worries.list(mette, ours);
		expect(items.find((worry) => worry.id === id)?.steps).toEqual([]);
	});

	it('keeps no number of a notification that was not made', async () => {
		const id = await aWorry();
		await worries.step(mette, id, {
			kind: 'notified',
			made: 'no',
			on: '2026-11-21',
			reference: 'x'
		});
		const made = (await worries.list(mette, ours)).items.find((worry) => worry.id === id);
		expect(made?.steps).toMatchObject([{ isMade: false, on: null, reference: '' }]);
	});

	it('loses the words that the young person takes back, and stays', async () => {
		const { storyId } = await aToldStory(ctx, ours, jonas, told);
		const id = await aWorry();
		await withdrawals.create(asYoung(ctx, ours, jonas), jonas, { itemId: storyId });
		const left = (await worries.list(mette, ours)).items.find((worry) => worry.id === id);
		expect(left?.words).toContain('Jeg er bange for');
		expect(left?.words).not.toContain('har drukket');
	});
});

describe('the lead on safeguarding', () => {
	it('is named by the secretariat alone, from the staff', async () => {
		const set = (asked: TestContext, leadIds: string[]) =>
			outcome(worries.setSafeguarding(asked, ours, { leadIds }));
		expect(await set(mette, [idOf(mette)])).toBe('forbidden');
		const decider = await member('decider');
		expect(await set(tove, [idOf(decider)])).toBe('not_found');
		const stranger = await member('secretariat', await anInitiative(ctx));
		expect(await set(stranger, [idOf(stranger)])).toBe('not_found');
	});

	it('has it no longer when they leave the staff', async () => {
		const amir = await member('facilitator');
		await worries.setSafeguarding(tove, ours, { leadIds: [idOf(amir)] });
		expect((await worries.list(amir, ours)).items).not.toEqual([]);
		await members.take(tove, ours, { userId: idOf(amir), role: 'facilitator' });
		const gone = as(ctx, { ...amir.actor, memberships: [] } as Actor);
		expect(await outcome(worries.list(gone, ours))).toBe('not_found');
		expect(await worries.list(mette, ours)).toMatchObject({ leads: [] });
	});
});
