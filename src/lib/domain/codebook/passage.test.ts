import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../text/sentences';
import { krippendorffAlpha } from './agreement';
import { agreementOf } from './agreement-table';
import { codedUnits, touching, unitsForAll, unitsForTag, type CodedText } from './agreement-units';
import { passagesOf, planDecision, type CodedExcerpt } from './passage';

const mark = (coderId: string, start: number, end: number, ...tagIds: string[]): CodedExcerpt => ({
	id: `${coderId}${start}`,
	coderId,
	start,
	end,
	tagIds
});
const aText = (markings: CodedExcerpt[], length = 100): CodedText => ({
	length,
	sentences: [
		{ start: 0, end: 50 },
		{ start: 50, end: 100 }
	],
	markings,
	coderIds: ['a', 'b']
});
const decision = { excerptIds: [], note: null };

describe('units', () => {
	const text = aText([mark('a', 0, 10, 'x'), mark('b', 0, 20, 'x'), mark('b', 60, 70, 'y')]);

	it('of characters weigh as much as the text is long', () => {
		const units = codedUnits([text], ['a', 'b'], 'characters', false);
		expect(units.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
		expect(codedUnits([text], ['a', 'b'], 'characters', true).map(({ weight }) => weight)).toEqual([
			10, 10, 10
		]);
	});

	it('of sentences hold every mark that touches them', () => {
		const units = unitsForTag(codedUnits([text], ['a', 'b'], 'sentences', false), 'x');
		expect(units.map(({ values }) => values)).toEqual([
			['yes', 'yes'],
			['no', 'no']
		]);
	});

	it('of excerpts are the passages where marks meet', () => {
		const units = unitsForAll(codedUnits([text], ['a', 'b'], 'excerpts', true));
		expect(units.map(({ values }) => values)).toEqual([
			['x', 'x'],
			['', 'y']
		]);
	});

	it('say nothing of a coder who has not coded the text', () => {
		const half = { ...text, coderIds: ['a'] };
		expect(
			krippendorffAlpha(unitsForAll(codedUnits([half], ['a', 'b'], 'characters', false)))
		).toEqual({ undefined: 'empty' });
	});

	it('give the same alpha by stretches as by single characters', () => {
		const span = fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 8 }), fc.constantFrom('a', 'b'));
		fc.assert(
			fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
				const marks = spans.map(([start, size, coder]) => mark(coder, start, start + size, 'x'));
				const byStretch = unitsForTag(
					codedUnits([aText(marks, 40)], ['a', 'b'], 'characters', false),
					'x'
				);
				const bySign = Array.from({ length: 40 }, (_, at) => ({
					values: ['a', 'b'].map((coder) =>
						marks.some((one) => one.coderId === coder && one.start <= at && at < one.end)
							? 'yes'
							: 'no'
					)
				}));
				expect(krippendorffAlpha(byStretch)).toEqual(krippendorffAlpha(bySign));
			})
		);
	});
});

it('a table has a line for each tag that was used, and one over all', () => {
	const table = agreementOf(
		[aText([mark('a', 0, 10, 'x'), mark('b', 0, 10, 'x')])],
		['a', 'b'],
		['x', 'unused'],
		{ unit: 'characters', onlyCoded: false }
	);
	expect(table).toMatchObject({
		units: 100,
		all: { alpha: { value: 1 }, kappa: { value: 1 }, observed: 1 },
		tags: [{ tagId: 'x', uses: 2, alpha: { value: 1 } }]
	});
});

describe('passages', () => {
	it('gather marks that overlap, and not those that only touch', () => {
		const groups = touching([mark('a', 0, 5), mark('b', 4, 9), mark('a', 9, 12)]);
		expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['a0', 'b4'], ['a9']]);
	});

	it('are alike where edges and tags are the same, and only then', () => {
		const alike = [mark('a', 0, 5, 'x', 'y'), mark('b', 0, 5, 'y', 'x')];
		expect(passagesOf(alike, ['a', 'b'])[0]?.isAlike).toBe(true);
		expect(passagesOf(alike, ['a', 'b', 'c'])[0]?.isAlike).toBe(false);
		const edges = [mark('a', 0, 5, 'x'), mark('b', 0, 6, 'x')];
		expect(passagesOf(edges, ['a', 'b'])[0]?.isAlike).toBe(false);
	});

	it('never lose a mark', () => {
		const spans = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 10 })));
		fc.assert(
			fc.property(spans, (given) => {
				const marks = given.map(([start, size], at) => ({
					...mark(at % 2 ? 'a' : 'b', start, start + size),
					id: String(at)
				}));
				const held = passagesOf(marks, ['a', 'b']).flatMap(({ excerpts }) => excerpts);
				expect(new Set(held)).toEqual(new Set(marks));
			})
		);
	});
});

describe('a decision', () => {
	const both = [mark('a', 0, 5, 'x'), mark('b', 0, 6, 'y')];

	it.each([
		['one', ['b0']],
		['all', []],
		['none', ['a0', 'b0']],
		['alike', ['b0']]
	] as const)('for %s sets aside %j', (choice, asideIds) => {
		expect(planDecision(both, { ...decision, choice, coderId: 'a' })).toEqual({
			asideIds,
			made: null
		});
	});

	it('for other edges sets all aside and makes one in their place', () => {
		const made = { start: 1, end: 6, tagIds: ['x'] };
		expect(planDecision(both, { ...decision, choice: 'adjusted', ...made })).toEqual({
			asideIds: ['a0', 'b0'],
			made
		});
	});

	it('needs to say whose, and where', () => {
		const field = (more: object) => {
			try {
				planDecision(both, { ...decision, choice: 'one', ...more });
			} catch (error) {
				return (error as { field?: string }).field;
			}
			return 'none';
		};
		expect(field({})).toBe('coderId');
		expect(field({ coderId: 'c' })).toBe('coderId');
		expect(field({ choice: 'adjusted', end: 3, tagIds: [] })).toBe('start');
		expect(field({ choice: 'adjusted', start: 3, end: 5 })).toBe('tagIds');
	});
});

it('sentences lie where their words stand, without the space around them', () => {
	const text = 'Hun tegner. Så 🚲 kører  Ole!\n\nSå var vi tre';
	const points = [...text];
	expect(
		sentencesOf(text, 'da').map(({ start, end }) => points.slice(start, end).join(''))
	).toEqual(['Hun tegner.', 'Så 🚲 kører  Ole!', 'Så var vi tre']);
});
