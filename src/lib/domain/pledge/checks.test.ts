import { describe, expect, it } from 'vitest';
import { DomainError } from '../error';
import { confirmedDay, declaredOn } from './checks';
import { dayAfter, declaredFor } from './standing';

const today = '2026-11-22';
const oldest = dayAfter(today, -declaredFor);
const nothing = { certificate: false, confidential: false, confirmedOn: null };
const both = { certificate: true, confidential: true, confirmedOn: null };

describe('what a partner has declared', () => {
	it('counts from the later of the two days, as long as neither has run out', () => {
		expect(declaredOn({ certificateOn: oldest, confidentialOn: '2026-05-01' }, today)).toBe(
			'2026-05-01'
		);
		for (const certificateOn of [null, dayAfter(oldest, -1), dayAfter(today, 1)]) {
			expect(declaredOn({ certificateOn, confidentialOn: today }, today)).toBeNull();
			expect(declaredOn({ certificateOn: today, confidentialOn: certificateOn }, today)).toBeNull();
		}
	});

	it('is enough for the checks of a pledge, and one half of a word is not', () => {
		expect(confirmedDay(nothing, '2026-05-01', today)).toBe('2026-05-01');
		for (const said of [
			nothing,
			{ ...both, certificate: false },
			{ ...both, confidential: false }
		]) {
			expect(() => confirmedDay({ ...said, confirmedOn: today }, null, today)).toThrow(
				new DomainError('contact_checks_missing', { to: 'checksOk' }, 'to')
			);
		}
	});
});

describe('what is confirmed now', () => {
	it('counts from the day that is told, and from today where none is', () => {
		expect(confirmedDay(both, null, today)).toBe(today);
		expect(confirmedDay({ ...both, confirmedOn: oldest }, '2026-05-01', today)).toBe(oldest);
	});

	it('cannot be still to come, nor so old that it has run out', () => {
		for (const confirmedOn of [dayAfter(today, 1), dayAfter(oldest, -1)]) {
			expect(() => confirmedDay({ ...both, confirmedOn }, today, today)).toThrow(
				new DomainError('out_of_range', { min: oldest, max: today }, 'confirmedOn')
			);
		}
	});
});
