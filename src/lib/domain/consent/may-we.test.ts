import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	askable,
	askRefusal,
	daysBetween,
	maxReminders,
	nextReminder,
	reminderRefusal,
	type Asked
} from './may-we';
import { renewals, renewFrom, runningOut } from './renewal';
import { waiting } from './waiting';
import { isPutOff } from './put-off';
import { mayUse } from './may-use';
import type { ConsentRecord } from './record';
import { ageBands, askedAnew, decidesSince, needsGuardian, type Age, type Decider } from './rule';
import { scopes, type Scope } from './scope';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 22, 9);
const today = '2026-11-22';
const at = { now, today };

const aQuestion = (scope: Scope, more: Partial<Asked> = {}): Asked => ({
	...{ scope, why: 'newUse', askedAt: now - dayMs, reminders: 0, remindedAt: null, laterAt: null },
	...more
});

const anAge = fc.record({
	ageBand: fc.constantFrom(...ageBands),
	birthYear: fc.option(fc.integer({ min: 1995, max: 2024 })),
	grownAt: fc.option(fc.integer({ min: now - 9 * dayMs, max: now })),
	ownSince: fc.option(fc.integer({ min: now - 9 * dayMs, max: now }))
});
const aDecision = fc.record({
	id: fc.uuid(),
	scope: fc.constantFrom(...scopes),
	decision: fc.constantFrom('yes' as const, 'no' as const),
	by: fc.constantFrom<Decider>('young', 'guardian'),
	method: fc.constant('screen' as const),
	itemId: fc.constantFrom(null, 'story'),
	expiresOn: fc.constantFrom(null, '2026-11-21', '2027-01-01'),
	at: fc.integer({ min: now - 400 * dayMs, max: now })
});
const decisions = fc.uniqueArray(aDecision, { maxLength: 30, selector: (one) => one.id });
const aScope = fc.constantFrom(...scopes);
const anAskedAt = fc.integer({ min: now - 300 * dayMs, max: now });

let made = 0;
function says(scope: Scope, by: Decider, decision: 'yes' | 'no', when: number): ConsentRecord {
	made += 1;
	const id = `said ${String(made).padStart(6, '0')}`;
	return { id, scope, by, decision, method: 'screen', at: when };
}

/** What waits of one question, with these records. */
function waitsFor(age: Age, records: readonly ConsentRecord[], question: Asked) {
	return waiting(age, records, [question], today).find(({ why }) => why === 'newUse')?.waitsFor;
}

describe('a question', () => {
	it('waits for the young person first, and for a guardian only where the rule asks one', () => {
		const question = aQuestion('partner');
		const own = says('partner', 'young', 'yes', now);
		expect(waitsFor({ ageBand: '10-12' }, [], question)).toBe('young');
		expect(waitsFor({ ageBand: '10-12' }, [own], question)).toBe('guardian');
		expect(waitsFor({ ageBand: '15-17' }, [own], question)).toBeUndefined();
		const guardians = says('partner', 'guardian', 'yes', now - 9 * dayMs);
		expect(waitsFor({ ageBand: '10-12' }, [own, guardians], question)).toBeUndefined();
	});

	it('is closed by any no that counts, in whatever order, also to what the use leans on', () => {
		fc.assert(
			fc.property(anAge, decisions, aScope, anAskedAt, (age, records, scope, askedAt) => {
				const question = aQuestion(scope, { askedAt });
				const no = says(scope, 'young', 'no', now + 1);
				expect(waitsFor(age, [...records, no], question)).toBeUndefined();
				expect(waitsFor(age, [no, ...records.toReversed()], question)).toBeUndefined();
				const toKeeping = says('keep', 'young', 'no', now + 1);
				expect(waitsFor(age, [...records, toKeeping], question)).toBeUndefined();
			})
		);
	});

	it('answered with every yes it waits for, opens the use unless something else keeps it shut', () => {
		fc.assert(
			fc.property(anAge, aScope, anAskedAt, (age, scope, askedAt) => {
				const question = aQuestion(scope, { askedAt });
				const records: ConsentRecord[] = [];
				for (let step = 1; step <= 2; step += 1) {
					const by = waitsFor(age, records, question);
					expect(mayUse(age, scope, 'others', records, today)).toBe(by === undefined);
					if (by) {
						records.push(says(scope, by, 'yes', now + step));
					}
				}
				expect(waitsFor(age, records, question)).toBeUndefined();
				expect(mayUse(age, scope, 'others', records, today)).toBe(true);
			})
		);
	});

	it('is asked about nothing that is open, that waits, or that was refused lately', () => {
		fc.assert(
			fc.property(anAge, decisions, aScope, (age, records, scope) => {
				for (const one of askable(age, records, [], at)) {
					expect(mayUse(age, one, 'others', records, today)).toBe(false);
				}
				const no = says(scope, 'young', 'no', now);
				expect(askRefusal(age, [...records, no], [], scope, at)).not.toBeNull();
			})
		);
		expect(askRefusal({ ageBand: '10-12' }, [], [aQuestion('report')], 'report', at)).toBe(
			'asked_already'
		);
		const long = says('report', 'young', 'no', now - 181 * dayMs);
		expect(askRefusal({ ageBand: '10-12' }, [long], [], 'report', at)).toBeNull();
		const own = says('report', 'guardian', 'no', now - dayMs);
		expect(askRefusal({ ageBand: '10-12' }, [own], [], 'report', at)).toBe('refused_lately');
		expect(askRefusal({ ageBand: '15-17' }, [own], [], 'report', at)).toBeNull();
	});
});

