import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { families } from '../codebook/family';
import { ageBands } from '../consent/rule';
import { isDomainError } from '../error';
import { parse } from '../text/input';
import {
	excerptGroups,
	excerptSorts,
	excerptView,
	fieldsOf,
	narrowings,
	queryOf
} from './excerpt-filter';
import { barriers, touchpoints } from './journey';

const some = <T>(items: fc.Arbitrary<T>) => fc.uniqueArray(items, { maxLength: 4 });
const ids = some(fc.uuid());
const day = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[a-zæøå][a-zæøå &=?#+%-]{0,10}[a-zæøå]$/);

const aView = fc.record(
	{
		q: word,
		family: some(fc.constantFrom(...families)),
		tag: ids,
		notTag: ids,
		match: fc.constantFrom('any', 'all'),
		below: fc.constantFrom('yes', 'no'),
		story: ids,
		storyteller: ids,
		ageBand: some(fc.constantFrom(...ageBands)),
		area: some(word),
		touchpoint: some(fc.constantFrom(...touchpoints)),
		barrier: some(fc.constantFrom(...barriers)),
		coder: ids,
		memo: fc.constantFrom('with', 'without'),
		from: day,
		to: day,
		sort: fc.constantFrom(...excerptSorts),
		group: fc.constantFrom(...excerptGroups)
	},
	{ requiredKeys: [] }
);

const sorted = (view: object) =>
	Object.fromEntries(
		Object.entries(view).map(([name, value]: [string, unknown]) => [
			name,
			Array.isArray(value) ? value.toSorted() : value
		])
	);

describe('a view of excerpts', () => {
	test('comes back from its address as it was, however it was put together', () => {
		fc.assert(
			fc.property(aView, (given) => {
				const view = parse(excerptView, given);
				const query = queryOf(view);
				const back = parse(excerptView, fieldsOf(new URLSearchParams(query)));
				expect(sorted({ ...view, ...v.parse(excerptView, back) })).toEqual(sorted(view));
				expect(queryOf(back)).toBe(query);
			})
		);
	});

	test('of everything has an empty address and narrows nothing', () => {
		const all = parse(excerptView, {});
		expect(queryOf(all)).toBe('');
		expect(narrowings(all)).toBe(0);
		expect(narrowings(parse(excerptView, { tag: '', family: 'pain', match: 'all' }))).toBe(1);
	});

	test('refuses what is not there, and passes over what it does not know', () => {
		const refused = (query: string) => {
			try {
				parse(excerptView, fieldsOf(new URLSearchParams(query)));
			} catch (error) {
				return isDomainError(error) ? error.reason : String(error);
			}
			return 'ok';
		};
		expect(refused('family=anger')).toBe('invalid');
		expect(refused('tag=1')).toBe('invalid');
		expect(refused('from=2026-02-31')).toBe('invalid');
		expect(refused('utm=1&after=x')).toBe('ok');
	});
});
