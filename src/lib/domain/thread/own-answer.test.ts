import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../consent/record';
import type { Scope } from '../consent/scope';
import { answerSeenBy } from './own-answer';

const today = '2026-11-22';
const teenager = { ageBand: '15-17' as const, storyId: 'story' };
const child = { ageBand: '10-12' as const, storyId: 'story' };
const says = (decision: 'yes' | 'no', more: Partial<ConsentRecord> = {}): ConsentRecord => ({
	...{ id: '1', scope: 'team' as Scope, decision, by: 'young', method: 'screen', at: 1 },
	...more
});
const keeps = says('yes', { id: '0', scope: 'keep' });

describe('an answer that was drawn or spoken', () => {
	it('is for those who let things in, until they did', () => {
		for (const state of ['waiting', 'declined'] as const) {
			expect(answerSeenBy(state, teenager, [keeps, says('yes')], today)).toBe('readers');
		}
	});

	it('is for the team once it was let in, with a yes to that', () => {
		expect(answerSeenBy('accepted', teenager, [keeps, says('yes')], today)).toBe('team');
		expect(answerSeenBy('accepted', teenager, [keeps], today)).toBe('lacksYoung');
		const here = says('no', { id: '2', itemId: 'story', at: 2 });
		expect(answerSeenBy('accepted', teenager, [keeps, says('yes'), here], today)).toBe(
			'lacksYoung'
		);
	});

	it('waits for somebody at home where a child is too young to decide alone', () => {
		const said = [keeps, says('yes')];
		const home = said.map((one) => ({ ...one, id: `${one.id}g`, by: 'guardian' as const }));
		expect(answerSeenBy('accepted', child, said, today)).toBe('lacksGuardian');
		expect(answerSeenBy('accepted', child, [...said, ...home], today)).toBe('team');
	});
});