describe('reminders', () => {
	it('are two at most and seven days apart, however often somebody tries', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 40 }), (steps) => {
				let question = aQuestion('report', { askedAt: now });
				const given: number[] = [now];
				let clock = now;
				for (const days of steps) {
					clock += days * dayMs;
					if (reminderRefusal(question, clock) === null) {
						question = { ...question, reminders: question.reminders + 1, remindedAt: clock };
						given.push(clock);
					}
				}
				expect(given.length - 1).toBeLessThanOrEqual(maxReminders);
				const gaps = given.slice(1).map((one, index) => one - (given[index] ?? 0));
				expect(gaps.every((gap) => gap >= daysBetween * dayMs)).toBe(true);
			})
		);
	});

	it('wait seven days more when the young person wants another day, and bring the question back', () => {
		const later = aQuestion('report', { laterAt: now });
		expect(isPutOff(later)).toBe(true);
		expect(nextReminder(later)).toBe(now + daysBetween * dayMs);
		expect(reminderRefusal(later, now + 6 * dayMs)).toBe('asked_too_soon');
		expect(isPutOff({ ...later, remindedAt: now + 7 * dayMs })).toBe(false);
	});
});

describe('at 15 and 18', () => {
	const born = { birthYear: 2011 };
	const before = Date.UTC(2026, 5, 1);
	const turned = Date.UTC(2027, 0, 1);

	it('begin on the first day on which the age is certain', () => {
		expect(decidesSince(born, '2026-12-31')).toBe(0);
		expect(decidesSince(born, '2027-01-01')).toBe(turned);
		expect(decidesSince(born, '2030-01-01')).toBe(Date.UTC(2030, 0, 1));
		expect(decidesSince({ ageBand: '15-17' }, today)).toBe(0);
		expect(decidesSince({ ageBand: '15-17', ownSince: 5 }, today)).toBe(5);
		expect(decidesSince({ ageBand: '18+', ownSince: 5, grownAt: 9 }, today)).toBe(9);
	});

	it('ask what was said yes to before, also by a guardian alone, and nothing that was refused', () => {
		const records = [
			says('team', 'young', 'yes', before),
			says('team', 'guardian', 'yes', before),
			says('workshop', 'guardian', 'yes', before),
			says('report', 'young', 'no', before),
			says('report', 'guardian', 'yes', before)
		];
		expect(renewals(born, records, '2026-12-31')).toEqual([]);
		expect(renewals(born, records, '2027-01-01')).toEqual(['team', 'workshop']);
		expect(mayUse(born, 'team', 'others', records, '2027-01-01')).toBe(true);
		const own = says('workshop', 'young', 'yes', turned);
		expect(renewals(born, [...records, own], '2027-01-01')).toEqual(['team']);
		expect(mayUse(born, 'workshop', 'others', [...records, own], '2027-01-01')).toBe(true);
		const no = says('team', 'young', 'no', turned);
		expect(renewals(born, [...records, no], '2027-01-01')).toEqual([]);
	});

	it('ask nothing twice: each answer ends its question', () => {
		fc.assert(
			fc.property(
				anAge,
				decisions,
				fc.constantFrom('yes' as const, 'no' as const),
				(age, all, say) => {
					for (const scope of renewals(age, all, today)) {
						const answer = says(scope, 'young', say, now + 1);
						expect(renewals(age, [...all, answer], today)).not.toContain(scope);
					}
				}
			)
		);
	});

	it('leave open what was open until the answer, but for what rests', () => {
		const records = scopes.flatMap((scope) => [
			says(scope, 'young', 'yes', before),
			says(scope, 'guardian', 'yes', before)
		]);
		for (const scope of renewals(born, records, '2027-01-01')) {
			const isResting = askedAnew.includes(scope);
			expect(mayUse(born, scope, 'others', records, '2027-01-01')).toBe(!isResting);
		}
		expect(scopes.filter((scope) => !needsGuardian({ band: '15-17' }, scope))).toHaveLength(8);
	});

	it('carry no reminder over from 15 to 18', () => {
		const asked = aQuestion('team', { why: 'grown', askedAt: turned, reminders: 2 });
		const records = [says('team', 'young', 'yes', before)];
		const of = (day: string) => waiting(born, records, [asked], day)[0]?.reminders;
		expect([of('2027-01-01'), of('2030-01-01')]).toEqual([2, 0]);
	});
});

