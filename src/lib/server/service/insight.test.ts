import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { scopes } from '$lib/domain/consent/scope';
import { aSpokenExcerpt, decides, type Spoken } from '$tests/support/evidence';
import { aToldStory, aYoungPerson } from '$tests/support/storyteller';
import * as initiatives from './initiative';
import * as insights from './insight';
import * as partners from './partner';

const statement = {
	observation: 'Ensomheden sidder i de uplanlagte minutter',
	because: 'ingen voksen har pausen som sin opgave',
	soThat: 'børnene går alene til frokost'
};
const quote = 'Jeg spiser altid min mad på toilettet når de andre går i hallen';

let ctx: TestContext;
let ours: string;
let theirs: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	theirs = await anInitiative(ctx, 'theirs');
});

const team = async () => as(ctx, await aMember(ctx, ours, 'facilitator'));
const resting = (...words: Spoken[]) => ({
	...statement,
	evidence: words.map(({ excerptId }) => ({ excerptId, stance: 'supports' }))
});

describe('an insight', () => {
	it('shows its evidence with the words, in order, and how many speak for it', async () => {
		const words = await aSpokenExcerpt(ctx, ours, { quote });
		const against = await aSpokenExcerpt(ctx, ours);
		const { item } = await insights.create(await team(), 'ours', {
			...statement,
			evidence: [
				{ excerptId: against.excerptId, stance: 'contradicts' },
				{ excerptId: words.excerptId }
			]
		});
		expect(item.evidence.map((piece) => piece.stance)).toEqual(['contradicts', 'supports']);
		expect(item.evidence[1]).toMatchObject({ state: 'shown', quote, storyId: words.storyId });
		expect(item).toMatchObject({ reach: { stories: 1, storytellers: 1 }, ground: 'thin' });
	});

	it('loses the words of a young person who says no, and tells that it needs new ground', async () => {
		const words = await aSpokenExcerpt(ctx, ours, { quote });
		const asker = await team();
		const { item } = await insights.create(asker, ours, resting(words));
		await decides(ctx, words.storytellerId, ['team'], 'no');
		const now = await insights.read(asker, item.id);
		expect(now.evidence).toEqual([
			{ excerptId: words.excerptId, stance: 'supports', state: 'gone' }
		]);
		expect(now.ground).toBe('needs_new_ground');
		expect(JSON.stringify(await insights.gallery(asker, ours))).not.toContain(words.storyId);
	});

	it('sent twice is one; the same id with other words is taken', async () => {
		const asker = await team();
		const input = { id: ctx.newId(), ...statement };
		const first = await insights.create(asker, ours, input);
		const second = await insights.create(asker, ours, input);
		expect([first.isNew, second.isNew]).toEqual([true, false]);
		expect(await outcome(insights.create(asker, ours, { ...input, because: 'andet' }))).toBe(
			'id_taken'
		);
	});

	it('rests on nothing of another initiative', async () => {
		const foreign = await aSpokenExcerpt(ctx, theirs);
		await expect(insights.create(await team(), ours, resting(foreign))).rejects.toMatchObject({
			reason: 'not_found',
			field: 'evidence.0.excerptId'
		});
		expect(
			await outcome(
				insights.create(await team(), ours, {
					...statement,
					clusterId: ctx.newId(),
					wallId: ctx.newId()
				})
			)
		).toBe('not_found');
	});

	it('changed on an old version tells what is there now', async () => {
		const asker = await team();
		const { item } = await insights.create(asker, ours, statement);
		await insights.change(asker, item.id, { sign: 'Fravær' }, 1);
		await expect(insights.change(asker, item.id, { sign: 'x' }, 1)).rejects.toMatchObject({
			reason: 'stale',
			data: { current: { sign: 'Fravær', version: 2 } }
		});
	});

	it('keeps its evidence when only its words are changed', async () => {
		const asker = await team();
		const words = await aSpokenExcerpt(ctx, ours);
		const { item } = await insights.create(asker, ours, resting(words));
		const changed = await insights.change(asker, item.id, { cause: 'Ingen har ansvaret' });
		expect(changed.evidence).toHaveLength(1);
		expect((await insights.change(asker, item.id, { evidence: [] })).evidence).toEqual([]);
	});

	it('is read by deciders and researchers without the words it rests on', async () => {
		const words = await aSpokenExcerpt(ctx, ours, { quote });
		const { item } = await insights.create(await team(), ours, resting(words));
		for (const role of ['decider', 'researcher'] as const) {
			const seen = await insights.read(as(ctx, await aMember(ctx, ours, role)), item.id);
			expect(seen.evidence).toEqual([
				{ excerptId: words.excerptId, stance: 'supports', state: 'withheld' }
			]);
		}
	});

	it.each(['partner', 'young', 'guardian'] as const)('is not there for a %s', async (role) => {
		const { item } = await insights.create(await team(), ours, statement);
		const asker = as(ctx, await aMember(ctx, ours, role));
		expect(await outcome(insights.read(asker, item.id))).toBe('not_found');
		expect(await outcome(insights.list(asker, ours, { after: undefined, limit: 5 }))).not.toBe(
			'ok'
		);
	});

	it('does not exist for members of another initiative', async () => {
		const { item } = await insights.create(await team(), ours, statement);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(insights.read(stranger, item.id))).toBe('not_found');
		expect(await outcome(insights.change(stranger, item.id, {}))).toBe('not_found');
		expect(await outcome(insights.create(stranger, ours, statement))).toBe('not_found');
	});
});

