import * as v from 'valibot';
import { maybe, personLine } from '../text/input';

/** How to reach somebody at a partner. */
export interface Contact {
	name: string;
	email: string | null;
	phone: string | null;
}

const email = v.pipe(
	personLine(200),
	v.check((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'invalid')
);
const phone = v.pipe(
	personLine(40),
	v.check((text) => /^\+?[\d ().\-/]{4,}$/.test(text), 'invalid')
);

/** A contact as sent: a name with an e-mail address or a telephone number, or one line of text for the name. */
export const contactInput = v.pipe(
	v.unknown(),
	v.transform((input) => (typeof input === 'string' ? { name: input } : input)),
	v.object({ name: personLine(200), email: maybe(email), phone: maybe(phone) }),
	v.transform(({ name, email, phone }): Contact => ({
		name,
		email: email ?? null,
		phone: phone ?? null
	}))
);
