/** From what a request carries to who is asking. */
import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { nobody, type Actor, type Membership, type Role } from '$lib/domain/access/role';
import type { Db } from '../db/open';
import { prepared } from '../db/prepared';
import {
	apiToken,
	member,
	opportunity,
	partnerLink,
	pledge,
	pledgeLink,
	user,
	wall,
	wallGuest
} from '../db/schema';
import { hashOf } from './secret';
import { validateSession } from './session';
import { byVisit } from './visit';

export interface Credentials {
	/** From `Authorization: Bearer …`. */
	bearer?: string;
	/** From the session cookie of an adult. */
	session?: string;
	/** From the cookie of a young person or a guardian. */
	visit?: string;
	/** From the cookie of a guest at a wall; a program sends it as a bearer. */
	guest?: string;
	/** From the address of a partner link. */
	partnerLink?: string;
	/** From the address of the own link of whoever gave a pledge. */
	pledgeLink?: string;
}

export interface Asking {
	actor: Actor;
	sessionId?: string;
	locale?: string;
}

/** Resolves credentials; unknown, expired and revoked ones are nobody. A bearer token counts before all cookies. */
export async function actorOf(db: Db, given: Credentials, now: number): Promise<Asking> {
	if (given.bearer) {
		const actor = await byToken(db, given.bearer, now);
		return { actor: actor.kind === 'nobody' ? await byGuest(db, given.bearer, now) : actor };
	}
	if (given.partnerLink) {
		return { actor: await byPartnerLink(db, given.partnerLink, now) };
	}
	if (given.pledgeLink) {
		return { actor: await byPledgeLink(db, given.pledgeLink) };
	}
	if (given.visit) {
		return { actor: await byVisit(db, given.visit, now) };
	}
	if (given.guest) {
		return { actor: await byGuest(db, given.guest, now) };
	}
	return given.session ? bySession(db, given.session, now) : { actor: nobody };
}

async function bySession(db: Db, token: string, now: number): Promise<Asking> {
	const valid = await validateSession(db, token, now);
	if (!valid) {
		return { actor: nobody };
	}
	const memberships = await membershipsOf(db, valid.user.id);
	const isFounder = valid.user.isFounder || memberships.some(({ role }) => role === 'secretariat');
	const { id: userId, name, locale } = valid.user;
	const actor: Actor = { kind: 'user', userId, name, memberships, isFounder };
	return { actor, sessionId: valid.sessionId, locale };
}

/** What a user is a member of; one entry for each role. */
export async function membershipsOf(db: Db, userId: string): Promise<Membership[]> {
	const rows = await memberships(db).execute({ userId });
	return rows.map((row) => ({ ...row, role: row.role as Role }));
}

const memberships = prepared((read) =>
	read
		.select({ initiativeId: member.initiativeId, role: member.role })
		.from(member)
		.where(eq(member.userId, sql.placeholder('userId')))
		.prepare()
);

/** A token speaks for its role only while its maker still holds that role. */
async function byToken(db: Db, token: string, now: number): Promise<Actor> {
	const [row] = await tokenHolder(db).execute({ hash: hashOf(token), now });
	if (!row) {
		return nobody;
	}
	const { userId, name, initiativeId, role } = row;
	return { kind: 'token', userId, name, memberships: [{ initiativeId, role: role as Role }] };
}

const tokenHolder = prepared((read) =>
	read
		.select({
			userId: user.id,
			name: user.name,
			initiativeId: apiToken.initiativeId,
			role: member.role
		})
		.from(apiToken)
		.innerJoin(user, eq(user.id, apiToken.userId))
		.innerJoin(
			member,
			and(
				eq(member.userId, apiToken.userId),
				eq(member.initiativeId, apiToken.initiativeId),
				eq(member.role, apiToken.role)
			)
		)
		.where(
			and(
				eq(apiToken.tokenHash, sql.placeholder('hash')),
				isNull(apiToken.revokedAt),
				or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, sql.placeholder('now')))
			)
		)
		.prepare()
);

/** A guest is somebody as long as the wall's door is open. */
async function byGuest(db: Db, token: string, now: number): Promise<Actor> {
	const [row] = await guestWithin(db).execute({ hash: hashOf(token), now });
	return row ? { kind: 'guest', ...row } : nobody;
}

const guestWithin = prepared((read) =>
	read
		.select({
			guestId: wallGuest.id,
			name: wallGuest.name,
			wallId: wall.id,
			initiativeId: wall.initiativeId
		})
		.from(wallGuest)
		.innerJoin(wall, eq(wall.id, wallGuest.wallId))
		.where(
			and(
				eq(wallGuest.tokenHash, sql.placeholder('hash')),
				isNull(wallGuest.leftAt),
				isNotNull(wallGuest.letInAt),
				gt(wall.doorClosesAt, sql.placeholder('now'))
			)
		)
		.prepare()
);

async function byPartnerLink(db: Db, token: string, now: number): Promise<Actor> {
	const [row] = await db.read
		.select({
			linkId: partnerLink.id,
			opportunityId: opportunity.id,
			initiativeId: opportunity.initiativeId
		})
		.from(partnerLink)
		.innerJoin(opportunity, eq(opportunity.id, partnerLink.opportunityId))
		.where(
			and(
				eq(partnerLink.tokenHash, hashOf(token)),
				gt(partnerLink.expiresAt, now),
				isNull(partnerLink.revokedAt)
			)
		);
	return row ? { kind: 'partner', ...row } : nobody;
}

/** Such a link holds until the team takes it back or the pledge is forgotten. */
async function byPledgeLink(db: Db, token: string): Promise<Actor> {
	const [row] = await db.read
		.select({ pledgeId: pledge.id, initiativeId: pledge.initiativeId })
		.from(pledgeLink)
		.innerJoin(pledge, eq(pledge.id, pledgeLink.pledgeId))
		.where(and(eq(pledgeLink.tokenHash, hashOf(token)), isNull(pledgeLink.revokedAt)));
	return row ? { kind: 'pledger', ...row } : nobody;
}
