import { beforeAll, describe, expect, it } from 'vitest';
import { scopes } from '$lib/domain/consent/scope';
import { opportunity } from '$lib/server/db/schema';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import * as opportunities from './opportunity';
import * as versions from './opportunity-version';
import * as withdrawals from './withdrawal';

const whatIf = 'Hvad nu hvis nogen kørte med?';

let ctx: TestContext;
let ours: string;
let asker: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	asker = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

const aWhatIf = async (more: object = {}) =>
	(await opportunities.create(asker, ours, { whatIf, ...more })).item.id;

describe('the wordings of a what-if', () => {
	it('are kept with who wrote them and when, and told part by part', async () => {
		const id = await aWhatIf({ concrete: ['En bil', 'En bus'] });
		const other = as(ctx, await aMember(ctx, ours, 'secretariat'));
		ctx.clock.advance(60_000);
		await opportunities.change(other, id, { concrete: ['En bil', 'En cykel'] });
		const { versions: all, comparison } = await versions.compare(asker, id, { with: 'now' });
		expect(all.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
		const [now, before] = all;
		expect(now?.author).toBe((other.actor as { name: string }).name);
		expect(before?.author).toBe((asker.actor as { name: string }).name);
		expect(Date.parse(now!.writtenAt) - Date.parse(before!.writtenAt)).toBe(60_000);
		const changes = comparison?.changes ?? [];
		expect(changes.map(({ part }) => part)).toEqual(['concrete']);
		const of = (kind: string) =>
			changes[0]?.runs.flatMap((run) => (run.kind === kind ? [run.text.trim()] : []));
		expect([of('removed'), of('added')]).toEqual([['bus'], ['cykel']]);
		expect((await versions.list(asker, id, 'next'))[1]?.changes).toEqual(changes);
	});

	it('are one more for each change of words, and none for anything else', async () => {
		const id = await aWhatIf();
		const count = async () => (await versions.list(asker, id, 'now')).length;
		await opportunities.change(asker, id, { removes: 'distance', area: 'Fjordsiden' });
		expect(await count()).toBe(1);
		await opportunities.change(asker, id, { whatIf: `${whatIf}!` });
		await opportunities.change(asker, id, { partnerText: 'Vi søger en, der kører.' });
		expect(await count()).toBe(3);
	});

	it('are seen by the staff of this initiative alone', async () => {
		const id = await aWhatIf();
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		for (const who of [stranger, researcher]) {
			expect(await outcome(versions.compare(who, id, { with: 'now' }))).toBe('not_found');
			expect(await outcome(versions.list(who, id, 'now'))).toBe('not_found');
		}
		const unknown = { versionId: ctx.newId(), with: 'now' } as const;
		expect(await outcome(versions.compare(asker, id, unknown))).toBe('not_found');
	});

	it('lose the words that a young person takes back', async () => {
		const words = 'skydebanen femogtyve minutter om ugen';
		const villads = await aYoungPerson(ctx, ours, { yesTo: scopes });
		const { excerptId } = await aToldStory(ctx, ours, villads, words);
		const { opportunityId } = await whatBecame(ctx, ours, [excerptId]);
		await ctx.db.commit([ctx.db.read.update(opportunity).set({ concrete: [`Til ${words}`] })]);
		await opportunities.change(ctx, opportunityId, { concrete: ['Til banen'] });
		await withdrawals.create(asYoung(ctx, ours, villads), villads, { itemId: excerptId });
		const told = JSON.stringify(await versions.list(ctx, opportunityId, 'now'));
		expect(told).not.toContain('femogtyve');
		expect(told).toContain('Til ');
	});
});
