import { describe, expect, it } from 'vitest';
import { shutOf, takesPledges, type LinkStanding } from './link';
import { opportunityStates } from './state';

const link = (more: Partial<LinkStanding> = {}): LinkStanding => ({
	...{ state: 'offered', isStopped: false, expiresAt: 100, revokedAt: null },
	...more
});

describe('a link for partners', () => {
	it('takes pledges while the what-if is asked about or goes on, and its time is not up', () => {
		const open = opportunityStates.filter((state) => shutOf(link({ state }), 99) === null);
		expect(open).toEqual(['open', 'offered', 'youthChecked', 'agreed', 'running', 'reviewed']);
		expect(shutOf(link(), 100)).toBe('expired');
		expect(shutOf(link({ revokedAt: 5 }), 99)).toBe('revoked');
	});

	it('rests with its what-if, and while a young person’s “wrong” stands', () => {
		for (const state of ['draft', 'paused', 'notNow'] as const) {
			expect(shutOf(link({ state }), 1)).toBe('resting');
		}
		expect(shutOf(link({ isStopped: true }), 1)).toBe('resting');
	});

	it('says first what no new link would mend', () => {
		for (const state of ['kept', 'ended', 'withdrawn'] as const) {
			expect(shutOf(link({ state, isStopped: true, revokedAt: 5 }), 200)).toBe('over');
		}
		expect(shutOf(link({ state: 'paused', revokedAt: 5 }), 200)).toBe('resting');
	});
});

it('the team writes down what partners ring about, until a what-if is over', () => {
	const refusing = opportunityStates.filter((state) => !takesPledges(state));
	expect(refusing).toEqual(['ended', 'withdrawn']);
});
