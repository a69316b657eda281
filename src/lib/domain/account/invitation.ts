/** An invitation into an initiative, a token for a program: what comes in, and how long it lasts. */
import * as v from 'valibot';
import { roles, type Role } from '../access/role';
import { line, maybe, oneOf, uuid, whole } from '../text/input';
import { email } from './account';

const day = 86_400_000;

/** An invitation waits for seven days. */
export const invitationLasts = 7 * day;
/** A reset link works for an hour. */
export const resetLasts = 3_600_000;

/** The roles that have an account; young people come with a card, partners by a link. */
export const memberRoles = [
	'secretariat',
	'facilitator',
	'fieldworker',
	'decider',
	'researcher'
] as const satisfies Role[];

export type MemberRole = (typeof memberRoles)[number];

export const newInvitation = v.object({
	id: v.optional(uuid),
	role: oneOf(memberRoles),
	email: maybe(email)
});

export const roleOfMember = v.object({ userId: uuid, role: oneOf(roles) });
export const memberByEmail = v.object({ email, initiative: line(60), role: oneOf(roles) });

/** A token lives for 90 days unless told; a year at most. */
export const newToken = v.object({
	id: v.optional(uuid),
	name: maybe(line(80)),
	role: oneOf(roles),
	days: v.optional(whole(1, 365), 90),
	/** Whose token it is: only the operator names somebody else. */
	email: v.optional(email)
});

/** Days to the end of a token, in ms. */
export function daysIn(days: number): number {
	return days * day;
}
