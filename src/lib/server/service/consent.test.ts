import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import * as consents from './consent';
import * as projects from './research-project';
import { sync } from './sync';

let ctx: TestContext;
let ours: string;
let villads: string;
let fieldworker: TestContext;

const yes = { scope: 'workshop', decision: 'yes', by: 'young', method: 'oral' };

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	villads = await aYoungPerson(ctx, ours);
	fieldworker = as(ctx, await aMember(ctx, ours, 'fieldworker'));
});

describe('consent', () => {
	it('opens a use when the own yes and the guardian are both there', async () => {
		const id = await aYoungPerson(ctx, ours);
		await consents.record(fieldworker, id, yes);
		expect((await consents.read(fieldworker, id)).mayUse.workshop).toBe(false);
		await consents.record(fieldworker, id, { ...yes, by: 'guardian', method: 'paper' });
		expect((await consents.read(fieldworker, id)).mayUse).toMatchObject({
			workshop: true,
			team: false
		});
	});

	it('is only ever added to, and the latest decision counts at the same tick of the clock', async () => {
		const id = await aYoungPerson(ctx, ours, { yesTo: ['team'] });
		for (const decision of ['no', 'yes', 'no']) {
			await consents.record(fieldworker, id, { ...yes, scope: 'team', decision });
		}
		const { items, mayUse } = await consents.read(fieldworker, id);
		expect(items).toHaveLength(5);
		expect(mayUse.team).toBe(false);
	});

	it('sent twice is recorded once', async () => {
		const input = { id: ctx.newId(), ...yes };
		const first = await consents.record(fieldworker, villads, input);
		const second = await consents.record(fieldworker, villads, input);
		expect([first.isNew, second.isNew]).toEqual([true, false]);
		const changed = consents.record(fieldworker, villads, { ...input, decision: 'no' });
		expect(await outcome(changed)).toBe('id_taken');
	});

	it('given without a network long before it arrives yields to a no that was said meanwhile', async () => {
		const id = await aYoungPerson(ctx, ours, { yesTo: ['team'] });
		const standing = async () => (await consents.read(fieldworker, id)).mayUse.team;
		const offline = { ...yes, scope: 'team', method: 'offline' };
		const morning = ctx.now() + 3_600_000;
		const later = as({ ...ctx, now: () => morning + 7_200_000 }, fieldworker.actor);
		const noon = as({ ...ctx, now: () => morning + 3_600_000 }, fieldworker.actor);
		await consents.record(noon, id, { ...yes, scope: 'team', decision: 'no' });
		await consents.record(later, id, { ...offline, givenAt: morning });
		expect(await standing()).toBe(false);
		await consents.record(later, id, { ...offline, givenAt: morning + 5_000_000 });
		expect(await standing()).toBe(true);
	});

	it('is not dated back where there was a network', async () => {
		const id = await aYoungPerson(ctx, ours, { yesTo: ['team'] });
		const noon = as({ ...ctx, now: () => ctx.now() + 3_600_000 }, fieldworker.actor);
		await consents.record(noon, id, { ...yes, scope: 'team', decision: 'no' });
		await consents.record(noon, id, { ...yes, scope: 'team', givenAt: ctx.now() });
		expect((await consents.read(fieldworker, id)).mayUse.team).toBe(true);
	});

	it('given as a no without a network is never outweighed by a yes; two of one device stand in their order', async () => {
		const id = await aYoungPerson(ctx, ours, { yesTo: ['team'] });
		const standing = async () => (await consents.read(fieldworker, id)).mayUse.team;
		const offline = { ...yes, scope: 'team', method: 'offline' };
		const at = ctx.now() + 3_600_000;
		const later = as({ ...ctx, now: () => at + 3_600_000 }, fieldworker.actor);
		await consents.record(later, id, { ...offline, decision: 'no', givenAt: at });
		await consents.record(later, id, { ...offline, givenAt: at + 5 });
		expect(await standing()).toBe(true);
		await consents.record(later, id, { ...offline, decision: 'no', givenAt: 0 });
		expect(await standing()).toBe(false);
	});

	it('keeps which words were read, in which language, where and before whom', async () => {
		const { textHash } = await consents.read(fieldworker, villads);
		const where = { place: 'Hjemme ved køkkenbordet', witness: 'Mette, sundhedsplejerske' };
		const { item } = await consents.record(fieldworker, villads, { ...yes, ...where, textHash });
		expect(item).toMatchObject({ ...where, textVersion: '1', textHash, language: 'da' });
		const unsaid = await consents.record(fieldworker, villads, yes);
		expect(unsaid.item).toMatchObject({ place: '', witness: '', textHash, language: 'da' });
		const cpr = consents.record(fieldworker, villads, { ...yes, witness: 'Ida 010190-1234' });
		await expect(cpr).rejects.toMatchObject({ reason: 'cpr_number', field: 'witness' });
	});

	it('keeps for whom the text was worded, on what it was answered, and whether it was heard', async () => {
		const id = await aYoungPerson(ctx, ours, { ageBand: '10-12' });
		const heard = { readingLevel: 'teen', device: 'staff', readAloud: true };
		const told = await consents.record(fieldworker, id, { ...yes, ...heard });
		expect(told.item).toMatchObject(heard);
		const paper = await consents.record(fieldworker, id, { ...yes, method: 'paper' });
		expect(paper.item).toMatchObject({ readingLevel: null, device: 'paper', readAloud: null });
		const own = { ...yes, method: 'screen', device: 'own', readAloud: false };
		const answered = await consents.record(asYoung(ctx, ours, id), id, own);
		expect(answered.item).toMatchObject({ readingLevel: 'child', device: 'own', readAloud: false });
		const guardian = as(ctx, {
			...({ kind: 'guardian', as: 'guardian', storytellerId: id, initiativeId: ours } as const)
		});
		const byGuardian = { ...yes, by: 'guardian', method: 'screen' };
		const theirs = await consents.record(guardian, id, byGuardian);
		expect(theirs.item).toMatchObject({ readingLevel: 'guardian', device: null });
		const wrong = { ...yes, device: 'Mozilla/5.0' };
		expect(await outcome(consents.record(fieldworker, id, wrong))).toBe('invalid');
	});

	it('says which later one took its place', async () => {
		const id = await aYoungPerson(ctx, ours);
		const first = await consents.record(fieldworker, id, yes);
		const other = await consents.record(fieldworker, id, { ...yes, by: 'guardian' });
		const second = await consents.record(fieldworker, id, { ...yes, decision: 'no' });
		const { items } = await consents.read(fieldworker, id);
		expect(items.map((one) => [one.id, one.replacedBy])).toEqual([
			[first.item.id, second.item.id],
			[other.item.id, null],
			[second.item.id, null]
		]);
		const all = await consents.readAll(fieldworker, ours, [id]);
		expect(all.get(id)).toEqual(items);
	});

	it('that an outbox has kept since before these were asked is taken as it is', async () => {
		const id = await aYoungPerson(ctx, ours);
		const path = `/storytellers/${id}/consents`;
		const body = { id: ctx.newId(), ...yes, method: 'offline', givenAt: 1 };
		const operation = { id: ctx.newId(), method: 'POST', path, body };
		await sync(fieldworker, { operations: [operation] });
		const [kept] = (await consents.read(fieldworker, id)).items;
		expect(kept).toMatchObject({ readingLevel: null, device: null, readAloud: null });
	});

	it('to research may be for one project, and lasts no longer than that', async () => {
		const secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
		const project = {
			name: 'Vejen',
			responsible: 'U',
			about: 'Hvad hjælper?',
			until: '2027-06-30'
		};
		const { item: vejen } = await projects.create(secretariat, ours, project);
		const id = await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team'] });
		const research = { ...yes, scope: 'research', projectId: vejen.id };
		const { item } = await consents.record(fieldworker, id, research);
		expect(item).toMatchObject({ projectId: vejen.id, expiresOn: '2027-06-30' });
		const sooner = { ...research, expiresOn: '2027-01-01' };
		expect((await consents.record(fieldworker, id, sooner)).item.expiresOn).toBe('2027-01-01');
		const later = { ...research, expiresOn: '2031-01-01' };
		expect((await consents.record(fieldworker, id, later)).item.expiresOn).toBe('2027-06-30');
		expect((await consents.read(fieldworker, id)).mayUse.research).toBe(false);
		await consents.record(fieldworker, id, { ...research, by: 'guardian' });
		expect((await consents.read(fieldworker, id)).mayUse.research).toBe(true);
		await consents.record(fieldworker, id, { ...research, decision: 'no' });
		expect((await consents.read(fieldworker, id)).mayUse.research).toBe(false);
		const asked = projects.change(secretariat, vejen.id, { name: 'Andet' });
		expect(await outcome(asked)).toBe('project_asked');
	});

	it('names a project of the same initiative, and of research alone', async () => {
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		const project = { name: 'Deres', responsible: 'U', about: 'Andet', until: '2027-06-30' };
		const { item } = await projects.create(stranger, theirs, project);
		const research = { ...yes, scope: 'research' };
		for (const [input, reason] of [
			[{ ...research, projectId: item.id }, 'not_found'],
			[{ ...yes, projectId: item.id }, 'invalid'],
			[{ ...research, projectId: item.id, itemId: ctx.newId() }, 'invalid']
		] as const) {
			const recorded = consents.record(fieldworker, villads, input);
			await expect(recorded).rejects.toMatchObject({ reason, field: 'projectId' });
		}
	});

	it('to being asked again says how, and until when', async () => {
		const contact = { ...yes, scope: 'followUp', channel: 'letter', expiresOn: '2027-05-03' };
		const { item } = await consents.record(fieldworker, villads, contact);
		expect(item).toMatchObject({ channel: 'letter', expiresOn: '2027-05-03' });
		for (const wrong of [{ channel: '12 34 56 78' }, { scope: 'team' }, { decision: 'no' }]) {
			const recorded = consents.record(fieldworker, villads, { ...contact, ...wrong });
			await expect(recorded).rejects.toMatchObject({ reason: 'invalid', field: 'channel' });
		}
	});

	it('is refused as a yes to a text that reads otherwise now, and never as a no', async () => {
		const id = await aYoungPerson(ctx, ours);
		const old = { ...yes, textHash: 'a'.repeat(64) };
		const refused = consents.record(asYoung(ctx, ours, id), id, old);
		await expect(refused).rejects.toMatchObject({ reason: 'text_changed', field: 'textHash' });
		expect((await consents.read(fieldworker, id)).items).toEqual([]);
		const { item } = await consents.record(asYoung(ctx, ours, id), id, { ...old, decision: 'no' });
		expect(item).toMatchObject({ textHash: old.textHash, language: null });
	});

	it('that an outbox sends on an older text waits there with its reason', async () => {
		const id = await aYoungPerson(ctx, ours);
		const body = { ...yes, method: 'offline', givenAt: 1, textHash: 'b'.repeat(64) };
		const operation = {
			id: ctx.newId(),
			method: 'POST',
			path: `/storytellers/${id}/consents`,
			body
		};
		const { results } = await sync(fieldworker, { operations: [operation] });
		expect(results).toMatchObject([{ error: { reason: 'text_changed' } }]);
		expect((await consents.read(fieldworker, id)).items).toEqual([]);
	});

	it('may be read in the one language and sent in the other', async () => {
		const { textHash } = await consents.read({ ...fieldworker, locale: 'en' }, villads);
		const { item } = await consents.record(fieldworker, villads, { ...yes, textHash });
		expect(item).toMatchObject({ textHash, language: 'en' });
	});

	it('names a scope, a decider and a method that there are', async () => {
		for (const wrong of [
			{ scope: 'all' },
			{ by: 'teacher' },
			{ method: 'fax' },
			{ expiresOn: '2026-02-30' }
		]) {
			expect(await outcome(consents.record(fieldworker, villads, { ...yes, ...wrong }))).toBe(
				'invalid'
			);
		}
	});

	it("cannot be about somebody else's story", async () => {
		const freja = await aYoungPerson(ctx, ours);
		const { storyId, excerptId } = await aToldStory(ctx, ours, freja, 'ord');
		for (const itemId of [storyId, excerptId, ctx.newId()]) {
			const recorded = consents.record(fieldworker, villads, { ...yes, itemId });
			await expect(recorded).rejects.toMatchObject({ reason: 'not_found', field: 'itemId' });
		}
	});

	it('is given by a young person for themself, never for the guardian or for others', async () => {
		const young = asYoung(ctx, ours, villads);
		expect(await outcome(consents.record(young, villads, yes))).toBe('ok');
		expect(await outcome(consents.record(young, villads, { ...yes, by: 'guardian' }))).toBe(
			'forbidden'
		);
		const other = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect(await outcome(consents.record(other, villads, yes))).toBe('not_found');
		expect(await outcome(consents.read(other, villads))).toBe('not_found');
	});

	it('is recorded by fieldworkers and the secretariat, read by the team, and unknown to others', async () => {
		const asked = async (role: Parameters<typeof aMember>[2], initiativeId = ours) =>
			as(ctx, await aMember(ctx, initiativeId, role));
		expect(await outcome(consents.record(await asked('secretariat'), villads, yes))).toBe('ok');
		expect(await outcome(consents.record(await asked('facilitator'), villads, yes))).toBe(
			'forbidden'
		);
		expect(await outcome(consents.read(await asked('facilitator'), villads))).toBe('ok');
		for (const role of ['researcher', 'decider', 'partner', 'guardian'] as const) {
			expect(await outcome(consents.read(await asked(role), villads))).toBe('not_found');
		}
		const stranger = await asked('secretariat', await anInitiative(ctx));
		expect(await outcome(consents.record(stranger, villads, yes))).toBe('not_found');
	});
});
