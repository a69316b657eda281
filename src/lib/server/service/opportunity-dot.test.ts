import { beforeAll, describe, expect, it } from 'vitest';
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
import { aSpokenExcerpt, decides } from '$tests/support/evidence';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as comments from './opportunity-comment';
import * as dots from './opportunity-dot';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));

async function aWhatIf(excerptIds: string[] = [], isOpen = true) {
	const asker = await asked();
	const evidence = excerptIds.map((excerptId) => ({ excerptId }));
	const statement = { observation: 'a', because: 'b', soThat: 'c', evidence };
	const insight = (await insights.create(asker, ours, statement)).item;
	const whatIf = 'Hvad nu hvis der var en cykel til låns ved skolen?';
	const { item } = await opportunities.create(asker, ours, { whatIf, insightIds: [insight.id] });
	if (isOpen) {
		await answers.transition(asker, item.id, { to: 'open' });
	}
	return { asker, id: item.id };
}

describe('dots on what-ifs', () => {
	it('are few, may be taken back, and are told as a sum alone', async () => {
		const [one, two] = [await aWhatIf(), await aWhatIf()];
		const [kim, bo] = [await asked('researcher'), await asked('decider')];
		await dots.place(kim, one.id, { dots: 3 });
		expect(await outcome(dots.place(kim, one.id, { dots: 4 }))).toBe('out_of_range');
		expect(await outcome(dots.place(kim, two.id, { dots: 3 }))).toBe('out_of_range');
		expect(await dots.place(kim, two.id, { dots: 2 })).toMatchObject({ own: 2, left: 0 });
		await dots.place(bo, one.id, { dots: 1 });
		const shown = { all: 4, own: 1, most: 3, left: 4, isOpen: true };
		expect(await dots.read(bo, one.id)).toEqual(shown);
		expect(await dots.place(kim, one.id, { dots: 0 })).toMatchObject({ all: 1, own: 0, left: 3 });
		expect(await dots.counts(bo, ours, [one.id, two.id])).toEqual({ [one.id]: 1, [two.id]: 2 });
	});

	it('hold the rule when two devices are equally fast', async () => {
		const all = await Promise.all([aWhatIf(), aWhatIf(), aWhatIf()]);
		const kim = await asked();
		const said = await Promise.all(all.map(({ id }) => outcome(dots.place(kim, id, { dots: 3 }))));
		expect(said.filter((one) => one === 'ok')).toHaveLength(1);
		expect((await dots.read(kim, all[0]!.id)).left).toBe(2);
	});

	it('lie on what is not settled alone, and come back from what is', async () => {
		const draft = await aWhatIf([], false);
		expect(await outcome(dots.place(draft.asker, draft.id, { dots: 1 }))).toBe(
			'transition_illegal'
		);
		const { asker, id } = await aWhatIf();
		expect(await dots.place(asker, id, { dots: 3 })).toMatchObject({ left: 2 });
		const no = { to: 'withdrawn', reason: 'Ingen vil.', answeredBy: 'Bo', nextStep: 'Intet' };
		await answers.transition(asker, id, no);
		expect(await dots.read(asker, id)).toMatchObject({ all: 3, left: 5, isOpen: false });
		expect(await outcome(dots.place(asker, id, { dots: 0 }))).toBe('transition_illegal');
		expect(await outcome(comments.create(asker, id, { text: 'Nå.' }))).toBe('transition_illegal');
	});

	it('are not given by others, nor in another initiative', async () => {
		const { id } = await aWhatIf();
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		const other = asYoung(ctx, ours, await aYoungPerson(ctx, ours, { yesTo: scopes }));
		for (const nobody of [stranger, other]) {
			expect(await outcome(dots.place(nobody, id, { dots: 1 }))).toBe('not_found');
			expect(await outcome(dots.read(nobody, id))).toBe('not_found');
			expect(await outcome(comments.create(nobody, id, { text: 'Ja.' }))).toBe('not_found');
			expect(await outcome(comments.list(nobody, id))).toBe('not_found');
		}
		expect(await dots.mine(other)).toEqual([]);
		expect(await outcome(dots.counts(stranger, ours, [id]))).toBe('not_found');
		const ids = [(await aWhatIf()).id];
		await dots.place(await asked(), ids[0]!, { dots: 1 });
		expect(await dots.counts(stranger, theirs, ids)).toEqual({});
		const partner = await asked('partner');
		expect(await outcome(dots.place(partner, id, { dots: 1 }))).toBe('forbidden');
		const researcher = await asked('researcher');
		expect(await outcome(comments.create(researcher, id, { text: 'Ja.' }))).toBe('forbidden');
		expect(await outcome(comments.list(researcher, id))).toBe('not_found');
	});
});

describe('a young person whose words a what-if rests on', () => {
	it('gives dots and says something, which is told with no name', async () => {
		const words = await aSpokenExcerpt(ctx, ours, { name: 'Ravn' });
		const { asker, id } = await aWhatIf([words.excerptId]);
		const ravn = asYoung(ctx, ours, words.storytellerId);
		await dots.place(ravn, id, { dots: 2 });
		const said = { id: ctx.newId(), text: 'Den skal være rød.' };
		expect((await comments.create(ravn, id, said)).isNew).toBe(true);
		expect((await comments.create(ravn, id, said)).isNew).toBe(false);
		await comments.create(asker, id, { text: 'Smeden har fire.' });
		const told = await comments.list(asker, id);
		expect(told).toMatchObject([
			{ role: 'young', text: said.text, isOwn: false },
			{ role: 'facilitator', isOwn: true }
		]);
		expect(JSON.stringify(told)).not.toMatch(new RegExp(`Ravn|${words.storytellerId}`));
		expect(await dots.mine(ravn)).toMatchObject([{ id, own: 2, comments: [{ text: said.text }] }]);
		expect(await outcome(comments.list(ravn, id))).toBe('not_found');
		expect(await outcome(comments.remove(asker, said.id))).toBe('forbidden');
		expect(await outcome(comments.remove(ravn, told[1]!.id))).toBe('forbidden');
		await comments.remove(ravn, said.id);
		expect(await comments.list(asker, id)).toHaveLength(1);
	});

	it('closes them to the team, and takes them back with everything', async () => {
		const words = await aSpokenExcerpt(ctx, ours);
		const { asker, id } = await aWhatIf([words.excerptId]);
		const ravn = asYoung(ctx, ours, words.storytellerId);
		await dots.place(ravn, id, { dots: 2 });
		await comments.create(ravn, id, { text: 'Kun med lås på.' });
		await decides(ctx, words.storytellerId, ['team'], 'no');
		expect(await comments.list(asker, id)).toEqual([]);
		await withdrawals.create(ravn, words.storytellerId, { all: true });
		expect(await dots.mine(ravn)).toEqual([]);
		for (const table of ['opportunity_dot', 'opportunity_comment']) {
			const left = `select * from ${table} where storyteller_id = ?`;
			expect(await ctx.db.raw(left, [words.storytellerId])).toEqual([]);
		}
	});
});
