import { DomainError } from '$lib/domain/error';

/**
 * A pledge as the form sends it: days joined by commas, the contact in fields of its own.
 *
 * @throws DomainError `required` at the e-mail address when there is no way to answer
 */
export function pledgeIn(values: Record<string, string>) {
	const [email, phone] = [values['contact.email']?.trim(), values['contact.phone']?.trim()];
	const name = values['contact.name'] ?? '';
	if (name.trim() && !email && !phone) {
		throw new DomainError('required', { missing: 'reach' }, 'contact.email');
	}
	return {
		...values,
		weekdays: (values.weekdays ?? '').split(',').filter(Boolean),
		contact: { name, email, phone }
	};
}
