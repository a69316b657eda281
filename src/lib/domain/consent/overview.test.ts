import { describe, expect, it } from 'vitest';
import { headline, overview, standstill } from './overview';
import type { ConsentRecord } from './record';
import type { Decider } from './rule';
import type { Scope } from './scope';

const today = '2026-11-22';
const says = (
	by: Decider,
	decision: 'yes' | 'no',
	scope: Scope,
	expiresOn: string | null = null
): ConsentRecord => ({
	id: `${by}${scope}`,
	scope,
	decision,
	by,
	method: 'oral',
	expiresOn,
	at: 1
});
const child = { ageBand: '10-12' as const };
const of = (records: ConsentRecord[], age: { ageBand: '10-12' | '15-17' } = child) =>
	overview(age, records, today);
const view = (records: ConsentRecord[], scope: Scope) =>
	of(records).find((each) => each.scope === scope);

describe('the overview of consent', () => {
	it('tells an own yes that waits for the guardian', () => {
		expect(headline(of([says('young', 'yes', 'workshop')]))).toEqual({
			kind: 'waiting',
			by: 'guardian',
			scope: 'workshop'
		});
	});

	it('does not wait for a guardian who is not needed', () => {
		const views = of([says('young', 'yes', 'workshop')], { ageBand: '15-17' });
		expect(headline(views)).toEqual({ kind: 'open', scope: 'workshop' });
		expect(views.find(({ scope }) => scope === 'workshop')?.said.guardian).toBe('notNeeded');
	});

	it('tells a no, and nothing where nobody said anything', () => {
		expect(headline(of([says('young', 'no', 'team')]))).toEqual({ kind: 'closed', scope: 'team' });
		expect(headline(of([]))).toEqual({ kind: 'none' });
	});

	it('tells what has run out, and until when a yes holds', () => {
		expect(view([says('young', 'yes', 'team', '2026-11-21')], 'team')?.said.young).toBe('expired');
		expect(view([says('young', 'yes', 'team', '2027-01-01')], 'team')?.until.young).toBe(
			'2027-01-01'
		);
	});

	it('tells which closed use closes another', () => {
		expect(view([says('young', 'no', 'keep')], 'workshop')?.closedBy).toBe('keep');
		expect(view([says('young', 'no', 'workshop')], 'team')?.closedBy).toBeNull();
	});
});

describe('what stands still', () => {
	it('names who is missing, and what is shut by it', () => {
		const records = [
			says('young', 'yes', 'research'),
			says('young', 'yes', 'exhibition'),
			says('guardian', 'no', 'exhibition'),
			says('guardian', 'yes', 'quote')
		];
		expect(standstill(of(records))).toEqual({
			waitsFor: { young: ['quote'], guardian: ['research'], otherGuardian: [] },
			refusedBy: { young: [], guardian: ['exhibition'], otherGuardian: [] }
		});
	});

	it('is silent on what nobody asked about, what nobody wants, and whom nobody needs', () => {
		const empty = {
			waitsFor: { young: [], guardian: [], otherGuardian: [] },
			refusedBy: { young: [], guardian: [], otherGuardian: [] }
		};
		expect(standstill(of([]))).toEqual(empty);
		expect(standstill(of([says('young', 'no', 'team')]))).toEqual(empty);
		expect(standstill(of([says('young', 'yes', 'team')], { ageBand: '15-17' }))).toEqual(empty);
	});

	it('tells a yes that has run out', () => {
		const records = [says('young', 'yes', 'team'), says('guardian', 'yes', 'team', '2026-11-01')];
		expect(standstill(of(records)).waitsFor.guardian).toEqual(['team']);
	});
});

describe('where custody is with two', () => {
	const withTwo = { ...child, custody: 'two' as const };
	const yes = (['young', 'guardian'] as const).flatMap((by) => [
		says(by, 'yes', 'team'),
		says(by, 'yes', 'research')
	]);
	const ofTwo = (records: ConsentRecord[], more = {}) =>
		overview({ ...withTwo, ...more }, records, today);

	it('waits for the other one where both must say yes, and for nobody elsewhere', () => {
		const views = ofTwo(yes);
		expect(standstill(views).waitsFor).toEqual({
			...{ young: [], guardian: [], otherGuardian: ['research'] }
		});
		expect(headline(views)).toEqual({ kind: 'open', scope: 'team' });
		expect(views.find(({ scope }) => scope === 'team')?.said.otherGuardian).toBe('mayRefuse');
		expect(headline(ofTwo(yes, { bothFor: ['team'] }))).toEqual({
			...{ kind: 'waiting', by: 'otherGuardian', scope: 'team' }
		});
	});

	it('tells the other one’s no, and waits for nobody then', () => {
		const views = ofTwo([...yes, says('otherGuardian', 'no', 'team')]);
		expect(standstill(views).refusedBy.otherGuardian).toEqual(['team']);
		expect(headline(views)).toEqual({ kind: 'closed', scope: 'team' });
		expect(views.find(({ scope }) => scope === 'research')?.closedBy).toBe('team');
		const refused = [says('young', 'yes', 'team'), says('guardian', 'no', 'team')];
		expect(headline(ofTwo(refused, { bothFor: ['team'] })).kind).toBe('closed');
	});

	it('waits for the other one whose yes ran out where it need not have been said', () => {
		const views = ofTwo([...yes, says('otherGuardian', 'yes', 'team', '2026-11-01')]);
		expect(standstill(views).waitsFor.otherGuardian).toEqual(['team', 'research']);
	});

	it('is silent on the other one where custody is with one again', () => {
		const views = ofTwo([...yes, says('otherGuardian', 'no', 'team')], { custody: 'one' });
		expect(standstill(views).refusedBy.otherGuardian).toEqual([]);
		expect(views.every(({ said }) => said.otherGuardian === 'notNeeded')).toBe(true);
	});
});
