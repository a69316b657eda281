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
import { aSpokenExcerpt } from '$tests/support/evidence';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as packages from './package';
import * as pledges from './pledge';

const whatIf = 'Hvad nu hvis vejen ind i klubben var én pakke?';
const contact = { name: 'Yusuf', phone: '20304050' };

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));

/** A what-if with two required pieces and an optional one, and a pledge for the first. */
async function aPackage() {
	const asker = await asked();
	const statement = { observation: 'a', because: 'b', soThat: 'c' };
	const insight = (await insights.create(asker, ours, statement)).item;
	const { item } = await opportunities.create(asker, ours, {
		...{ whatIf, insightIds: [insight.id], partnerText: 'Giv den del, I kan.' }
	});
	await answers.transition(asker, item.id, { to: 'open' });
	for (const [title, kind, isRequired] of [
		['Kontingent', 'fee', true],
		['En voksen ven', 'accompany', true],
		['Støvler', undefined, false]
	] as const) {
		await packages.add(asker, item.id, { title, kind, isRequired });
	}
	const pledge = (await pledges.create(asker, item.id, { kind: 'fee', contact })).item;
	const { pieces } = await packages.read(asker, item.id);
	return { asker, id: item.id, pledge, pieces };
}

describe('a package', () => {
	it('shows what is covered and what is missing', async () => {
		const { asker, id, pledge, pieces } = await aPackage();
		await packages.place(asker, pledge.id, { pieceId: pieces[0]!.id });
		expect((await packages.read(asker, id)).pieces.map(({ cover }) => cover)).toEqual([
			...['offered', 'missing', 'missing']
		]);
		await pledges.transition(asker, pledge.id, { to: 'accepted' });
		expect(await packages.read(asker, id)).toMatchObject({ required: 2, covered: 1 });
		await packages.remove(asker, pieces[0]!.id);
		expect(await packages.read(asker, id)).toMatchObject({ required: 1, covered: 0 });
		expect(await pledges.listOf(asker, id)).toHaveLength(1);
	});

	it('is changed by the team of this initiative alone', async () => {
		const { asker, id, pledge, pieces } = await aPackage();
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const decider = await asked('decider');
		expect(await packages.read(decider, id)).toMatchObject({ required: 2 });
		for (const [actor, refusal] of [
			[stranger, 'not_found'],
			[decider, 'forbidden']
		] as const) {
			for (const work of [
				packages.add(actor, id, { title: 'x' }),
				packages.remove(actor, pieces[0]!.id),
				packages.place(actor, pledge.id, { pieceId: null }),
				packages.keep(actor, id, { name: 'x' })
			]) {
				expect(await outcome(work)).toBe(refusal);
			}
		}
		const other = await aPackage();
		await expect(
			packages.place(asker, pledge.id, { pieceId: other.pieces[0]!.id })
		).rejects.toMatchObject({ reason: 'not_found', field: 'pieceId' });
	});
});

describe('a template', () => {
	it('begins anew for the next child with no trace of the first', async () => {
		const { asker, id } = await aPackage();
		const templateId = ctx.newId();
		await packages.keep(asker, id, { id: templateId, name: 'Ind i klubben' });
		const { item } = await packages.reuse(asker, templateId, {});
		expect(item).toMatchObject({
			whatIf,
			state: 'draft',
			insightIds: [],
			answers: [],
			pledges: {}
		});
		const { pieces, covered } = await packages.read(asker, item.id);
		expect([pieces.map(({ title }) => title), covered]).toEqual([
			['Kontingent', 'En voksen ven', 'Støvler'],
			0
		]);
		const [row] = await ctx.db.raw('select * from package_template where id = ?', [templateId]);
		expect(JSON.stringify(row)).not.toContain(id);
	});

	it('is kept and used once, however often it is sent', async () => {
		const { asker, id } = await aPackage();
		const [templateId, draftId] = [ctx.newId(), ctx.newId()];
		for (const name of ['Ind i klubben', 'Ind i klubben']) {
			await packages.keep(asker, id, { id: templateId, name });
			await packages.reuse(asker, templateId, { id: draftId });
		}
		expect((await packages.read(asker, draftId)).pieces).toHaveLength(3);
		const kept = await packages.templates(asker, ours);
		expect(kept.filter((one) => one.id === templateId)).toHaveLength(1);
	});

	it('is not kept with words that give somebody away, nor seen elsewhere', async () => {
		const { asker, id } = await aPackage();
		await aSpokenExcerpt(ctx, ours, { name: 'Solstråle' });
		const draft = await opportunities.create(asker, ours, {
			whatIf: 'Hvad nu hvis Solstråle kom?'
		});
		expect(await outcome(packages.keep(asker, draft.item.id, { name: 'x' }))).toBe(
			'partner_text_names_person'
		);
		const templateId = ctx.newId();
		await packages.keep(asker, id, { id: templateId, name: 'Ind i klubben' });
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(packages.templates(stranger, ours))).toBe('not_found');
		expect(await outcome(packages.reuse(stranger, templateId, {}))).toBe('not_found');
	});
});
