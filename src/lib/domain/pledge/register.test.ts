import { describe, expect, test } from 'vitest';
import { areasOf, findPartners, readPartnerFilter } from './finder';
import { readPartner, type Partner } from './partner';
import { planRegister } from './register-table';
import { expiriesOf, type Declared } from './standing';

const today = '2026-11-28';
const declared = (more: Partial<Declared> = {}): Declared => ({
	...{ certificateOn: null, confidentialOn: null, courses: [], agreement: '' },
	...{ agreementReviewOn: null, ...more }
});
const partner = (name: string, more: Partial<Partner> = {}): Partner => ({
	...{ id: name, initiativeId: 'i', name, sector: 'voluntary', areas: [], interests: [] },
	...{ offers: [], feelings: [], contact: null, version: 1, ...declared(), ...more }
});
const found = (query: string, all: Partner[]) =>
	findPartners(all, readPartnerFilter(new URLSearchParams(query)), today).map(({ name }) => name);

describe('what a partner has declared', () => {
	test('runs out two years on; courses and agreements on their own day', () => {
		const expiries = expiriesOf(
			declared({
				certificateOn: '2024-11-20',
				confidentialOn: '2026-01-01',
				courses: [
					{ name: 'Førstehjælp', until: '2026-12-10' },
					{ name: 'Mentor', until: null }
				],
				agreementReviewOn: '2027-06-01'
			}),
			today
		);
		expect(expiries).toEqual([
			{ of: 'certificate', name: '', on: '2026-11-20', isOver: true },
			{ of: 'course', name: 'Førstehjælp', on: '2026-12-10', isOver: false }
		]);
	});
});

describe('a partner is found', () => {
	const all = [
		partner('Åkirke', { areas: ['Bakkerne'], feelings: ['calm'] }),
		partner('Medvind', { areas: ['Fjordsiden', 'Bakkerne'], interests: ['Cykling'] }),
		partner('Cykler A/S', { sector: 'private', certificateOn: '2020-01-01' })
	];

	test.each([
		['', ['Cykler A/S', 'Medvind', 'Åkirke']],
		['q=CYK', ['Cykler A/S', 'Medvind']],
		['q=cyk fjord', ['Medvind']],
		['sector=private', ['Cykler A/S']],
		['area=bakkerne', ['Medvind', 'Åkirke']],
		['feeling=calm', ['Åkirke']],
		['feeling=anger', ['Cykler A/S', 'Medvind', 'Åkirke']],
		['expiring=yes', ['Cykler A/S']]
	])('by ?%s', (query, names) => expect(found(query, all)).toEqual(names));

	test('by area, with how many are there', () => {
		expect(areasOf(all)).toEqual([
			['Bakkerne', 2],
			['Fjordsiden', 1]
		]);
	});
});

describe('a table of partners', () => {
	const head = ['Navn', 'Sektor', 'Steder', 'Mail'];

	test('is read with headings as people write them', () => {
		const plan = planRegister(
			[head, ['Medvind', 'Forening', 'Nord; Syd', 'bo@example.org'], ['', '', '', '']],
			['Spejderne']
		);
		expect(plan.problems).toEqual([]);
		expect(plan.partners).toMatchObject([
			{
				name: 'Medvind',
				sector: 'voluntary',
				areas: ['Nord', 'Syd'],
				contact: { name: 'Medvind', email: 'bo@example.org' }
			}
		]);
	});

	test('leaves those who are there alone', () => {
		const plan = planRegister(
			[head, ['spejderne', 'klub'], ['Medvind Å', 'klub'], ['MEDVIND  A\u030a', 'klub']],
			['Spejderne']
		);
		expect(plan.known).toEqual(['spejderne', 'MEDVIND  A\u030a']);
		expect(plan.partners).toHaveLength(1);
	});

	test('with a wrong row brings in nothing, and tells which', () => {
		const plan = planRegister(
			[head, ['Medvind', 'klub'], ['Kor', 'kirke'], ['', 'klub'], ['Bo', 'firma', '', 'ingen']],
			[]
		);
		expect(plan.partners).toEqual([]);
		expect(plan.problems).toEqual([
			{ row: 3, value: 'Kor', name: 'invalid', field: 'sector' },
			{ row: 4, value: '', name: 'required', field: 'name' },
			{ row: 5, value: 'Bo', name: 'invalid', field: 'contact.email' }
		]);
	});

	test('tells how much there is room for', () => {
		const long = [head, ['Æ'.repeat(201), 'klub']];
		const many = [head, ...Array.from({ length: 4_001 }, (_, at) => [`Klub ${at}`, 'klub'])];
		expect([long, many].map((cells) => planRegister(cells, []).problems)).toMatchObject([
			[{ row: 2, name: 'too_long', limit: 200 }],
			[{ row: 0, name: 'table_too_long', limit: 4_000 }]
		]);
	});

	test.each([
		['table_no_name', [['Sektor'], ['klub']]],
		['import_empty', [head]],
		['import_empty', [head, [' ', '']]]
	])('is refused as a whole: %s', (name, cells) =>
		expect(planRegister(cells, []).problems).toMatchObject([{ name }])
	);
});

test('a partner is read with feelings in their order and courses with days', () => {
	const input = {
		...{ name: 'Kor', sector: 'voluntary', feelings: ['joy', 'calm'] },
		courses: [{ name: 'Mentor', until: '2027-01-01' }, { name: 'Tavshed' }]
	};
	expect(readPartner(input)).toMatchObject({
		feelings: ['calm', 'joy'],
		courses: [
			{ name: 'Mentor', until: '2027-01-01' },
			{ name: 'Tavshed', until: null }
		]
	});
	const wrong = { ...input, courses: [{ name: 'Mentor for 010112-1234' }] };
	expect(() => readPartner(wrong)).toThrow('cpr_number');
});
