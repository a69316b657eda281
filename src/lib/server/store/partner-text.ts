/** What a text for partners is held against. These words never leave the server: only places in the text do. */
import { and, eq, ne, not } from 'drizzle-orm';
import type { Secrets } from '$lib/domain/opportunity/partner-text';
import type { Db } from '../db/open';
import { excerpt, storyteller } from '../db/schema';
import { consentGate } from './consent';
import { hasWords, places, quoteOf } from './excerpt-media';
import { namesMasked } from './masking';

/** Secret names of an initiative and names that are masked, and words that nobody has said yes to being quoted. @param today `YYYY-MM-DD` */
export async function secrets(db: Db, initiativeId: string, today: string): Promise<Secrets> {
	const names = await db.read
		.select({ name: storyteller.secretName })
		.from(storyteller)
		.where(eq(storyteller.initiativeId, initiativeId));
	const mayQuote = consentGate('quote', today, places, { initiativeId });
	const quotes = await db.read
		.select({ quote: quoteOf })
		.from(excerpt)
		.where(
			and(
				eq(excerpt.initiativeId, initiativeId),
				ne(excerpt.state, 'withdrawn'),
				hasWords,
				not(mayQuote)
			)
		);
	const masked = await namesMasked(db, initiativeId);
	return {
		names: [...names.map((row) => row.name), ...masked],
		quotes: quotes.map((row) => row.quote)
	};
}
