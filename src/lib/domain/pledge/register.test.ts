import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchesIn, placesOf, writeBranches } from './branch';
import { areasOf, findPartners, partnersByArea, readPartnerFilter } from './finder';
import { readPartner, type Partner } from './partner';
import { registerTable } from './register-columns';
import { planRegister } from './register-table';
import { expiriesOf, type Declared } from './standing';

const today = '2026-11-28';
const declared = (more: Partial<Declared> = {}): Declared => ({
	...{ certificateOn: null, confidentialOn: null, courses: [], agreement: '' },
	...{ agreementReviewOn: null, ...more }
});
const partner = (name: string, more: Partial<Partner> = {}): Partner => ({
	...{ id: name, initiativeId: 'i', name, sector: 'voluntary', areas: [], interests: [] },
	...{ offers: [], feelings: [], contact: null, version: 1, branches: [] },
	...{ weCan: '', weMay: '', weWillNot: '', ...declared(), ...more }
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
		partner('Cykler A/S', { sector: 'private', certificateOn: '2020-01-01' }),
		partner('Øens Børn', {
			branches: [
				{ name: 'Havnens Børn', area: 'Havnen' },
				{ name: 'Havneklubben', area: 'havnen' }
			],
			weCan: 'Følge et barn'
		})
	];

	test.each([
		['', ['Cykler A/S', 'Medvind', 'Øens Børn', 'Åkirke']],
		['q=CYK', ['Cykler A/S', 'Medvind']],
		['q=cyk fjord', ['Medvind']],
		['sector=private', ['Cykler A/S']],
		['area=bakkerne', ['Medvind', 'Åkirke']],
		['feeling=calm', ['Åkirke']],
		['feeling=anger', ['Cykler A/S', 'Medvind', 'Øens Børn', 'Åkirke']],
		['area=havnen', ['Øens Børn']],
		['q=havneklub', ['Øens Børn']],
		['q=følge', ['Øens Børn']],
		['expiring=yes', ['Cykler A/S']]
	])('by ?%s', (query, names) => expect(found(query, all)).toEqual(names));

	test('laid out by area: each where it or a branch is, once, and those that say nothing apart', () => {
		const names = partnersByArea(all).areas.map(({ area, here }) => [
			area,
			here.map(({ partner: { name }, branches }) => [name, ...branches])
		]);
		expect(names).toEqual([
			['Bakkerne', [['Åkirke'], ['Medvind']]],
			['Fjordsiden', [['Medvind']]],
			['Havnen', [['Øens Børn', 'Havnens Børn', 'Havneklubben']]]
		]);
		expect(partnersByArea(all).nowhere.map(({ name }) => name)).toEqual(['Cykler A/S']);
	});

	test('by area, with how many are there', () => {
		expect(areasOf(all)).toEqual([
			['Bakkerne', 2],
			['Fjordsiden', 1],
			['Havnen', 1]
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

	test('reads branches with semicolons or line breaks between, and what they will not', () => {
		const heads = ['navn', 'SEKTOR', 'Afdelinger', 'Vi vil ikke'];
		const read = (cell: string) =>
			planRegister([heads, ['Vennerne', 'klub', cell, 'Køre børn']], []).partners[0];
		const branches = [
			{ name: 'Nord', area: 'Bakkerne' },
			{ name: 'Syd', area: '' }
		];
		expect(read('Nord, Bakkerne; Syd')).toMatchObject({ branches, weWillNot: 'Køre børn' });
		expect(read('Nord, Bakkerne\nSyd')).toMatchObject({ branches });
	});

	test('that was taken out is brought in as it was, and holds no formula', () => {
		const word = fc
			.stringMatching(/^[A-Za-zæøåÆØÅ+=@-][A-Za-zæøå ]{0,8}[a-zæøå]$/)
			.map((text) => text.replace(/ +/g, ' '));
		const words = fc.uniqueArray(word, { maxLength: 3 });
		const branch = fc.record({ name: word, area: fc.oneof(word, fc.constant('')) });
		const given = fc.record({
			...{ areas: words, interests: words, offers: words, weCan: word, weMay: word },
			...{ weWillNot: word, branches: fc.array(branch, { maxLength: 3 }) },
			contact: fc.oneof(
				fc.constant(null),
				fc.record({ name: word, phone: fc.constant('+45 12345678') })
			)
		});
		fc.assert(
			fc.property(
				word,
				given,
				fc.constantFrom('da' as const, 'en' as const),
				(name, more, language) => {
					const contact = more.contact && { ...more.contact, email: null };
					const one = partner(name, { ...more, contact });
					const table = registerTable([one], language);
					expect(table.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
					const plan = planRegister(table, []);
					expect(plan.problems).toEqual([]);
					const { areas, interests, offers, branches, weCan, weMay, weWillNot } = one;
					expect(plan.partners).toMatchObject([
						{ name, areas, interests, offers, branches, weCan, weMay, weWillNot, contact }
					]);
				}
			)
		);
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

describe('branches', () => {
	test('are written one on each line, with the place after the last comma', () => {
		expect(branchesIn('Nord, Bakkerne\n\n  Vennerne, afd. Syd ,\nØst')).toEqual([
			{ name: 'Nord', area: 'Bakkerne' },
			{ name: 'Vennerne, afd. Syd', area: '' },
			{ name: 'Øst', area: '' }
		]);
	});

	test('read back as they were, with commas in their names', () => {
		const name = fc.stringMatching(/^[a-zæøå]([a-zæøå, ]{0,8}[a-zæøå])?$/);
		const area = fc.stringMatching(/^([a-zæøå][a-zæøå ]{0,8}[a-zæøå])?$/);
		fc.assert(
			fc.property(fc.array(fc.record({ name, area })), (branches) => {
				expect(branchesIn(writeBranches(branches))).toEqual(branches);
			})
		);
	});

	test('say where a partner is, each place once', () => {
		const branches = [{ area: 'nord' }, { area: '' }, { area: 'Syd' }];
		expect(placesOf({ areas: ['Nord'], branches })).toEqual(['Nord', 'Syd']);
	});

	test('hold a name, and no CPR number', () => {
		const read = (branches: unknown) => () =>
			readPartner({ name: 'X', sector: 'public', branches });
		expect(read([{ area: 'Nord' }])).toThrow('required');
		expect(read([{ name: 'Hos 010112-1234' }])).toThrow('cpr_number');
		expect(read(Array.from({ length: 201 }, () => ({ name: 'x' })))).toThrow('out_of_range');
	});
});
