import { beforeEach, describe, expect, it } from 'vitest';
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
import * as influence from './influence';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as saidToWhatIfs from './opportunity-check';
import * as checks from './youth-check';

let ctx: TestContext;
let ours: string;
let staff: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	staff = await asked('facilitator');
});

const asked = async (role: Role, initiativeId = ours) =>
	as(ctx, await aMember(ctx, initiativeId, role));
const statement = {
	observation: 'børn er alene',
	because: 'ingen er vært',
	soThat: 'de klarer sig'
};
const counts = () => influence.read(staff, ours);

describe('the influence of young people', () => {
	it('is an insight that was worded anew after “not quite”, not one that fitted', async () => {
		const freja = await aYoungPerson(ctx, ours, { yesTo: scopes });
		const question = { plainText: 'Børn er alene i pausen.', storytellerIds: [freja] };
		for (const answer of ['fits', 'notQuite']) {
			const { item } = await insights.create(staff, ours, statement);
			await checks.ask(staff, item.id, question);
			await checks.answer(asYoung(ctx, ours, freja), item.id, { answer });
			expect((await counts()).changed).toBe(0);
			await insights.change(staff, item.id, { observation: 'børn er alene, når det ringer ud' });
		}
		expect(await counts()).toEqual({ objected: 1, changed: 1 });
	});

	it('is a what-if that was changed after “wrong”', async () => {
		const { id: insightId } = (await insights.create(staff, ours, statement)).item;
		const whatIf = 'Hvad nu hvis der var en cykel til låns?';
		const { item } = await opportunities.create(staff, ours, { whatIf, insightIds: [insightId] });
		await answers.transition(staff, item.id, { to: 'open' });
		await saidToWhatIfs.answer(staff, item.id, { answer: 'wrong' });
		expect(await counts()).toEqual({ objected: 1, changed: 0 });
		await opportunities.change(staff, item.id, { whatIf: 'Hvad nu hvis nogen fulgtes ad?' });
		expect(await counts()).toEqual({ objected: 1, changed: 1 });
	});

	it('is told to members of the initiative alone', async () => {
		expect(await influence.read(await asked('decider'), ours)).toEqual({ objected: 0, changed: 0 });
		const stranger = await asked('secretariat', await anInitiative(ctx));
		expect(await outcome(influence.read(stranger, ours))).toBe('not_found');
		const young = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect(await outcome(influence.read(young, ours))).not.toBe('ok');
		expect(await outcome(influence.read(as(ctx, { kind: 'nobody' }), ours))).toBe('not_signed_in');
	});
});
