import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodies } from './custody';
import { mayUse, mayUseEach, missing, type UsableItem } from './may-use';
import type { ConsentRecord } from './record';
import {
	ageBands,
	askedAnew,
	bandOf,
	deciders,
	guardianUntil18,
	whoMustSayYes,
	type AgeBand,
	type Decider
} from './rule';
import { scopes, type Scope } from './scope';

const today = '2026-11-22';

let made = 0;
function aRecord(
	by: Decider,
	decision: 'yes' | 'no',
	scope: Scope,
	more: Partial<ConsentRecord> = {}
): ConsentRecord {
	made += 1;
	const id = String(made).padStart(6, '0');
	return { id, scope, decision, by, method: 'screen', at: made, ...more };
}

const both = (scope: Scope) => [aRecord('young', 'yes', scope), aRecord('guardian', 'yes', scope)];
const child: UsableItem = { ageBand: '10-12', storyId: 'story', excerptId: 'excerpt' };
const teenager: UsableItem = { ...child, ageBand: '15-17' };

const anItem = fc.record({
	ageBand: fc.constantFrom(...ageBands),
	birthYear: fc.option(fc.integer({ min: 1995, max: 2024 })),
	custody: fc.constantFrom(...custodies),
	bothFor: fc.option(fc.subarray([...scopes])),
	storyId: fc.constant('story'),
	excerptId: fc.constantFrom('excerpt', null)
});
const aDecision = fc.record({
	id: fc.uuid(),
	scope: fc.constantFrom(...scopes),
	decision: fc.constantFrom('yes' as const, 'no' as const),
	by: fc.constantFrom(...deciders),
	method: fc.constant('screen' as const),
	itemId: fc.constantFrom(null, 'story', 'excerpt'),
	expiresOn: fc.constantFrom(null, '2026-11-21', today, '2027-01-01'),
	at: fc.integer({ min: 1, max: 6 })
});
const turned = fc.constantFrom<UsableItem>(
	{ ageBand: '18+', grownAt: 100 },
	{ ageBand: '15-17', ownSince: 100 }
);
const decisions = fc.uniqueArray(aDecision, { maxLength: 30, selector: (r) => r.id });

describe('who must say yes', () => {
	it('asks the young person for every use at every age', () => {
		for (const band of ageBands) {
			for (const scope of scopes) expect(whoMustSayYes({ band }, scope)).toContain('young');
		}
	});

	it('asks a guardian for everything below 15, for lasting uses below 18, and for nothing from 18', () => {
		expect(
			scopes.every((scope) => whoMustSayYes({ band: '13-14' }, scope).includes('guardian'))
		).toBe(true);
		expect(
			scopes.filter((scope) => whoMustSayYes({ band: '15-17' }, scope).includes('guardian'))
		).toEqual(['exhibition', 'research', 'keepMedia', 'linkMeasures', 'archive']);
		expect(scopes.some((scope) => whoMustSayYes({ band: '18+' }, scope).includes('guardian'))).toBe(
			false
		);
	});

	it('leaves to whoever is 15 to 17 what the controller leaves to them, and to nobody younger', () => {
		const aloneFrom15 = ['exhibition', 'archive'] as const;
		const asked = (band: AgeBand) =>
			guardianUntil18.filter((scope) =>
				whoMustSayYes({ band, aloneFrom15 }, scope).includes('guardian')
			);
		expect(asked('15-17')).toEqual(['research', 'keepMedia', 'linkMeasures']);
		expect(asked('13-14')).toEqual(guardianUntil18);
		const own = aRecord('young', 'yes', 'exhibition');
		expect(mayUse(teenager, 'exhibition', 'others', [own], today)).toBe(false);
		expect(mayUse({ ...teenager, aloneFrom15 }, 'exhibition', 'others', [own], today)).toBe(true);
		expect(mayUse({ ...child, aloneFrom15 }, 'exhibition', 'others', [own], today)).toBe(false);
	});

	it('counts only the age that is certain from a birth year', () => {
		expect(bandOf({ birthYear: 2011 }, today)).toBe('13-14');
		expect(bandOf({ birthYear: 2010 }, today)).toBe('15-17');
		expect(bandOf({ birthYear: 2008 }, today)).toBe('15-17');
		expect(bandOf({ birthYear: 2007 }, today)).toBe('18+');
		expect(bandOf({ birthYear: 2030 }, today)).toBe('0-5');
	});

	it('asks for most when nothing is known of the age', () => {
		expect(bandOf({}, today)).toBe('0-5');
	});
});

