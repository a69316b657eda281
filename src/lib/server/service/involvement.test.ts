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
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as partners from './partner';
import * as links from './partner-link';

let ctx: TestContext;
let ours: string;
let sent: { to: string; text: string }[];

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	await initiatives.change(as(ctx, await aMember(ctx, ours, 'secretariat')), ours, {
		involvement: [{ sectors: ['public', 'voluntary'] }]
	});
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));
const closing = {
	...{ to: 'notNow', reason: 'Ikke i år', answeredBy: 'Mette Holst' },
	...{ nextStep: 'Vi ringer', reviewOn: '2027-03-01' }
};

async function anOpenWhatIf() {
	const asker = await asked();
	const whatIf = 'Hvad nu hvis klubben lånte cykler ud?';
	const { item } = await opportunities.create(asker, ours, { whatIf, area: 'Bakkerne' });
	await answers.transition(asker, item.id, { to: 'open' });
	return { asker, id: item.id };
}

describe('a what-if that a rule fits', () => {
	it('is not closed before each sector was asked, or has a reason', async () => {
		const { asker, id } = await anOpenWhatIf();
		await expect(answers.transition(asker, id, closing)).rejects.toMatchObject({
			reason: 'involvement_missing',
			data: { missing: ['public', 'voluntary'] }
		});
		const declined = { sector: 'public', state: 'declined' };
		expect(await outcome(involvement.say(asker, id, declined))).toBe('reason_required');
		await involvement.say(asker, id, { ...declined, reason: 'Ingen penge' });
		const input = { name: 'Medvind', sector: 'voluntary', interests: ['Cykling'] };
		const { item } = await partners.create(asker, ours, input);
		await links.offer(asker, id, { partnerId: item.id });
		expect(await outcome(answers.transition(asker, id, closing))).toBe('ok');
	});

	it('may always be withdrawn', async () => {
		const { asker, id } = await anOpenWhatIf();
		const work = answers.transition(asker, id, { ...closing, to: 'withdrawn' });
		expect(await outcome(work)).toBe('ok');
	});
});

describe('who is proposed', () => {
	it('is there, in whatever letters, or nowhere in particular, or was thought of from the beginning', async () => {
		const asker = await asked();
		const make = async (name: string, placed: object = {}) =>
			(await partners.create(asker, ours, { name, sector: 'private', ...placed })).item.id;
		const afar = await make('Smeden', { areas: ['Fjordsiden'] });
		await make('Bageren', { areas: ['Fjordsiden'] });
		const near = [
			await make('Købmanden', { areas: ['Fjordsiden', 'ØSTERBY'] }),
			await make('Banken', {
				areas: ['Fjordsiden'],
				branches: [{ name: 'Filialen', area: 'østerby' }]
			}),
			await make('Havnefogeden')
		];
		const input = { whatIf: 'Hvad nu hvis der var en bænk?', area: 'Østerby', partnerId: afar };
		const { item } = await opportunities.create(asker, ours, input);
		const { proposals } = await involvement.read(asker, item.id);
		const shown = proposals.filter(({ sector }) => sector === 'private');
		expect(shown[0]?.id).toBe(afar);
		expect(shown.map(({ id }) => id).toSorted()).toEqual([afar, ...near].toSorted());
	});
});

describe('asking partners', () => {
	it('sends the address of the need by mail where there is one, else tells the link', async () => {
		const { asker, id } = await anOpenWhatIf();
		sent = [];
		const mailing = {
			...asker,
			mail: { isOn: true, send: async (mail: { to: string; text: string }) => void sent.push(mail) }
		};
		const make = async (name: string, contact?: object) =>
			(await partners.create(asker, ours, { name, sector: 'public', contact })).item.id;
		const withMail = await make('Kultur', { name: 'Bo', email: 'bo@example.org' });
		const without = await make('Skolen');
		const told = await involvement.ask(mailing, id, { partnerIds: [withMail, without] });
		expect(told.map(({ isSent }) => isSent)).toEqual([true, false]);
		expect(sent).toHaveLength(1);
		expect(sent[0]).toMatchObject({ to: 'bo@example.org' });
		expect(sent[0]?.text).toContain(told[0]?.url);
		expect(sent[0]?.text).not.toContain('cykler');
		const { proposals, sectors } = await involvement.read(asker, id);
		expect(proposals.filter(({ isAsked }) => isAsked).map(({ name }) => name)).toEqual([
			'Kultur',
			'Skolen'
		]);
		expect(sectors[0]).toMatchObject({ sector: 'public', state: 'asked' });
	});

	it('tells what a partner will not do', async () => {
		const { asker, id } = await anOpenWhatIf();
		const input = { name: 'Cyklerne', sector: 'person', weWillNot: 'Køre børn' };
		const { item } = await partners.create(asker, ours, input);
		const { proposals } = await involvement.read(asker, id);
		expect(proposals.find((one) => one.id === item.id)?.weWillNot).toBe('Køre børn');
		expect(await partners.titles(asker, ours)).toContainEqual({
			...{ id: item.id, name: 'Cyklerne', weWillNot: 'Køre børn' }
		});
	});

	it('is for those who ask partners, in their own initiative', async () => {
		const { asker, id } = await anOpenWhatIf();
		const theirs = await anInitiative(ctx);
		const foreign = await partners.create(ctx, theirs, { name: 'X', sector: 'public' });
		const own = await partners.create(asker, ours, { name: 'Y', sector: 'public' });
		const chosen = { partnerIds: [own.item.id, foreign.item.id] };
		expect(await outcome(involvement.ask(asker, id, chosen))).toBe('not_found');
		expect(await links.list(asker, id)).toEqual([]);
		expect(await outcome(involvement.ask(await asked('fieldworker'), id, chosen))).toBe(
			'forbidden'
		);
		const said = { sector: 'public', state: 'asked' };
		expect(await outcome(involvement.say(await asked('decider'), id, said))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(involvement.read(stranger, id))).toBe('not_found');
		expect(await outcome(involvement.say(stranger, id, said))).toBe('not_found');
	});
});
