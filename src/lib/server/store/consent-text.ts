/** Editions of the texts on the uses: what was told when somebody decided. Only ever added to. */
import { inArray } from 'drizzle-orm';
import type { EditionLines } from '$lib/domain/consent/edition';
import type { Change, Db } from '../db/open';
import { consentText } from '../db/schema';

export interface StoredEdition {
	hash: string;
	language: string;
	/** What was told of each use; of a use that was not there yet, nothing. */
	lines: Partial<EditionLines>;
}

export async function find(db: Db, hashes: readonly string[]): Promise<StoredEdition[]> {
	const { hash, language, lines } = consentText;
	const rows = await db.read
		.select({ hash, language, lines })
		.from(consentText)
		.where(inArray(hash, [...hashes]));
	return rows.map((row) => ({ ...row, lines: row.lines as Partial<EditionLines> }));
}

/** Keeps an edition; one that is there already stays. */
export function keep(db: Db, edition: StoredEdition, firstAt: number): Change {
	return db.read
		.insert(consentText)
		.values({ ...edition, lines: edition.lines as EditionLines, firstAt })
		.onConflictDoNothing();
}
