/** Years of yes and no in every order, over the birthdays at which others decide: what holds whatever was said before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodies, guardians } from './custody';
import { mayUse, mayUseEach } from './may-use';
import { renewals } from './renewal';
import { latest, standing, type ConsentRecord } from './record';
import {
	askedAnew,
	bandOf,
	decidesSince,
	deciders,
	guardianUntil18,
	hasGuardian,
	needsGuardian,
	ruledBy,
	whoDecides,
	whoMustSayYes,
	type Age
} from './rule';
import { leansOn, scopes, type Scope } from './scope';
import { planWithdrawal, type Withdrawal } from './withdrawal';

const dayMs = 86_400_000;
const begin = Date.UTC(2020, 0, 15);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Something that happens to somebody's consent, some days after what happened before. */
const anAct = fc.oneof(
	fc.record({
		act: fc.constant('says' as const),
		scope: fc.constantFrom(...scopes),
		by: fc.constantFrom(...deciders),
		decision: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
		/** Days for which a yes is given. */
		lasts: fc.constantFrom(null, null, 30, 365)
	}),
	// Whoever is asked about everything and says yes: else hardly anything would be open.
	fc.record({ act: fc.constant('saysYesToAll' as const), by: fc.constantFrom(...deciders) }),
	fc.record({
		act: fc.constant('takesBack' as const),
		what: fc.constantFrom<Withdrawal>({ all: true }, ...scopes.map((scope) => ({ scope })))
	}),
	fc.record({ act: fc.constant('renews' as const) }),
	// The other parent moves in or out, or the staff decide.
	fc.record({ act: fc.constant('turns' as const), custody: fc.constantFrom(...custodies) })
);
const aLife = fc.record({
	/** From a child of seven to somebody who is grown up. */
	birthYear: fc.integer({ min: 2001, max: 2012 }),
	aloneFrom15: fc.subarray([...guardianUntil18]),
	bothFor: fc.subarray([...scopes]),
	custody: fc.constantFrom('two' as const, ...custodies),
	acts: fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), anAct), { minLength: 1, maxLength: 14 })
});
type Act = typeof anAct extends fc.Arbitrary<infer A> ? A : never;

interface Moment {
	at: number;
	today: string;
	age: Age;
	records: ConsentRecord[];
}

/** What was on record after each act, by a clock that goes forward as the acts say. */
function* lived({ acts, ...given }: typeof aLife extends fc.Arbitrary<infer L> ? L : never) {
	let age: Age = given;
	let at = begin;
	let records: ConsentRecord[] = [];
	for (const [days, act] of acts) {
		at += days * dayMs + 1;
		age = act.act === 'turns' ? { ...age, custody: act.custody } : age;
		const moment = { at, today: dayOf(at), age, records };
		records = [...records, ...recordsOf(act, moment)];
		yield { ...moment, records };
	}
}

function recordsOf(act: Act, { at, today, age, records }: Moment): ConsentRecord[] {
	const record = (one: Pick<ConsentRecord, 'scope' | 'by' | 'decision' | 'expiresOn'>, n = 0) => ({
		...one,
		...({ id: `${at}-${n}`, method: 'screen', at } as const)
	});
	switch (act.act) {
		case 'says': {
			const { scope, by, decision, lasts } = act;
			const expiresOn = decision === 'yes' && lasts ? dayOf(at + lasts * dayMs) : null;
			return [record({ scope, by, decision, expiresOn })];
		}
		case 'saysYesToAll':
			return scopes.map((scope, n) => record({ scope, by: act.by, decision: 'yes' }, n));
		case 'takesBack':
			return planWithdrawal(act.what, { nodes: [], edges: [] }, nothing).says.map(({ scope }, n) =>
				record({ scope, by: 'young', decision: 'no' }, n)
			);
		case 'renews':
			return renewals(age, records, today).map((scope, n) =>
				record({ scope, by: 'young', decision: 'yes' }, n)
			);
		case 'turns':
			return [];
	}
}

const nothing = { storyIds: [], media: [], excerpts: [] };

/** Holds a claim against each moment of many lives. @returns how often a use was open, so that it cannot hold of nothing */
function inEachLife(claim: (moment: Moment, scope: Scope, isOpen: boolean) => void): number {
	let open = 0;
	fc.assert(
		fc.property(aLife, (life) => {
			for (const moment of lived(life)) {
				for (const scope of scopes) {
					const isOpen = mayUse(moment.age, scope, 'others', moment.records, moment.today);
					open += Number(isOpen);
					claim(moment, scope, isOpen);
				}
			}
		}),
		{ numRuns: 800 }
	);
	return open;
}