describe('the list of insights', () => {
	it('goes on after the cursor', async () => {
		const fresh = await anInitiative(ctx);
		const asker = as(ctx, await aMember(ctx, fresh, 'facilitator'));
		for (let n = 0; n < 3; n++) {
			await insights.create(asker, fresh, statement);
		}
		const first = await insights.list(asker, fresh, { after: undefined, limit: 2 });
		const rest = await insights.list(asker, fresh, { after: first.at(-1)?.id, limit: 2 });
		expect([first.length, rest.length]).toEqual([2, 1]);
		expect(await insights.gallery(asker, fresh)).toHaveLength(3);
	});
});

describe('words to choose evidence from', () => {
	it('are those that the team may use', async () => {
		const fresh = await anInitiative(ctx);
		const asker = as(ctx, await aMember(ctx, fresh, 'facilitator'));
		const open = await aSpokenExcerpt(ctx, fresh, { quote });
		await aSpokenExcerpt(ctx, fresh, { quote }, ['keep']);
		const found = await insights.candidates(asker, fresh, { words: 'toilettet' });
		expect(found.map((one) => one.excerptId)).toEqual([open.excerptId]);
		expect(await insights.candidates(asker, fresh, { clusterId: ctx.newId() })).toEqual([]);
	});
});

it('the initiative says how many stories are enough, and an insight why fewer are', async () => {
	const asker = await team();
	const secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
	const words = await aSpokenExcerpt(ctx, ours, {
		name: 'Enebær',
		quote: 'Jeg bor alene på bakken'
	});
	const { item } = await insights.create(asker, ours, {
		...{ observation: 'en bor langt ude', because: 'bussen er væk', soThat: 'ingen ses' },
		evidence: [{ excerptId: words.excerptId }]
	});
	expect(item.ground).toBe('thin');
	const said = await insights.change(asker, item.id, { enoughBecause: 'Alle kender vejen.' });
	expect(said).toMatchObject({ ground: 'strong', enoughBecause: 'Alle kender vejen.' });
	await insights.change(asker, item.id, { enoughBecause: null });
	await initiatives.change(secretariat, ours, { groundLimit: 1 });
	expect((await insights.read(asker, item.id)).ground).toBe('strong');
	await initiatives.change(secretariat, ours, { groundLimit: 3 });
	const tooFew = initiatives.change(secretariat, ours, { groundLimit: 0 });
	expect(await outcome(tooFew)).toBe('out_of_range');
});

it('says from whom hardly anybody is heard, in the initiative and by those who may see insights', async () => {
	const home = await anInitiative(ctx);
	const staff = as(ctx, await aMember(ctx, home, 'facilitator'));
	const partner = {
		name: 'Klubben',
		sector: 'voluntary',
		areas: ['Engen'],
		interests: [],
		offers: []
	};
	await partners.create(staff, home, partner);
	for (let count = 0; count < 5; count++) {
		const yesTo = count < 4 ? scopes : [];
		const person = await aYoungPerson(ctx, home, { ageBand: '13-14', yesTo });
		await aToldStory(ctx, home, person, 'bussen er sen');
	}
	expect((await insights.unheard(staff, home)).ageBands).toContain('13-14');
	const fifth = await aYoungPerson(ctx, home, { ageBand: '13-14', yesTo: scopes });
	await aToldStory(ctx, home, fifth, 'bussen er sen');
	const unheard = await insights.unheard(staff, home);
	expect(unheard.ageBands).not.toContain('13-14');
	expect(unheard).toMatchObject({ areas: ['Engen'] });
	const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
	expect(await outcome(insights.unheard(stranger, home))).toBe('not_found');
});
