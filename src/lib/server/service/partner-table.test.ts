import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import { readPartnerFilter } from '$lib/domain/pledge/finder';
import { tableFile } from '$lib/server/table';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as partners from './partner';
import * as tables from './partner-table';
import * as pledges from './pledge';
import { week } from './pledge-week';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));
const rows = [
	['Navn', 'Sektor', 'Steder', 'Kontakt', 'Mail'],
	['Medvind', 'forening', 'Nord, Syd', 'Rikke', 'rikke@example.org'],
	['Cykler A/S', 'firma', '', '', '']
];
const file = (cells: string[][], format: 'csv' | 'xlsx') => async () => {
	const { bytes } = await tableFile(format, cells, [20, 20, 20, 20, 20]);
	return { file: { name: `partnere.${format}`, bytes } };
};
const names = async () => {
	const filter = readPartnerFilter(new URLSearchParams());
	return (await partners.search(await asked(), ours, filter, 50)).partners.map(({ name }) => name);
};

describe('a table of partners', () => {
	it('is looked at first, and then brought in once, from Excel and from CSV', async () => {
		const team = await asked();
		const looked = await tables.bringIn(team, ours, file(rows, 'xlsx'), true);
		expect(looked).toMatchObject({ made: ['Medvind', 'Cykler A/S'], isDone: false });
		expect(await names()).toEqual([]);
		await tables.bringIn(team, ours, file(rows, 'xlsx'), false);
		expect(await names()).toEqual(['Cykler A/S', 'Medvind']);
		const again = await tables.bringIn(team, ours, file(rows, 'csv'), false);
		expect(again).toMatchObject({ made: [], known: ['Medvind', 'Cykler A/S'], isDone: false });
		expect(await names()).toHaveLength(2);
	});

	it('with a wrong row changes nothing, and says where', async () => {
		const long = 'x'.repeat(201);
		const wrong = [...rows, ['Kor', 'kirke', '', '', ''], [long, 'klub', '', '', '']];
		const report = await tables.bringIn(await asked(), ours, file(wrong, 'csv'), false);
		expect(report).toMatchObject({
			made: [],
			isDone: false,
			problems: [
				{ row: 4, value: 'Kor', field: 'sector' },
				{ row: 5, title: expect.stringContaining('200') }
			]
		});
		expect(await names()).toHaveLength(2);
	});

	it('is taken out with what the partners say of themselves, and brought in elsewhere', async () => {
		const team = await asked();
		const words = { weCan: 'To børn ad gangen', weMay: '', weWillNot: '-Køre børn' };
		const branches = [{ name: 'Kor, afd. Syd', area: 'Syd' }];
		await partners.create(team, ours, { name: 'Kor', sector: 'voluntary', ...words, branches });
		const { name, bytes } = await tables.takeOut(team, ours, 'xlsx');
		expect(name).toMatch(/^partnere-.*\.xlsx$/);
		const theirs = await anInitiative(ctx);
		const other = as(ctx, await aMember(ctx, theirs, 'facilitator'));
		await tables.bringIn(other, theirs, async () => ({ file: { name, bytes } }), false);
		const items = await partners.list(other, theirs, { after: undefined, limit: 50 });
		expect(items).toHaveLength(3);
		expect(items.find((one) => one.name === 'Kor')).toMatchObject({ ...words, branches });
	});

	it('with words that were emptied holds no words', async () => {
		const team = await asked();
		const given = { name: 'Tavs', sector: 'person', weWillNot: 'Alt', agreement: 'Aftalt' };
		const { item } = await partners.create(team, ours, given);
		await partners.change(team, item.id, { weWillNot: '' }, 1);
		expect(await partners.read(team, item.id)).toMatchObject({
			...{ weWillNot: '', agreement: 'Aftalt', version: 2 }
		});
	});

	it('is for the team of the initiative', async () => {
		const sent = file(rows, 'csv');
		expect(await outcome(tables.bringIn(await asked('decider'), ours, sent, false))).toBe(
			'forbidden'
		);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(tables.bringIn(stranger, ours, sent, true))).toBe('not_found');
		expect(await outcome(tables.takeOut(stranger, ours, 'csv'))).toBe('not_found');
		expect(await outcome(tables.takeOut(await asked('decider'), ours, 'csv'))).toBe('forbidden');
		expect(await outcome(tables.takeOut(await asked(), ours, 'ods'))).toBe('invalid');
	});
});

describe('the week', () => {
	it('shows what was said yes to, pooled by who gives it', async () => {
		const team = await asked();
		const club = { name: 'Spejderne', sector: 'voluntary', feelings: ['courage'] };
		const { item: partner } = await partners.create(team, ours, club);
		const { item } = await opportunities.create(team, ours, { whatIf: 'Hvad nu hvis?' });
		await answers.transition(team, item.id, { to: 'open' });
		const give = async (more: object, to?: string) => {
			const terms = {
				kind: 'instruction',
				partnerId: partner.id,
				contact: { name: 'Bo' },
				...more
			};
			const { item: pledge } = await pledges.create(team, item.id, terms);
			if (to) await pledges.transition(team, pledge.id, { to });
		};
		const hours = { quantity: 2, unit: 'hours', cadence: 'weekly', weekdays: ['sat'] };
		await give({ ...hours, fromTime: '10:00', toTime: '11:30' }, 'accepted');
		await give(hours);
		const pledged = await week(await asked('decider'), ours);
		const full = pledged.cells.filter((cell) => cell.pledges.length > 0);
		expect(full).toMatchObject([{ day: 'sat', part: 'morning' }]);
		expect(pledged.pools).toEqual([
			{ sector: 'voluntary', unit: 'hoursAWeek', amount: 2, partners: 1 }
		]);
		expect(pledged.health).toEqual({ coming: 2, kept: 0, atRisk: 0, lapsed: 0 });
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(week(stranger, ours))).toBe('not_found');
		const filter = readPartnerFilter(new URLSearchParams());
		expect(await outcome(partners.search(stranger, ours, filter, 50))).toBe('not_found');
		const guardian = await asked('guardian');
		expect(await outcome(week(guardian, ours))).toBe('not_found');
		expect(await outcome(partners.search(guardian, ours, filter, 50))).toBe('not_found');
	});
});