describe('may use', () => {
	it('is no until somebody has said yes', () => {
		expect(Object.values(mayUseEach(child, [], today)).some(Boolean)).toBe(false);
	});

	it('needs both the own yes and the guardian below 15', () => {
		const [own, guardian] = both('workshop') as [ConsentRecord, ConsentRecord];
		expect(mayUse(child, 'workshop', 'others', [own], today)).toBe(false);
		expect(mayUse(child, 'workshop', 'others', [guardian], today)).toBe(false);
		expect(mayUse(child, 'workshop', 'others', [own, guardian], today)).toBe(true);
		expect(mayUse(teenager, 'workshop', 'others', [own], today)).toBe(true);
	});

	it('lets a later no win over an earlier yes, and a later yes over a no', () => {
		const yes = both('workshop');
		const no = aRecord('young', 'no', 'workshop');
		expect(mayUse(child, 'workshop', 'others', [...yes, no], today)).toBe(false);
		const again = aRecord('young', 'yes', 'workshop');
		expect(mayUse(child, 'workshop', 'others', [...yes, no, again], today)).toBe(true);
	});

	it('ends a yes after its last day, and does not fall back to an older yes', () => {
		const older = aRecord('young', 'yes', 'workshop');
		const newer = aRecord('young', 'yes', 'workshop', { expiresOn: '2026-11-21' });
		expect(mayUse(teenager, 'workshop', 'others', [older, newer], today)).toBe(false);
		expect(mayUse(teenager, 'workshop', 'others', [older, newer], '2026-11-21')).toBe(true);
	});

	it('closes every use when the young person no longer lets the story be kept or read', () => {
		for (const scope of ['keep', 'team'] as const) {
			const records = [...scopes.flatMap(both), aRecord('young', 'no', scope)];
			expect(mayUse(child, 'workshop', 'others', records, today)).toBe(false);
			expect(mayUse(child, 'research', 'others', records, today)).toBe(false);
		}
	});

	it('closes one excerpt without closing its story', () => {
		const records = [
			...both('workshop'),
			aRecord('young', 'no', 'workshop', { itemId: 'excerpt' })
		];
		expect(mayUse(child, 'workshop', 'others', records, today)).toBe(false);
		const another = { ...child, excerptId: 'another' };
		expect(mayUse(another, 'workshop', 'others', records, today)).toBe(true);
	});

	it('opens nothing by a yes to one item alone', () => {
		const records = both('workshop').map((record) => ({ ...record, itemId: 'excerpt' }));
		expect(mayUse(child, 'workshop', 'others', records, today)).toBe(false);
	});

	it('leaves the draft with its author until the young person says no to keeping it', () => {
		expect(mayUse(child, 'keep', 'author', [], today)).toBe(true);
		const guardian = aRecord('guardian', 'no', 'keep');
		expect(mayUse(child, 'keep', 'author', [guardian], today)).toBe(true);
		const own = aRecord('young', 'no', 'keep');
		expect(mayUse(child, 'keep', 'author', [own], today)).toBe(false);
		expect(mayUse(child, 'team', 'author', [], today)).toBe(false);
	});

	it('says what is missing', () => {
		const own = aRecord('young', 'yes', 'workshop');
		expect(missing(child, 'workshop', [own], today)).toEqual([
			{ by: 'guardian', scope: 'workshop', why: 'notAsked' }
		]);
	});

	it.each([
		[15, 2011],
		[18, 2008]
	])('rests at %i for what lasts until it is said yes to anew, by the clock', (_, birthYear) => {
		const born = { ...child, ageBand: null, birthYear };
		const before = Date.UTC(2026, 5, 1);
		for (const scope of ['exhibition', 'research', 'archive', 'report'] as const) {
			const records = both(scope).map((record) => ({ ...record, at: before }));
			const may = (day: string, more: ConsentRecord[] = []) =>
				mayUse(born, scope, 'others', [...records, ...more], day);
			expect(may('2026-12-31')).toBe(true);
			expect(may('2027-01-01')).toBe(scope === 'report');
			const anew = aRecord('young', 'yes', scope, { at: Date.UTC(2027, 0, 2) });
			expect(may('2027-01-02', [anew])).toBe(true);
		}
	});

	it('is opened by turning 15 or 18 for nothing that lasts', () => {
		fc.assert(
			fc.property(decisions, turned, fc.constantFrom(...askedAnew), (records, turn, scope) => {
				const grown: UsableItem = { ...child, ...turn };
				expect(mayUse(grown, scope, 'others', records, today)).toBe(false);
				const always = { ...grown, grownAt: null, ownSince: null };
				const wouldBe = mayUse(always, scope, 'others', records, today);
				const anew = aRecord('young', 'yes', scope, { at: 101 });
				const after = mayUse(grown, scope, 'others', [...records, anew], today);
				expect(!wouldBe || after).toBe(true);
			})
		);
	});

	it("never opens after the young person's own no", () => {
		fc.assert(
			fc.property(anItem, decisions, fc.constantFrom(...scopes), (item, records, purpose) => {
				const no = aRecord('young', 'no', purpose, { at: 100 });
				expect(mayUse(item, purpose, 'others', [...records, no], today)).toBe(false);
			})
		);
	});

	describe('where custody is with two', () => {
		const withTwo: UsableItem = { ...child, custody: 'two' };
		const may = (scope: Scope, records: ConsentRecord[], item = withTwo) =>
			mayUse(item, scope, 'others', records, today);

		it('needs the other one’s yes as well for what lasts or leaves, unless the controller says otherwise', () => {
			const other = aRecord('otherGuardian', 'yes', 'research');
			expect(may('research', both('research'))).toBe(false);
			expect(missing(withTwo, 'research', both('research'), today)).toEqual([
				{ by: 'otherGuardian', scope: 'research', why: 'notAsked' }
			]);
			expect(may('research', [...both('research'), other])).toBe(true);
			expect(may('research', [other])).toBe(false);
			expect(may('research', both('research'), { ...withTwo, bothFor: [] })).toBe(true);
			expect(may('team', both('team'), { ...withTwo, bothFor: ['team'] })).toBe(false);
		});

		it('is closed by the other one’s no, and by a yes of theirs that ran out, also where it is not needed', () => {
			const no = aRecord('otherGuardian', 'no', 'team');
			const ranOut = aRecord('otherGuardian', 'yes', 'team', { expiresOn: '2026-11-21' });
			expect(may('team', both('team'))).toBe(true);
			expect(may('team', [...both('team'), no])).toBe(false);
			expect(may('workshop', [...both('workshop'), no])).toBe(false);
			expect(may('team', [...both('team'), ranOut])).toBe(false);
			const item = { ...no, itemId: 'excerpt' };
			expect(may('team', [...both('team'), item])).toBe(false);
			for (const custody of ['one', 'decided'] as const) {
				expect(may('team', [...both('team'), no, item], { ...child, custody })).toBe(true);
			}
		});

		it('asks none of them about what a young person of 15 decides alone', () => {
			const no = aRecord('otherGuardian', 'no', 'team');
			const own = aRecord('young', 'yes', 'team');
			expect(may('team', [own, no], { ...teenager, custody: 'two' })).toBe(true);
		});
	});

	it("never opens by a guardian's yes alone", () => {
		fc.assert(
			fc.property(anItem, decisions, fc.constantFrom(...scopes), (item, records, purpose) => {
				const guardians = records.filter((record) => record.by !== 'young');
				expect(mayUse(item, purpose, 'others', guardians, today)).toBe(false);
			})
		);
	});

	it('does not depend on the order in which records arrive', () => {
		fc.assert(
			fc.property(anItem, decisions, (item, records) => {
				const backwards = records.toReversed();
				expect(mayUseEach(item, backwards, today)).toEqual(mayUseEach(item, records, today));
			})
		);
	});

	it('is never opened by one more no', () => {
		fc.assert(
			fc.property(anItem, decisions, aDecision, (item, records, more) => {
				const no = { ...more, decision: 'no' as const, at: 100 };
				const before = mayUseEach(item, records, today);
				const after = mayUseEach(item, [...records, no], today);
				const opened = scopes.filter((scope) => after[scope] && !before[scope]);
				expect(opened).toEqual([]);
			})
		);
	});
});
