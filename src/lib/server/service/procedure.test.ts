import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as initiatives from './initiative';
import * as involvement from './involvement';
import * as looseEnds from './loose-end';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as prepared from './opportunity-prepared';
import * as procedures from './procedure';

let ctx: TestContext;
let ours: string;

const day = 86_400_000;
const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));
const later = (days: number) => ({ now: () => ctx.now() + days * day });
const viso = {
	name: 'VISO',
	steps: [
		{ text: 'Kommunen har svaret', days: 14, isRequired: true },
		{ text: 'Skriv til koordinatoren', days: 0 }
	]
};

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	const lead = await asked('secretariat');
	const { procedures: made } = await initiatives.change(lead, ours, {
		procedures: [viso]
	});
	const rule = {
		theme: 'cykel',
		sectors: ['public'],
		procedureId: made[0]?.id
	};
	await initiatives.change(lead, ours, { involvement: [rule] });
});

async function anOpenWhatIf(whatIf = 'Hvad nu hvis man lånte en cykel?') {
	const asker = await asked();
	const { item } = await opportunities.create(asker, ours, { whatIf });
	await answers.transition(asker, item.id, { to: 'open' });
	return { asker, id: item.id };
}
const closing = {
	...{ to: 'notNow', reason: 'Ikke i år', answeredBy: 'Mette Holst' },
	...{ nextStep: 'Vi ringer', reviewOn: '2027-03-01' }
};
const stepsOf = async (id: string) => (await procedures.read(await asked(), id))[0]?.steps ?? [];

describe('a procedure on a what-if', () => {
	it('stands there where the rule fits, by day, and is due from the day somebody was asked', async () => {
		const { asker, id } = await anOpenWhatIf();
		expect(await stepsOf(id)).toMatchObject([
			{ text: 'Skriv til koordinatoren', dueOn: null },
			{ text: 'Kommunen har svaret', dueOn: null, isRequired: true }
		]);
		await involvement.say(asker, id, { sector: 'public', state: 'asked' });
		const due = (await stepsOf(id)).map(({ dueOn }) => dueOn);
		expect(due[0]).toBe(new Date(ctx.now()).toISOString().slice(0, 10));
		const again = { ...asker, ...later(5) };
		await involvement.say(again, id, {
			sector: 'public',
			state: 'asked',
			reason: 'I telefon'
		});
		expect((await stepsOf(id)).map(({ dueOn }) => dueOn)).toEqual(due);
		const else_ = await anOpenWhatIf('Hvad nu hvis koret kom?');
		expect(await procedures.read(else_.asker, else_.id)).toEqual([]);
	});

	it('begins when it is offered, and not when that was a slip', async () => {
		const { asker, id } = await anOpenWhatIf();
		await opportunities.change(asker, id, {
			partnerText: 'Vi leder efter en cykel til leje.'
		});
		await answers.transition(asker, id, { to: 'offered' });
		expect((await stepsOf(id))[0]?.dueOn).not.toBeNull();
		await answers.takeBack(asker, id);
		expect((await stepsOf(id))[0]?.dueOn).toBeNull();
	});

	it('is ticked by a person, once, and the tick can be taken back', async () => {
		const { id } = await anOpenWhatIf();
		const [first] = await stepsOf(id);
		const step = { stepId: first!.id, isDone: true };
		const [list] = await procedures.tick(await asked('fieldworker'), id, step);
		const said = list?.steps[0]?.done;
		expect(said?.by).toBeTruthy();
		await procedures.tick({ ...(await asked('secretariat')), ...later(1) }, id, step);
		expect((await stepsOf(id))[0]?.done).toEqual(said);
		await procedures.tick(await asked(), id, { ...step, isDone: false });
		expect((await stepsOf(id))[0]?.done).toBeNull();
	});

	it('holds closing up only by a step that must be done', async () => {
		const { asker, id } = await anOpenWhatIf();
		const relevant = {
			sector: 'public',
			state: 'notRelevant',
			reason: 'Privat'
		};
		await involvement.say(asker, id, relevant);
		const required = (await stepsOf(id)).find(({ isRequired }) => isRequired)!;
		await expect(answers.transition(asker, id, closing)).rejects.toMatchObject({
			reason: 'procedure_missing',
			data: { missing: [required.id] }
		});
		expect(await outcome(prepared.prepare(asker, id, closing))).toBe('procedure_missing');
		await procedures.tick(asker, id, { stepId: required.id, isDone: true });
		expect(await outcome(answers.transition(asker, id, closing))).toBe('ok');
	});

	it('may always be withdrawn from', async () => {
		const { asker, id } = await anOpenWhatIf();
		const work = answers.transition(asker, id, { ...closing, to: 'withdrawn' });
		expect(await outcome(work)).toBe('ok');
	});

	it('that is late is a loose end, until it is ticked', async () => {
		const { asker, id } = await anOpenWhatIf();
		await involvement.say(asker, id, { sector: 'public', state: 'asked' });
		const lateOn = async (days: number) => {
			const ends = await looseEnds.list({ ...asker, ...later(days) }, ours);
			return ends.some((end) => end.kind === 'step' && end.id === id);
		};
		expect(await lateOn(0)).toBe(false);
		expect(await lateOn(1)).toBe(true);
		for (const { id: stepId } of await stepsOf(id)) {
			await procedures.tick(asker, id, { stepId, isDone: true });
		}
		expect(await lateOn(100)).toBe(false);
	});

	it('is read by members and ticked by the team, in their own initiative', async () => {
		const { id } = await anOpenWhatIf();
		const [first] = await stepsOf(id);
		const step = { stepId: first!.id, isDone: true };
		expect(await outcome(procedures.tick(await asked('decider'), id, step))).toBe('forbidden');
		expect(await outcome(procedures.read(await asked('decider'), id))).toBe('ok');
		const strange = { ...step, stepId: ctx.newId() };
		expect(await outcome(procedures.tick(await asked(), id, strange))).toBe('not_found');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(procedures.read(stranger, id))).toBe('not_found');
		expect(await outcome(procedures.tick(stranger, id, step))).toBe('not_found');
		const rules = { procedures: [] };
		expect(await outcome(initiatives.change(await asked(), ours, rules))).toBe('forbidden');
	});
});
