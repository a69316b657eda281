import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base, baseCodebook } from './base/base';
import { mostRows, planImport } from './import';
import { differences, planTakeOver } from './origin';
import type { KnownTag } from './plan';
import { columnOf, familyOf, harmless, plain, toTable } from './table';

let count = 0;
const newId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;

function aTag(name: string, more: Partial<KnownTag> = {}): KnownTag {
	const empty = { definition: '', whenToUse: '', whenNot: '', color: null, sign: null };
	const origin = { originId: null, originVersion: null };
	const place = { family: 'pain' as const, parentId: null, position: 0, version: 1 };
	return { id: newId(), name, ...empty, ...origin, ...place, ...more };
}

const head = ['Slags', 'Hører under', 'Navn', 'Betydning'];
const problems = (tags: KnownTag[], ...rows: string[][]) =>
	planImport(tags, [head, ...rows], 'keep', newId).problems.map(({ row, column, name }) => [
		row,
		column,
		name
	]);

describe('a codebook brought in', () => {
	test('hangs children under parents that come later', () => {
		const rows = [
			head,
			['Smertepunkt', 'Skole', 'Pauser', ''],
			['pain', '', 'Skole', 'Alt om skole']
		];
		const { plan, made } = planImport([], rows, 'keep', newId);
		expect(made).toEqual(['Pauser', 'Skole']);
		expect(plan.add.map(({ name }) => name)).toEqual(['Skole', 'Pauser']);
		expect(plan.add[1]?.parentId).toBe(plan.add[0]?.id);
	});

	test('tells each row that goes in a ring, and takes nothing over', () => {
		const rows = [
			['Tema', 'B', 'A', ''],
			['Tema', 'A', 'B', ''],
			['Tema', '', 'C', '']
		];
		expect(problems([], ...rows)).toEqual([
			[2, 'parent', 'table_ring'],
			[3, 'parent', 'table_ring']
		]);
		expect(planImport([], [head, ...rows], 'keep', newId).plan.add).toEqual([]);
	});

	test('tells of doubled names, unknown families and parents, and missing names', () => {
		expect(
			problems(
				[],
				['Tema', '', 'Ro', ''],
				['Tema', '', ' RO ', ''],
				['Vejr', '', 'Regn', ''],
				['Tema', 'Findes ikke', 'Sol', ''],
				['Tema', '', '', 'uden navn'],
				['', '', 'Uden slags', '']
			)
		).toEqual([
			[3, 'name', 'table_doubled'],
			[4, 'family', 'table_family_unknown'],
			[5, 'parent', 'table_parent_unknown'],
			[6, 'name', 'required'],
			[7, 'family', 'required']
		]);
	});

	test('tells of letters that went wrong, too many rows, and a table without names', () => {
		expect(problems([], ['Tema', '', 'SÃ¸vn', ''])).toEqual([[2, 'name', 'table_encoding']]);
		const many = Array.from({ length: mostRows + 1 }, (_, i) => ['Tema', '', `T${i}`, '']);
		expect(problems([], ...many)).toEqual([[0, null, 'table_too_long']]);
		const { problems: found } = planImport(
			[],
			[
				['Et', 'To'],
				['a', 'b']
			],
			'keep',
			newId
		);
		expect(found.map(({ name }) => name)).toEqual(['table_no_name']);
	});

	test('keeps what is there unless it is told to replace it, and knows a renamed tag by its id', () => {
		const tag = aTag('Mobning', { definition: 'før' });
		const rows = [
			[...head, 'Id'],
			['Smertepunkt', '', 'Drilleri', 'efter', tag.id]
		];
		expect(planImport([tag], rows, 'keep', newId).plan.set).toEqual([]);
		const { plan, changed } = planImport([tag], rows, 'replace', newId);
		expect(changed).toEqual(['Drilleri']);
		expect(plan.set).toEqual([
			{ id: tag.id, version: 1, change: { name: 'Drilleri', definition: 'efter' } }
		]);
	});

	test('changes nothing when it is what was taken out', () => {
		for (const language of ['da', 'en'] as const) {
			const rows = toTable(baseCodebook(language), language).map((row) => row.map(String));
			const first = planImport([], rows, 'keep', newId);
			expect(first.problems).toEqual([]);
			expect(first.made).toHaveLength(base.length);
			const tags = first.plan.add.map((tag) => ({ ...tag, version: 1 }));
			const again = planImport(tags, rows, 'replace', newId);
			expect([again.plan.add, again.plan.set, again.problems]).toEqual([[], [], []]);
		}
	});

	test('never comes over a table that it cannot read', () => {
		const cell = fc.oneof(fc.string(), fc.constantFrom('Tema', 'pain', 'A', 'B', 'Navn', ''));
		const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
		fc.assert(
			fc.property(table, (rows) => {
				const { plan, problems: found } = planImport([], [head, ...rows], 'replace', newId);
				expect(found.length === 0 || plan.add.length === 0).toBe(true);
			})
		);
	});
});

