import { describe, expect, it } from 'vitest';
import { DomainError } from '../error';
import { mayUse } from '../consent/may-use';
import type { ConsentRecord } from '../consent/record';
import { isBeyondTeam, scopes } from '../consent/scope';
import { readTouch } from './touch';
import { isTouchOpen, touchAnswers } from './touch-kind';

const day = '2026-11-30';

describe('a story that touches others', () => {
	it('waits for a yes that is needed, and for nothing else', () => {
		const open = [true, false].flatMap((isNeeded) =>
			touchAnswers.filter((answer) => isTouchOpen({ isNeeded, answer }))
		);
		expect(open).toEqual(['notAsked', 'no']);
	});

	it('holds with an answer its day and its way, and neither without', () => {
		const said = { relation: 'parent', answer: 'yes', on: '2026-11-20', how: 'oral' };
		expect(readTouch(said, day)).toEqual({ ...said, isNeeded: true });
		const asked = { relation: 'parent', answer: 'notAsked', on: '2026-11-20', how: 'oral' };
		expect(readTouch(asked, day)).toMatchObject({ on: null, how: null });
		for (const [field, name] of [
			['on', 'required'],
			['how', 'required']
		] as const) {
			expect(() => readTouch({ ...said, [field]: '' }, day)).toThrow(
				new DomainError(name, {}, field)
			);
		}
		expect(() => readTouch({ ...said, on: '2026-12-01' }, day)).toThrow(DomainError);
		expect(() => readTouch({ relation: 'Karen' }, day)).toThrow(DomainError);
	});

	it('goes to nobody beyond the team meanwhile, and stays with the team', () => {
		const yes = scopes.flatMap((scope): ConsentRecord[] =>
			(['young', 'guardian'] as const).map((by, at) => ({
				...{ id: `${scope}-${by}`, scope, by, decision: 'yes', method: 'paper', at }
			}))
		);
		const item = { ageBand: '13-14' as const, storyId: 's' };
		const open = (isTouching: boolean) =>
			scopes.filter((scope) => mayUse({ ...item, isTouching }, scope, 'others', yes, day));
		expect(open(false)).toEqual(scopes);
		expect(open(true)).toEqual(scopes.filter((scope) => !isBeyondTeam(scope)));
		expect(open(true)).toContain('team');
	});
});
