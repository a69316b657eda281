/** What young people and guardians decided, and the keys of sealed backups, read from a database file that is not the open one, without changing it. */
import { createClient } from '@libsql/client/sqlite3';

/** A row as it stands, by the names of its columns. */
export type DecisionRow = Readonly<Record<string, string | number | null>>;

export interface Decisions {
	/** In the order in which they were given. */
	consents: DecisionRow[];
	/** In the order in which they were made. */
	withdrawals: DecisionRow[];
	/** Where words lay that were taken back one by one, with the `version` of their story. */
	places: DecisionRow[];
	/** Cards that have ended: `id` and `revoked_at`. */
	endedCards: DecisionRow[];
	/** Own links of pledges that were taken back: `id` and `revoked_at`. */
	endedLinks: DecisionRow[];
	/** Who holds custody of whom, and what the guardians are. */
	custodies: DecisionRow[];
	/** How that came about, in the order in which it was said. */
	custodyChanges: DecisionRow[];
	/** Real names that are kept no longer: `storyteller_id` and `at`, since when. */
	forgottenNames: DecisionRow[];
	/** How somebody can be found again, that is kept no longer: `id` and `at`, since when. */
	forgottenContacts: DecisionRow[];
}

/** What a database that is about to be replaced knows. */
export interface Standing extends Decisions {
	/** Keys of sealed backups: `id`, `itemId`, `key`; null for one that was shredded. */
	keys: DecisionRow[];
	/** Backups that were made there: `keys`, `madeAt`, `unreachedAt`. */
	backups: DecisionRow[];
}

/** @throws Error in SQLite's words when the file cannot be read */
export async function standingIn(file: string): Promise<Standing> {
	const client = createClient({ url: `file:${file}`, concurrency: 1, timeout: 0 });
	const rows = async (query: string) =>
		(await client.execute(query)).rows.map((row) => ({ ...row }) as DecisionRow);
	/** Nobody decided anything in what a database of an earlier version does not have. */
	const newer = (query: string) =>
		rows(query).catch((error: Error) => {
			if (/no such (table|column)/.test(error.message)) return [];
			throw error;
		});
	try {
		await client.execute('PRAGMA query_only = ON');
		return {
			// All columns: a database of an earlier version has fewer.
			consents: await rows('select * from consent order by at, id'),
			withdrawals: await rows(`select id, storyteller_id, what, item_id, "by", reached, at
				from withdrawal order by at, id`),
			places: await rows(`select x.id, x.initiative_id, x.story_id, x.storyteller_id, x.media_id,
				x.start, x."end", x.shape, x.story_version, x.created_by, x.created_at, s.version
				from excerpt x join story s on s.id = x.story_id
				where x.state = 'withdrawn' and s.withdrawn_at is null`),
			endedCards: await rows('select id, revoked_at from card where revoked_at is not null'),
			endedLinks: await newer(
				'select id, revoked_at from pledge_link where revoked_at is not null'
			),
			custodies: await newer(
				'select id, custody, guardian_relation, other_relation from storyteller'
			),
			custodyChanges: await newer('select * from custody_change order by at, id'),
			forgottenNames: await newer(`select storyteller_id, at from identity where sealed = ''`),
			forgottenContacts: await newer(`select id, at from contact_key where sealed = ''`),
			keys: await newer('select id, item_id as itemId, key from seal_key'),
			backups: await newer(
				'select keys, made_at as madeAt, unreached_at as unreachedAt from backup'
			)
		};
	} finally {
		client.close();
	}
}