describe('in whatever order it was said', () => {
	it('the young person’s own no always wins', () => {
		const open = inEachLife(({ records }, scope, isOpen) => {
			const refused = [scope, ...leansOn[scope]].some(
				(one) => latest(records, one, 'young')?.decision === 'no'
			);
			expect(refused && isOpen).toBe(false);
		});
		expect(open).toBeGreaterThan(1000);
	});

	it('no use opens without a yes that holds of everybody whose yes it needs', () => {
		const open = inEachLife(({ age, records, today }, scope, isOpen) => {
			const needed = whoMustSayYes(ruledBy(age, today), scope);
			expect(needed).toContain('young');
			const said = needed.map((by) => standing(records, today, scope, by));
			expect(isOpen && said.some((one) => one !== 'yes')).toBe(false);
		});
		expect(open).toBeGreaterThan(1000);
	});

	it('a guardian decides nothing of whoever is 18, and below that from 15 only of what lasts', () => {
		let grown = 0;
		inEachLife(({ age, records, today }, scope, isOpen) => {
			const band = bandOf(age, today);
			const own = records.filter(({ by }) => by === 'young');
			const isOpenAlone = mayUse(age, scope, 'others', own, today);
			expect(hasGuardian(age, today)).toBe(band !== '18+');
			if (needsGuardian(ruledBy(age, today), scope)) {
				expect(band).not.toBe('18+');
				expect(band !== '15-17' || guardianUntil18.includes(scope)).toBe(true);
			} else {
				grown += Number(isOpen);
				expect(isOpen).toBe(isOpenAlone);
			}
		});
		expect(grown).toBeGreaterThan(500);
	});

	it('a no of each holder of custody closes, and the other one’s yes is needed for what both must say yes to', () => {
		const seen = { closed: 0, open: 0, unasked: 0 };
		inEachLife(({ age, records, today }, scope, isOpen) => {
			const rule = ruledBy(age, today);
			if (age.custody !== 'two' || !needsGuardian(rule, scope)) return;
			const said = guardians.map((by) => standing(records, today, scope, by));
			// At 15 a guardian decides nothing of what a use may lean on.
			const theirs = [scope, ...leansOn[scope]].filter((one) => needsGuardian(rule, one));
			const isClosed = theirs.some((one) =>
				guardians.some((by) => standing(records, today, one, by) === 'closed')
			);
			seen.closed += Number(isClosed);
			seen.open += Number(isOpen);
			expect(isClosed && isOpen).toBe(false);
			expect(isOpen && said[0] !== 'yes').toBe(false);
			const isBoth = age.bothFor?.includes(scope) ?? false;
			expect(whoMustSayYes(rule, scope).includes('otherGuardian')).toBe(isBoth);
			expect(isOpen && isBoth && said[1] !== 'yes').toBe(false);
			// Never asked where it is not needed: as if custody were with one.
			if (!records.some(({ by }) => by === 'otherGuardian') && !isBoth) {
				const alone = { ...age, custody: 'one' as const };
				seen.unasked += Number(isOpen);
				expect(mayUse(alone, scope, 'others', records, today)).toBe(isOpen);
			}
		});
		expect(seen.closed).toBeGreaterThan(50);
		expect(Math.min(seen.open, seen.unasked)).toBeGreaterThan(5);
	});

	it('where custody is not with two, what the other one said counts for nothing', () => {
		let open = 0;
		inEachLife(({ age, records, today }, scope, isOpen) => {
			if (age.custody === 'two') return;
			const rest = records.filter(({ by }) => by !== 'otherGuardian');
			expect(whoDecides(ruledBy(age, today), scope)).not.toContain('otherGuardian');
			expect(mayUse(age, scope, 'others', rest, today)).toBe(isOpen);
			open += Number(isOpen && rest.length < records.length);
		});
		expect(open).toBeGreaterThan(100);
	});

	it('what lasts or reaches most people rests from the 15th and from the 18th birthday until it is said yes to anew', () => {
		let resting = 0;
		inEachLife(({ age, records, today }, scope, isOpen) => {
			const said = latest(records, scope, 'young');
			const isOld = said !== undefined && said.at < decidesSince(age, today);
			if (!askedAnew.includes(scope) || !isOld) return;
			resting += Number(said.decision === 'yes');
			expect(isOpen).toBe(false);
		});
		expect(resting).toBeGreaterThan(100);
	});

	it('a renewal opens what waited for nothing but it, and no birthday alone opens what rests', () => {
		let reopened = 0;
		inEachLife(({ age, records, today, at }, scope, isOpen) => {
			if (isOpen || !askedAnew.includes(scope)) return;
			const anew: ConsentRecord[] = renewals(age, records, today).map((one, n) => ({
				...({ id: `anew-${n}`, scope: one, by: 'young', decision: 'yes' } as const),
				...({ method: 'screen', at: at + 1 } as const)
			}));
			const after = mayUseEach(age, [...records, ...anew], today);
			if (!after[scope]) return;
			reopened += 1;
			expect(anew.map((one) => one.scope)).toContain(scope);
		});
		expect(reopened).toBeGreaterThan(20);
	});
});