describe('a cell', () => {
	test('is never a formula, and reads back as it was', () => {
		for (const text of ['=1+1', '+45', '-2', '@A1', '\t=x', ' =x', '＝x', 'a=b', "'quoted"]) {
			expect(harmless(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
			expect(plain(harmless(text))).toBe(text);
		}
	});

	test('names columns and families in both languages', () => {
		expect([columnOf('navn'), columnOf(' Parent '), columnOf('x')]).toEqual([
			'name',
			'parent',
			undefined
		]);
		expect([familyOf('LYSPUNKT'), familyOf('Pain point'), familyOf('')]).toEqual([
			'bright',
			'pain',
			undefined
		]);
	});
});

describe('a codebook taken over', () => {
	const school = aTag('Skole', { version: 3 });
	const breaks = aTag('Pauser', { parentId: school.id });
	const there = [breaks, school];

	function taken(): KnownTag[] {
		const plan = planTakeOver([], there, newId);
		return plan.add.map((tag) => ({ ...tag, version: 1 }));
	}

	test('remembers where each tag came from, and keeps the tree', () => {
		const here = taken();
		expect(here.map(({ name, originId }) => [name, originId])).toEqual([
			['Skole', school.id],
			['Pauser', breaks.id]
		]);
		expect(here[1]?.parentId).toBe(here[0]?.id);
		expect(differences(here, there, {})).toEqual([]);
	});

	test('offers what is changed there and what is new, not what was changed here', () => {
		const here = taken().map((tag) =>
			tag.name === 'Skole' ? { ...tag, definition: 'vores' } : tag
		);
		const later = [
			school,
			{ ...breaks, definition: 'frikvarteret', version: 2 },
			aTag('Turen hjem', { parentId: school.id })
		];
		const found = differences(here, later, {});
		expect(found.map(({ name, tagId }) => [name, tagId !== null])).toEqual([
			['Pauser', true],
			['Turen hjem', false]
		]);
		const plan = planTakeOver(here, later, newId, [later[2]!.id]);
		expect(plan.set).toEqual([]);
		expect(plan.add).toMatchObject([{ name: 'Turen hjem', parentId: here[0]?.id }]);
		expect(differences(here, later, { [breaks.id]: 2, [later[2]!.id]: 1 })).toEqual([]);
	});

	test('takes one of the same name for the same, and leaves its words', () => {
		const own = aTag('skole', { definition: 'vores' });
		const plan = planTakeOver([own], there, newId);
		expect(plan.set).toEqual([
			{ id: own.id, version: 1, change: { originId: school.id, originVersion: 3 } }
		]);
		expect(plan.add).toMatchObject([{ name: 'Pauser', parentId: own.id }]);
	});

	test('from a second one leaves what came from the first, and hangs what is new below it', () => {
		const here = taken();
		const other = [aTag('Skole'), aTag('Pauser')];
		const third = aTag('Turen hjem', { parentId: other[0]!.id });
		const plan = planTakeOver(here, [...other, third], newId);
		expect(plan.set).toEqual([]);
		expect(plan.add).toMatchObject([{ name: 'Turen hjem', parentId: here[0]?.id }]);
	});
});
