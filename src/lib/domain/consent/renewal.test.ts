import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter } from '../retention/clock';
import { dayOf } from '../text/danish-day';
import { mayUseEach } from './may-use';
import type { Asked } from './may-we';
import { dayMs, saidLongAgo, toldOtherwise, type SaidOnText, type Texts } from './renewal';
import { ageBands, type Age, type Decider } from './rule';
import { scopes, type Scope } from './scope';
import { waiting } from './waiting';

const now = Date.UTC(2026, 10, 22, 9);
const today = '2026-11-22';
const child: Age = { ageBand: '10-12' };

let made = 0;
function says(scope: Scope, by: Decider, when: number, more: Partial<SaidOnText> = {}): SaidOnText {
	made += 1;
	const id = `said ${String(made).padStart(6, '0')}`;
	return { id, scope, by, decision: 'yes', method: 'screen', at: when, ...more };
}

const long = now - 400 * dayMs;
const both = (scope: Scope, when: number, more: Partial<SaidOnText> = {}) => [
	says(scope, 'young', when, more),
	says(scope, 'guardian', when, more)
];
const anAge = fc.record({
	ageBand: fc.constantFrom(...ageBands),
	custody: fc.constantFrom('one' as const, 'two' as const)
});
const records = fc.uniqueArray(
	fc.record({
		id: fc.uuid(),
		scope: fc.constantFrom(...scopes),
		decision: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
		by: fc.constantFrom<Decider>('young', 'guardian', 'otherGuardian'),
		method: fc.constant('screen' as const),
		itemId: fc.constantFrom(null, null, 'story'),
		expiresOn: fc.constantFrom(null, null, '2026-11-21', '2027-01-01'),
		textHash: fc.constantFrom(null, 'old', 'new'),
		textVersion: fc.constant('1'),
		at: fc.integer({ min: now - 900 * dayMs, max: now })
	}),
	{ maxLength: 30, selector: ({ id }) => id }
);
const texts: Texts = {
	version: '1',
	editions: new Map([
		['old', ['partner']],
		['new', []]
	])
};

describe('a yes that was given long ago', () => {
	const ask = (all: SaidOnText[], months = 12) => saidLongAgo(child, all, today, { months });

	it('is asked for anew on the day, the young person first, then the guardian', () => {
		const day = monthsAfter(today, -12);
		const given = Date.parse(`${day}T12:00:00Z`);
		const since = Date.parse(today);
		expect(ask(both('workshop', given))).toEqual([{ scope: 'workshop', by: 'young', since }]);
		expect(ask(both('workshop', given + dayMs))).toEqual([]);
		const answered = [...both('workshop', given), says('workshop', 'young', now)];
		expect(ask(answered)).toEqual([{ scope: 'workshop', by: 'guardian', since }]);
		expect(ask([...answered, says('workshop', 'guardian', now)])).toEqual([]);
	});

	it('is never asked for where the controller says never, nor where it has a last day of its own', () => {
		expect(ask(both('workshop', long), 0)).toEqual([]);
		expect(ask(both('workshop', long, { expiresOn: '2027-06-01' }))).toEqual([]);
	});

	it('is left in peace once somebody has said no, and to be kept is asked about elsewhere', () => {
		expect(
			ask([...both('partner', long), says('partner', 'guardian', now, { decision: 'no' })])
		).toEqual([]);
		expect(ask(both('keep', long))).toEqual([]);
	});

	it('is a yes that stands, of somebody whose word counts, whatever was said', () => {
		fc.assert(
			fc.property(anAge, records, fc.integer({ min: 1, max: 24 }), (age, all, months) => {
				for (const { scope, by, since } of saidLongAgo(age, all, today, { months })) {
					const last = all
						.filter((one) => one.scope === scope && one.by === by && one.itemId === null)
						.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
						.at(-1);
					expect(last?.decision).toBe('yes');
					expect(monthsAfter(dayOf(last?.at ?? 0), months) <= today).toBe(true);
					expect(since).toBeLessThanOrEqual(now);
				}
			})
		);
	});
});

describe('a yes to other texts than today’s', () => {
	const ask = (all: SaidOnText[]) => toldOtherwise(child, all, today, { texts });

	it('is asked for anew for the uses of which something else is told, and for no others', () => {
		const said = [
			...both('partner', long, { textHash: 'old' }),
			...both('team', long, { textHash: 'old' })
		];
		expect(ask(said)).toMatchObject([{ scope: 'partner', by: 'young', textHash: 'old' }]);
		expect(ask(both('partner', long, { textHash: 'new' }))).toEqual([]);
	});

	it('of an edition that nobody knows any more may have said anything', () => {
		expect(ask(both('team', long, { textHash: 'gone' }))).toHaveLength(1);
	});

	it('of which only the version was noted counts by that', () => {
		expect(ask(both('team', long, { textHash: null, textVersion: '0' }))).toHaveLength(1);
		expect(ask(both('team', long, { textHash: null, textVersion: '1' }))).toEqual([]);
	});
});

describe('several reasons to ask', () => {
	const rules = { months: 12, texts };
	const asked: Asked = {
		...({ scope: 'partner', why: 'newUse', askedAt: now - dayMs } as const),
		...{ reminders: 0, remindedAt: null, laterAt: null }
	};

	it('are one question about each use, and no question closes anything', () => {
		fc.assert(
			fc.property(anAge, records, (age, all) => {
				const before = mayUseEach(age, all, today);
				const questions = waiting(age, all, [asked], today, rules);
				const uses = questions.map(({ scope }) => scope);
				expect(new Set(uses).size).toBe(uses.length);
				expect(mayUseEach(age, all, today)).toEqual(before);
			})
		);
	});

	it('end with a yes to the texts of today', () => {
		const said = both('partner', long, { textHash: 'old' });
		const why = (all: SaidOnText[]) =>
			waiting(child, all, [], today, rules).map((one) => [one.why, one.waitsFor]);
		expect(why(said)).toEqual([['textChanged', 'young']]);
		const young = [...said, says('partner', 'young', now, { textHash: 'new' })];
		expect(why(young)).toEqual([['textChanged', 'guardian']]);
		expect(why([...young, says('partner', 'guardian', now, { textHash: 'new' })])).toEqual([]);
	});
});