describe('a yes that runs out', () => {
	const until = (day: string, by: Decider = 'young') => ({
		...says('workshop', by, 'yes', now - 300 * dayMs),
		expiresOn: day
	});
	const grown = { ageBand: '18+' as const };
	const child = { ageBand: '10-12' as const };

	it('is asked for from thirty days before, and for half a year after', () => {
		const isAsked = (day: string) => runningOut(grown, [until(day)], today).length === 1;
		expect(isAsked('2026-12-23')).toBe(false);
		expect(isAsked('2026-12-22')).toBe(true);
		expect(isAsked('2026-11-21')).toBe(true);
		expect(isAsked('2026-05-26')).toBe(true);
		expect(isAsked('2026-05-25')).toBe(false);
	});

	it('is asked of the young person first, and then of the guardian', () => {
		const both = [until('2026-12-01'), until('2026-12-05', 'guardian')];
		const [first] = waiting(child, both, [], today);
		expect(first).toMatchObject({ why: 'runsOut', waitsFor: 'young', until: '2026-12-01' });
		expect(first?.askedAt).toBe(Date.UTC(2026, 11, 1) - renewFrom * dayMs);
		const said = [...both, says('workshop', 'young', 'yes', now)];
		expect(waiting(child, said, [], today)).toMatchObject([
			{ why: 'runsOut', waitsFor: 'guardian', until: '2026-12-05' }
		]);
		const all = [...said, says('workshop', 'guardian', 'yes', now)];
		expect(waiting(child, all, [], today)).toEqual([]);
	});

	it('is asked of the other holder of custody too where that yes was not needed, as without it the use closes', () => {
		const two = { ...child, custody: 'two' as const, bothFor: [] };
		const yes = (['young', 'guardian'] as const).map((by) => says('workshop', by, 'yes', now));
		const all = [...yes, until('2026-11-30', 'otherGuardian')];
		expect(waiting(two, all, [], today)).toMatchObject([
			{ why: 'runsOut', waitsFor: 'otherGuardian', until: '2026-11-30' }
		]);
		const open = ['2026-11-30', '2026-12-01'].map((day) =>
			mayUse(two, 'workshop', 'others', all, day)
		);
		expect(open).toEqual([true, false]);
		expect(waiting({ ...two, custody: 'one' }, all, [], today)).toEqual([]);
	});

	it('is not asked for after a no, nor twice where the use is asked about anyway', () => {
		const refused = [until('2026-12-01'), says('workshop', 'guardian', 'no', now)];
		expect(waiting(child, refused, [], today)).toEqual([]);
		const over = [until('2026-11-20')];
		const asked = aQuestion('workshop', { askedAt: now });
		expect(waiting(grown, over, [asked], today).map(({ why }) => why)).toEqual(['newUse']);
	});

	it('keeps how often it was reminded of for that day alone', () => {
		const askedAt = Date.UTC(2026, 11, 1) - renewFrom * dayMs;
		const asked = aQuestion('workshop', { why: 'runsOut', askedAt, reminders: 2 });
		const reminders = (day: string) => waiting(grown, [until(day)], [asked], today)[0]?.reminders;
		expect([reminders('2026-12-01'), reminders('2026-12-02')]).toEqual([2, 0]);
	});
});
