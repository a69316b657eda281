import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBands } from '../consent/rule';
import { DomainError } from '../error';
import { checkAlone, readFirstMeeting } from './first-meeting';
import { lacksFirstMeeting } from './first-meeting-kind';
import { contactKinds, pledgeKinds } from './kind';
import { pledgeStates } from './state';

const day = '2026-11-20';
const given = { on: '2026-12-03', at: '16.00', place: 'Skydebanen', companion: 'Karen Lund' };
const young = '0190aaaa-0000-7000-8000-000000000001';

describe('a first meeting', () => {
	it('has a place, a time and an adult who comes along', () => {
		expect(readFirstMeeting({ ...given, storytellerId: young })).toEqual({
			...{ storytellerId: young, on: '2026-12-03', at: '16:00', place: 'Skydebanen' },
			...{ adult: 'Karen Lund', comesAlone: false }
		});
		for (const field of ['on', 'at', 'place', 'companion']) {
			expect(() => readFirstMeeting({ ...given, [field]: '' }), field).toThrow(DomainError);
		}
	});

	it('of whoever comes alone is known to somebody by name', () => {
		const alone = { ...given, companion: '', comesAlone: true };
		expect(() => readFirstMeeting(alone)).toThrow(new DomainError('required', {}, 'knownTo'));
		expect(readFirstMeeting({ ...alone, knownTo: 'Mette' })).toMatchObject({ adult: 'Mette' });
	});

	it('is one-to-one only with somebody of 15 or more who is named', () => {
		const needed = new DomainError('companion_needed', {}, 'comesAlone');
		expect(() => checkAlone({ comesAlone: true }, undefined, day)).toThrow(needed);
		expect(() => checkAlone({ comesAlone: true }, {}, day)).toThrow(needed);
		const age = fc.record({
			ageBand: fc.option(fc.constantFrom(...ageBands)),
			birthYear: fc.option(fc.integer({ min: 1995, max: 2026 }))
		});
		fc.assert(
			fc.property(age, (age) => {
				const surely = age.birthYear
					? 2026 - age.birthYear - 1 >= 15
					: age.ageBand === '15-17' || age.ageBand === '18+';
				const check = () => checkAlone({ comesAlone: true }, age, day);
				if (surely) expect(check).not.toThrow();
				else expect(check).toThrow(needed);
				expect(() => checkAlone({ comesAlone: false }, age, day)).not.toThrow();
			})
		);
	});

	it('is missed from acceptance on, by what brings people together and by nothing else', () => {
		const missed = pledgeStates.filter((state) => lacksFirstMeeting({ kind: 'time', state }, 0));
		expect(missed).toEqual(['accepted', 'checksOk', 'active']);
		const kinds = pledgeKinds.filter((kind) => lacksFirstMeeting({ kind, state: 'active' }, 0));
		expect(kinds.toSorted()).toEqual([...contactKinds].toSorted());
		expect(lacksFirstMeeting({ kind: 'time', state: 'active' }, 1)).toBe(false);
	});
});
