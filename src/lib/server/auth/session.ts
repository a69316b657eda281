/**
 * Sessions of adults, on lucia. lucia stores the id that it is given and slides for ever, so it is given the sha-256 of
 * the token, and a session also has an absolute end.
 */
import { and, eq, lt, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Db } from '../db/open';
import { prepared } from '../db/prepared';
import { session, user } from '../db/schema';
import { hashOf, newSecret } from './secret';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOf>;
		DatabaseUserAttributes: { name: string; locale: string; isFounder: boolean };
		DatabaseSessionAttributes: { createdAt: number; endsAt: number; device: string };
	}
}

/** Signed out after two weeks without a visit … */
const idle = new TimeSpan(14, 'd');
/** … and after 60 days in any case. */
const absolute = new TimeSpan(60, 'd');

export type SessionUser = { id: string; name: string; locale: string; isFounder: boolean };

/** Makes a session and gives back the token for the cookie; only its hash is stored. */
export async function createSession(
	db: Db,
	userId: string,
	device: string,
	now: number
): Promise<string> {
	const token = newSecret();
	await luciaOf(db).createSession(
		userId,
		{ createdAt: now, endsAt: now + absolute.milliseconds(), device },
		{ sessionId: hashOf(token) }
	);
	return token;
}

/** Who a token belongs to, or null when it is unknown, idle for too long, or past its absolute end. */
export async function validateSession(
	db: Db,
	token: string,
	now: number
): Promise<{ user: SessionUser; sessionId: string } | null> {
	const { session: found, user: owner } = await luciaOf(db).validateSession(hashOf(token));
	if (!found) {
		return null;
	}
	if (found.endsAt <= now) {
		await luciaOf(db).invalidateSession(found.id);
		return null;
	}
	return { user: owner, sessionId: found.id };
}

export async function invalidateSession(db: Db, sessionId: string): Promise<void> {
	await luciaOf(db).invalidateSession(sessionId);
}

/** Ends all sessions of a user: after a new password, or when an account is closed. */
export async function invalidateSessionsOf(db: Db, userId: string): Promise<void> {
	await luciaOf(db).invalidateUserSessions(userId);
}

function luciaOf(db: Db) {
	return new Lucia(adapterOf(db), {
		sessionExpiresIn: idle,
		getUserAttributes: ({ name, locale, isFounder }) => ({ name, locale, isFounder }),
		getSessionAttributes: ({ createdAt, endsAt, device }) => ({ createdAt, endsAt, device })
	});
}

const sessionWithUser = prepared((read) =>
	read
		.select({ session, user })
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.where(eq(session.id, sql.placeholder('id')))
		.prepare()
);

/** lucia's storage on our one writer. */
function adapterOf(db: Db): Adapter {
	const toSession = (row: typeof session.$inferSelect): DatabaseSession => ({
		id: row.id,
		userId: row.userId,
		expiresAt: new Date(row.expiresAt),
		attributes: { createdAt: row.createdAt, endsAt: row.endsAt, device: row.device }
	});
	return {
		getSessionAndUser: async (id) => {
			const [row] = await sessionWithUser(db).execute({ id });
			return row
				? [toSession(row.session), { id: row.user.id, attributes: row.user }]
				: [null, null];
		},
		getUserSessions: async (userId) =>
			(await db.read.select().from(session).where(eq(session.userId, userId))).map(toSession),
		setSession: async ({ id, userId, expiresAt, attributes }) => {
			const row = { id, userId, expiresAt: expiresAt.getTime(), ...attributes };
			await db.commit([db.read.insert(session).values(row)]);
		},
		updateSessionExpiration: async (id, expiresAt) => {
			const change = { expiresAt: expiresAt.getTime() };
			await db.commit([db.read.update(session).set(change).where(eq(session.id, id))]);
		},
		deleteSession: async (id) => {
			await db.commit([db.read.delete(session).where(eq(session.id, id))]);
		},
		deleteUserSessions: async (userId) => {
			await db.commit([db.read.delete(session).where(eq(session.userId, userId))]);
		},
		deleteExpiredSessions: async () => {
			await db.commit([db.read.delete(session).where(and(lt(session.expiresAt, Date.now())))]);
		}
	};
}
