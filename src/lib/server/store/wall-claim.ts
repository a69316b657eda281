/** What somebody present says to the staff about a card. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { excerpt, media, wallCard, wallClaim, wallGuest } from '../db/schema';

export interface Claim {
	id: string;
	cardId: string;
	/** The name that they came in with. */
	name: string;
	words: string;
}

export function insert(db: Db, row: typeof wallClaim.$inferInsert): Change {
	return db.read.insert(wallClaim).values(row);
}

export async function listOpen(db: Db, wallId: string): Promise<Claim[]> {
	return db.read
		.select({
			id: wallClaim.id,
			cardId: wallClaim.cardId,
			name: wallGuest.name,
			words: wallClaim.words
		})
		.from(wallClaim)
		.innerJoin(wallGuest, eq(wallGuest.id, wallClaim.guestId))
		.where(and(eq(wallClaim.wallId, wallId), isNull(wallClaim.settledAt)))
		.orderBy(asc(wallClaim.createdAt), asc(wallClaim.id));
}

export function settle(db: Db, wallId: string, id: string, at: number): Change {
	return db.read
		.update(wallClaim)
		.set({ settledAt: at, words: '' })
		.where(and(eq(wallClaim.wallId, wallId), eq(wallClaim.id, id)));
}

/** Erases all that was said about cards of a young person: it goes with the words that it is about. */
export function eraseOf(db: Db, storytellerId: string): Change {
	const cards = db.read
		.select({ id: wallCard.cardId })
		.from(wallCard)
		.leftJoin(excerpt, eq(excerpt.id, wallCard.excerptId))
		.leftJoin(media, eq(media.id, wallCard.mediaId))
		.where(sql`coalesce(${excerpt.storytellerId}, ${media.storytellerId}) = ${storytellerId}`);
	return db.read.delete(wallClaim).where(inArray(wallClaim.cardId, cards));
}
