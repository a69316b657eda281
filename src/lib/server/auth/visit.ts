/** Visits by card: how they begin, who is asking by one, and when they are over. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { guardianQuietTime, hasClosed, quietTime, type Owner } from '$lib/domain/account/place';
import { handedInFor } from '$lib/domain/account/kept-form';
import { nobody, type Actor } from '$lib/domain/access/role';
import { isLetIn, type Custody } from '$lib/domain/consent/custody';
import { bandOf, type AgeBand, type Decider } from '$lib/domain/consent/rule';
import { dayOf } from '$lib/domain/text/danish-day';
import type { Context } from '../context';
import type { Change, Db } from '../db/open';
import { card, storyteller, visit } from '../db/schema';
import * as cards from '../store/card';
import { hashOf, newSecret } from './secret';

/** Short: the device may be a shared one (R30). */
const visitLength = 2 * 3_600_000;

/** Not every picture of a page is a use of its own; in ms. */
const useLength = 5_000;

/** A visit to be committed, and the token for its cookie. */
export function newVisit(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	of: { storytellerId: string; cardId: string; owner?: Owner }
): { token: string; changes: Change[] } {
	const token = newSecret();
	const row = {
		id: hashOf(token),
		storytellerId: of.storytellerId,
		cardId: of.cardId,
		owner: of.owner ?? 'unasked',
		createdAt: now(),
		lastAt: now(),
		expiresAt: now() + visitLength
	};
	return { token, changes: cards.insertVisit(db, row) };
}

/**
 * A visit ends when nobody has used it for a while, a guardian's also with the day on which the young person counts as grown
 * up, and with the custody. Asking is using.
 */
export async function byVisit(db: Db, token: string, now: number): Promise<Actor> {
	const row = await find(db, token, now);
	if (!row) {
		return nobody;
	}
	const { storytellerId, initiativeId } = row;
	const holder = row.holder as Decider;
	const band = bandOf({ ageBand: row.ageBand as AgeBand, birthYear: row.birthYear }, dayOf(now));
	if (!isLetIn(holder, { band, custody: row.custody as Custody })) {
		return nobody;
	}
	const most = holder === 'young' ? quietTime[row.owner as Owner] : guardianQuietTime;
	if (hasClosed(most, row.lastAt, now)) {
		await db.commit([cards.changeVisit(db, row.id, { closedAt: now })]);
		return nobody;
	}
	if (now - row.lastAt >= useLength) {
		await db.commit([cards.changeVisit(db, row.id, { lastAt: now })]);
	}
	return holder === 'young'
		? { kind: 'young', storytellerId, initiativeId }
		: { kind: 'guardian', as: holder, storytellerId, initiativeId };
}

/** Who is here by a visit, or was until it closed a while ago; undefined for one that was ended, and for one long over. */
export async function writerOf(
	db: Db,
	token: string,
	now: number
): Promise<{ storytellerId: string; holder: Decider } | undefined> {
	const [row] = await db.read
		.select({ storytellerId: visit.storytellerId, holder: card.holder })
		.from(visit)
		.innerJoin(card, eq(card.id, visit.cardId))
		.where(
			and(
				eq(visit.id, hashOf(token)),
				gt(visit.expiresAt, now - handedInFor),
				isNull(card.revokedAt)
			)
		);
	return row && { ...row, holder: row.holder as Decider };
}

async function find(db: Db, token: string, now: number) {
	const [row] = await db.read
		.select({
			id: visit.id,
			owner: visit.owner,
			lastAt: visit.lastAt,
			holder: card.holder,
			storytellerId: storyteller.id,
			initiativeId: storyteller.initiativeId,
			ageBand: storyteller.ageBand,
			birthYear: storyteller.birthYear,
			custody: storyteller.custody
		})
		.from(visit)
		.innerJoin(card, eq(card.id, visit.cardId))
		.innerJoin(storyteller, eq(storyteller.id, visit.storytellerId))
		.where(
			and(
				eq(visit.id, hashOf(token)),
				gt(visit.expiresAt, now),
				isNull(visit.closedAt),
				isNull(card.revokedAt)
			)
		);
	return row;
}
