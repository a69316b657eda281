/** An account of an adult: who signs in. What one may do comes from roles in initiatives (domain/access). */
import * as v from 'valibot';
import { line, oneOf, personLine, uuid } from '../text/input';

export interface Account {
	id: string;
	email: string;
	name: string;
	locale: Locale;
	/** May begin initiatives. */
	isFounder: boolean;
}

export const locales = ['da', 'en'] as const;
export type Locale = (typeof locales)[number];

/** An e-mail address in lower case. What is really there, only a mail can tell. */
export const email = v.pipe(
	line(254),
	v.toLowerCase(),
	v.regex(/^[^\s@<>()[\],;:\\"]+@[^\s@.<>()[\],;:\\"]+(\.[^\s@.<>()[\],;:\\"]+)+$/, 'email_invalid')
);

/** At least ten characters and nothing more is asked of a password; it is taken as it is, spaces included. */
export const password = v.pipe(
	v.string('required'),
	v.normalize(),
	v.minCodePoints(10, 'password_short'),
	v.maxCodePoints(200, 'too_long')
);

/** A password that was typed to be checked: any length but none. */
const typedPassword = v.pipe(v.string('required'), v.normalize(), v.nonEmpty('required'));

const person = { name: personLine(120), email };

/** The first account of an install. */
export const firstAccount = v.object({
	code: line(40),
	...person,
	password,
	locale: v.optional(oneOf(locales), 'da'),
	begin: v.optional(oneOf(['demo', 'empty'] as const), 'empty')
});

/** An account made by the operator; without a password it waits for a reset link. */
export const newAccount = v.object({
	id: v.optional(uuid),
	...person,
	password: v.optional(password),
	locale: v.optional(oneOf(locales), 'da'),
	isFounder: v.optional(v.boolean('invalid'), true)
});

/** An account made by somebody who was invited. */
export const invitedAccount = v.object({
	...person,
	password,
	locale: v.optional(oneOf(locales), 'da')
});

export const signIn = v.object({ email, password: typedPassword });
export const accountChange = v.object({
	name: v.optional(personLine(120)),
	locale: v.optional(oneOf(locales))
});
export const passwordChange = v.object({ currentPassword: typedPassword, password });
export const resetRequest = v.object({ email });
export const newPassword = v.object({ password });
