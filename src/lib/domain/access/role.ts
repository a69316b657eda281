/** The eight roles of an initiative (api.md), and who is asking. */
import { guardians, type Guardian } from '../consent/custody';

export const roles = [
	'secretariat',
	'facilitator',
	'fieldworker',
	'researcher',
	'partner',
	'young',
	'guardian',
	'decider'
] as const;

export type Role = (typeof roles)[number];

/** Who is asking. Rights come from roles in one initiative, never from the account itself. */
export type Actor =
	| {
			kind: 'user';
			userId: string;
			name: string;
			memberships: readonly Membership[];
			/** May begin initiatives: the first account, and whoever is secretariat somewhere. */
			isFounder: boolean;
	  }
	/** A program with a member's token: one initiative, one role. */
	| { kind: 'token'; userId: string; name: string; memberships: readonly Membership[] }
	/** A young person who came in with a card. */
	| { kind: 'young'; storytellerId: string; initiativeId: string }
	/** A guardian of one young person, who came in with a card of their own. */
	| { kind: 'guardian'; as: Guardian; storytellerId: string; initiativeId: string }
	/** Somebody who opened a partner link. */
	| { kind: 'partner'; linkId: string; opportunityId: string; initiativeId: string }
	/** Whoever gave a pledge, who opened the own link to it: that one pledge. */
	| { kind: 'pledger'; pledgeId: string; initiativeId: string }
	/** Somebody who joined a workshop by its code: one wall, as long as its door is open. */
	| { kind: 'guest'; guestId: string; name: string; wallId: string; initiativeId: string }
	/** The operator at the machine: command line, first set-up and the demo. Acts as the named user where one is needed. */
	| { kind: 'operator'; userId: string }
	| { kind: 'nobody' };

export interface Membership {
	initiativeId: string;
	role: Role;
}

export const nobody: Actor = { kind: 'nobody' };

/**
 * The roles that an actor holds in an initiative; none for anybody else's. A membership as `young` or `guardian` gives no
 * rights by itself: those are tied to one person's things, and only a card says whose.
 */
export function rolesIn(actor: Actor, initiativeId: string): readonly Role[] {
	switch (actor.kind) {
		case 'user':
		case 'token':
			return actor.memberships
				.filter((membership) => membership.initiativeId === initiativeId)
				.filter(({ role }) => role !== 'young' && role !== 'guardian')
				.map((membership) => membership.role);
		case 'young':
			return actor.initiativeId === initiativeId ? ['young'] : [];
		case 'guardian':
			return actor.initiativeId === initiativeId ? ['guardian'] : [];
		case 'partner':
			return actor.initiativeId === initiativeId ? ['partner'] : [];
		case 'operator':
			return ['secretariat', 'facilitator', 'fieldworker'];
		// What a guest may do hangs on one wall, and what a pledger may on one pledge, not on a role in the initiative.
		case 'guest':
		case 'pledger':
		case 'nobody':
			return [];
	}
}

/**
 * A stable name for who acted, for `createdBy` columns and logs: a user id, or `young:…`, `guardian:…`, `otherGuardian:…`,
 * `partner:…`, `pledger:…`, `guest:…`.
 */
export function actorId(actor: Actor): string {
	switch (actor.kind) {
		case 'user':
		case 'token':
		case 'operator':
			return actor.userId;
		case 'young':
			return `young:${actor.storytellerId}`;
		case 'guardian':
			return `${actor.as}:${actor.storytellerId}`;
		case 'partner':
			return `partner:${actor.linkId}`;
		case 'pledger':
			return `pledger:${actor.pledgeId}`;
		case 'guest':
			return `guest:${actor.guestId}`;
		case 'nobody':
			return 'nobody';
	}
}

/** Which guardian an {@link actorId} names; undefined for everybody else. */
export function guardianIn(id: string): Guardian | undefined {
	return guardians.find((by) => id.startsWith(`${by}:`));
}
