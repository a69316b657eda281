import { beforeAll, describe, expect, it } from 'vitest';
import { allOf } from '$lib/domain/opportunity/filter';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aSpokenExcerpt } from '$tests/support/evidence';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as packages from './package';

const whatIf = 'Hvad nu hvis vinden kom nærmere?';
const concrete = ['Hvad nu hvis klubben lånte cykler ud?', 'Hvad nu hvis nogen kørte med?'];
const way: OpportunityState[] = ['open', 'offered', 'youthChecked', 'agreed'];

let ctx: TestContext;
let ours: string;
let asker: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	asker = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

async function aQuestion(upTo: OpportunityState[] = []): Promise<string> {
	const { item } = await opportunities.create(asker, ours, { whatIf, concrete });
	for (const to of upTo) {
		await answers.transition(asker, item.id, {
			...{ to, reason: 'Det giver mening', answeredBy: 'Mette Holst' },
			...{ nextStep: 'Vi ringer', reviewOn: '2027-03-01' }
		});
	}
	return item.id;
}

describe('concrete what-ifs', () => {
	it('stand under their question in order, and are found by their words', async () => {
		const id = await aQuestion();
		expect((await opportunities.read(asker, id)).concrete).toEqual(concrete);
		const found = await opportunities.board(asker, ours, { ...allOf, words: 'lånte cykler' });
		expect(found.opportunities.map((one) => one.id)).toContain(id);
		await opportunities.change(asker, id, { towards: 'klubben' });
		expect((await opportunities.read(asker, id)).concrete).toEqual(concrete);
		const emptied = await opportunities.change(asker, id, { concrete: [] });
		expect(emptied.concrete).toEqual([]);
	});

	it.each([
		['another one', [...concrete, 'Hvad nu hvis vi gik?']],
		['one less', concrete.slice(0, 1)],
		['other words', [concrete[0]!, 'Hvad nu hvis ingen kørte med?']]
	])('ask the young people again after %s', async (_, fresh) => {
		const id = await aQuestion(way);
		const changed = await opportunities.change(asker, id, { concrete: fresh });
		expect(changed).toMatchObject({ state: 'offered', isReworded: true });
	});

	it('ask nobody again in another order or spelling', async () => {
		const id = await aQuestion(way);
		const fresh = ['hvad nu hvis nogen kørte med', concrete[0]!];
		const changed = await opportunities.change(asker, id, { concrete: fresh });
		expect(changed).toMatchObject({ state: 'agreed', isReworded: false, concrete: fresh });
	});

	it('do not leave the drawer with a name in them', async () => {
		await aSpokenExcerpt(ctx, ours, { name: 'Måneskin' });
		const named = ['Hvad nu hvis vi gik?', 'Hvad nu hvis Måneskin fik et lift?'];
		const { item } = await opportunities.create(asker, ours, { whatIf, concrete: named });
		await expect(answers.transition(asker, item.id, { to: 'open' })).rejects.toMatchObject({
			reason: 'partner_text_names_person',
			field: 'concrete.1'
		});
	});

	it('come along into a template and to the next child', async () => {
		const templateId = ctx.newId();
		await packages.keep(asker, await aQuestion(), { id: templateId, name: 'Vinden' });
		const { item } = await packages.reuse(asker, templateId, {});
		expect(item).toMatchObject({ whatIf, concrete, state: 'draft' });
	});

	it('are changed by the team of this initiative alone', async () => {
		const id = await aQuestion();
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const fresh = { concrete: [] };
		expect(await outcome(opportunities.change(researcher, id, fresh))).toBe('forbidden');
		expect(await outcome(opportunities.change(stranger, id, fresh))).toBe('not_found');
	});
});
