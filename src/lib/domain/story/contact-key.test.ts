import { describe, expect, it } from 'vitest';
import { scopes, type Scope } from '../consent/scope';
import { contactUntil, endsContact, mayKeepContact, repeatsDigits } from './contact-key';

const none = Object.fromEntries(scopes.map((scope) => [scope, false])) as Record<Scope, boolean>;

describe('how somebody can be found again', () => {
	it('needs a yes to research and to being contacted', () => {
		expect(mayKeepContact(none)).toBe(false);
		expect(mayKeepContact({ ...none, research: true })).toBe(false);
		expect(mayKeepContact({ ...none, followUp: true })).toBe(false);
		expect(mayKeepContact({ ...none, research: true, followUp: true })).toBe(true);
	});

	it('ends with either, and with what they lean on', () => {
		expect(scopes.filter(endsContact)).toEqual(['keep', 'team', 'research', 'followUp']);
	});

	it.each([
		['Ring 12345678', true],
		['Nummeret slutter på 56-78', true],
		['Tolv år efter, i 2038', false],
		['Sag 123 og 45', false]
	])('is repeated by the reason %s: %s', (reason, repeats) => {
		expect(repeatsDigits(reason, 'Min mors nummer: 12 34 56 78')).toBe(repeats);
	});

	it('is kept for years after the end, and without an end for as long as the yes stands', () => {
		expect(contactUntil('2028-02-29', 12)).toBe('2040-02-29');
		expect(contactUntil('2028-02-29', 1)).toBe('2029-02-28');
		expect(contactUntil(null, 12)).toBeNull();
	});
});
