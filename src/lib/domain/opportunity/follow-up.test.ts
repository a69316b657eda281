import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followedBy, followUpMissing, followUpWithin, isFollowed } from './follow-up-due';
import { readFollowUpSaid } from './follow-up';
import {
	differencesOf,
	followUpAnswers,
	followUpParts,
	partsOf,
	type SaidOfPart
} from './follow-up-part';

const silent = { answer: null, before: '', now: '', words: '' };
const aims = { moreOf: 'Roen på skydebanen', removes: 'transport', towards: 'Holdet' } as const;
const running = {
	...aims,
	state: 'running',
	answers: [{ from: 'agreed', to: 'running', at: '2026-03-01T10:00:00.000Z' }]
} as const;
const never = { lastOn: null, dueOn: null };

describe('what is asked', () => {
	it('follows from what the what-if says', () => {
		expect(partsOf(aims)).toEqual(['moreOf', 'removes', 'towards']);
		expect(partsOf({ moreOf: null, removes: 'money', towards: '' })).toEqual(['removes']);
	});

	it('is asked only once it runs, and still when it has ended', () => {
		expect(isFollowed([{ to: 'agreed' }])).toBe(false);
		expect(isFollowed([{ to: 'ended' }, { to: 'reviewed' }, { to: 'running' }])).toBe(true);
	});

	it('may all be skipped, and holds no answer of another part', () => {
		const { said } = readFollowUpSaid({ answers: [{ part: 'removes' }] });
		expect(said).toEqual([{ part: 'removes', ...silent }]);
		const wrong = { answers: [{ part: 'removes', answer: 'more' }] };
		expect(() => readFollowUpSaid(wrong)).toThrow('invalid (answers.0.answer)');
		const cpr = { answers: [{ part: 'towards', words: '010113-1234' }] };
		expect(() => readFollowUpSaid(cpr)).toThrow('cpr_number (answers.0.words)');
	});
});

/** What somebody says to some of the parts. */
const side = fc.record(
	Object.fromEntries(
		followUpParts.map((part) => [
			part,
			fc.option(
				fc.record({
					part: fc.constant(part),
					answer: fc.option(fc.constantFrom(...followUpAnswers[part])),
					before: fc.string(),
					now: fc.string(),
					words: fc.string()
				})
			)
		])
	)
);
const said = side.map(
	(parts) => Object.values(parts).filter((one) => one !== null) as SaidOfPart[]
);

describe('the difference between the two sides', () => {
	it('is named where both have answered, and not the same; never else', () => {
		fc.assert(
			fc.property(said, said, (young, contact) => {
				const named = differencesOf(young, contact).map(({ part }) => part);
				const differing = followUpParts.filter((part) => {
					const [one, other] = [young, contact].map(
						(all) => all.find((said) => said.part === part)?.answer ?? null
					);
					return one !== null && other !== null && one !== other;
				});
				expect(named).toEqual(differing);
			})
		);
	});

	it('is the same from either side, and there is none with oneself or with silence', () => {
		fc.assert(
			fc.property(said, said, (one, other) => {
				const turned = differencesOf(other, one).map(({ part, young, contact }) => ({
					...{ part, young: contact, contact: young }
				}));
				expect(differencesOf(one, other)).toEqual(turned);
				expect(differencesOf(one, one)).toEqual([]);
				expect(differencesOf(one, [])).toEqual([]);
			})
		);
	});

	it('does not depend on words or doses', () => {
		fc.assert(
			fc.property(said, said, (young, contact) => {
				const bare = young.map(({ part, answer }) => ({ ...silent, part, answer }));
				expect(differencesOf(bare, contact)).toEqual(differencesOf(young, contact));
			})
		);
	});
});

describe('a follow-up is missing', () => {
	it(`${followUpWithin} days after it began to run, or was last answered`, () => {
		expect(followUpMissing(running, never, '2026-05-30')).toBeNull();
		expect(followUpMissing(running, never, '2026-05-31')).toBe('2026-05-30');
		const answered = { ...never, lastOn: '2026-05-01' };
		expect(followUpMissing(running, answered, '2026-07-30')).toBeNull();
		expect(followUpMissing(running, answered, '2026-07-31')).toBe('2026-07-30');
	});

	it('when the day has passed that was set for it, and not before', () => {
		const asked = { lastOn: null, dueOn: '2026-08-01' };
		expect(followUpMissing(running, asked, '2026-08-01')).toBeNull();
		expect(followUpMissing(running, asked, '2026-08-02')).toBe('2026-08-01');
	});

	it('never where it does not run, or there is nothing to ask', () => {
		const nothing = { moreOf: null, removes: null, towards: null };
		expect(followUpMissing({ ...running, ...nothing }, never, '2030-01-01')).toBeNull();
		expect(followUpMissing({ ...running, state: 'paused' }, never, '2030-01-01')).toBeNull();
	});

	it('no more for one that was never answered, once a later one is', () => {
		const skipped = { on: '2026-03-01', dueOn: '2026-03-15', answeredOn: null };
		expect(followedBy([skipped])).toEqual({ lastOn: null, dueOn: '2026-03-15' });
		const later = { on: '2026-05-01', dueOn: '2026-05-15', answeredOn: '2026-05-03' };
		expect(followedBy([skipped, later])).toEqual({ lastOn: '2026-05-03', dueOn: null });
	});
});
