import { DomainError } from '$lib/domain/error';
import { pledgeKinds, shapes } from '$lib/domain/pledge/kind';

/**
 * A pledge as the form sends it: days joined by commas where they are asked for, the contact in fields of its own.
 *
 * @throws DomainError `required` at the e-mail address when there is no way to answer
 */
export function pledgeIn({ weekdays = '', ...values }: Record<string, string>) {
	const [email, phone] = [values['contact.email']?.trim(), values['contact.phone']?.trim()];
	const name = values['contact.name'] ?? '';
	if (name.trim() && !email && !phone) {
		throw new DomainError('required', { missing: 'reach' }, 'contact.email');
	}
	const kind = pledgeKinds.find((one) => one === values.kind);
	const asksDays = kind !== undefined && shapes[kind].asks.includes('weekdays');
	return {
		...values,
		...(asksDays && { weekdays: weekdays.split(',').filter(Boolean) }),
		contact: { name, email, phone }
	};
}
