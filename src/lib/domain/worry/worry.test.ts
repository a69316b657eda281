import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../text/input';
import { newStep, openSteps, stepKinds, undone, waitsFor, type StepKind } from './worry';

const someSteps = fc.uniqueArray(fc.constantFrom(...stepKinds.filter((kind) => kind !== 'closed')));
const flagger = { isLead: false };
const lead = { isLead: true };

const problemOf = (step: object) => {
	try {
		parse(newStep, step);
		return 'fine';
	} catch (error) {
		const { reason, field } = error as { reason: string; field?: string };
		return [reason, field];
	}
};

describe('a worry', () => {
	it('can be notified of at once, before anybody has seen it', () => {
		expect(openSteps([], flagger)).toEqual(['talked', 'notified']);
		expect(openSteps([], lead)).toEqual(['seen', 'talked', 'notified']);
	});

	it('is closed by the lead alone, and only when everything has been answered for', () => {
		fc.assert(
			fc.property(someSteps, (done) => {
				expect(openSteps(done, flagger)).not.toContain('closed');
				expect(openSteps(done, lead).includes('closed')).toBe(done.length === 3);
			})
		);
	});

	it('waits for somebody until it is closed, and for nobody after that', () => {
		fc.assert(
			fc.property(someSteps, (done) => {
				expect(waitsFor(done, lead)).toBe(true);
				const closed: StepKind[] = [...done, 'closed'];
				expect([waitsFor(closed, lead), waitsFor(closed, flagger), undone(closed)]).toEqual([
					...[false, false, []]
				]);
			})
		);
	});

	it('no longer waits for whoever raised it when they have talked and answered for notifying', () => {
		expect(waitsFor(['talked', 'notified'], flagger)).toBe(false);
	});
});

describe('a step', () => {
	it('says why nobody was talked with, when somebody notified, and how it ended', () => {
		expect(problemOf({ kind: 'closed' })).toEqual(['required', 'why']);
		expect(problemOf({ kind: 'closed', why: 'Han har nogen nu.' })).toBe('fine');
		expect(problemOf({ kind: 'talked' })).toEqual(['required', 'with']);
		expect(problemOf({ kind: 'talked', with: 'nobody' })).toEqual(['reason_required', 'why']);
		expect(problemOf({ kind: 'notified' })).toEqual(['required', 'made']);
		expect(problemOf({ kind: 'notified', made: 'yes' })).toEqual(['required', 'on']);
		expect(problemOf({ kind: 'notified', made: 'no' })).toBe('fine');
		expect(problemOf({ kind: 'seen' })).toBe('fine');
	});
});
