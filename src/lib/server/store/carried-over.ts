/** Decisions that were made after a backup, written into the database that was restored from it. */
import { inArray, sql, type SQL } from 'drizzle-orm';
import type { ConsentRecord } from '$lib/domain/consent/record';
import { statement, type Change, type Db } from '../db/open';
import type { DecisionRow } from '../db/decisions';
import { withdrawal } from '../db/schema';

/** Consent records are only ever added: those that are missing are, for everybody who is known here. */
export function insertConsents(rows: readonly DecisionRow[]): Change {
	const columns = [
		...['id', 'storyteller_id', 'scope', 'decision', 'by', 'relation', 'method', 'item_id'],
		...[
			'expires_on',
			'text_version',
			'text_hash',
			'language',
			'place',
			'witness',
			'project_id',
			'channel',
			'reading_level',
			'device',
			'read_aloud',
			'recorded_by',
			'at'
		]
	];
	return insertMissing('consent', columns, rows, isKnown);
}

/** A no that somebody said. */
export type CarriedNo = Pick<
	ConsentRecord,
	'scope' | 'decision' | 'by' | 'itemId' | 'projectId'
> & {
	storytellerId: string;
};

/** Each no among these that this database does not know, in their order. To be asked before they are inserted. */
export async function unknownNos(db: Db, rows: readonly DecisionRow[]): Promise<CarriedNo[]> {
	return db.raw<CarriedNo>(sql`select r.value ->> 'storyteller_id' as "storytellerId",
		r.value ->> 'scope' as scope, r.value ->> 'decision' as decision, r.value ->> 'by' as "by",
		r.value ->> 'item_id' as "itemId", r.value ->> 'project_id' as "projectId"
		from json_each(${JSON.stringify(rows)}) r where r.value ->> 'decision' = 'no'
			and not exists (select 1 from consent c where c.id = r.value ->> 'id') order by r.key`);
}

/**
 * Where words lay that were taken back, as wordless tombstones: nobody points at them again. Only where the text is the
 * one that they were measured in.
 */
export function insertPlaces(rows: readonly DecisionRow[]): Change {
	const columns = [
		...['id', 'initiative_id', 'story_id', 'storyteller_id', 'media_id', 'start', 'end', 'shape'],
		...['story_version', 'created_by', 'created_at', 'quote', 'state']
	];
	const wordless = rows.map((row) => ({ ...row, quote: '', state: 'withdrawn' }));
	return insertMissing('excerpt', columns, wordless, isSameText);
}

/** Cards that have ended since end here too, with the visits made by them and the devices that remember them. */
export function endCards(rows: readonly DecisionRow[]): Change[] {
	const ended = sql`json_each(${JSON.stringify(rows)}) r`;
	return [
		statement(sql`delete from visit where card_id in (select r.value ->> 'id' from ${ended})`),
		statement(sql`delete from own_device where card_id in (select r.value ->> 'id' from ${ended})`),
		statement(sql`update card set revoked_at = r.value ->> 'revoked_at' from ${ended}
			where card.id = r.value ->> 'id' and card.revoked_at is null`)
	];
}

/** Own links of pledges that were taken back since are taken back here too. */
export function endLinks(rows: readonly DecisionRow[]): Change {
	return statement(sql`update pledge_link set revoked_at = r.value ->> 'revoked_at'
		from json_each(${JSON.stringify(rows)}) r
		where pledge_link.id = r.value ->> 'id' and pledge_link.revoked_at is null`);
}

/** Custody is as it was last: what the other holder of it said counts as it did, and who lost it stays out. */
export function setCustodies(rows: readonly DecisionRow[]): Change {
	const names = ['custody', 'guardian_relation', 'other_relation'];
	const set = sql.join(
		names.map((name) => sql`${sql.identifier(name)} = r.value ->> ${name}`),
		sql`, `
	);
	const isOther = sql.join(
		names.map((name) => sql`storyteller.${sql.identifier(name)} is not r.value ->> ${name}`),
		sql` or `
	);
	return statement(sql`update storyteller set ${set}, version = version + 1
		from json_each(${JSON.stringify(rows)}) r
		where storyteller.id = r.value ->> 'id' and (${isOther})`);
}

/** How it came about: what is missing is added, and what has been taken out of it since goes here too. */
export function addCustodyChanges(rows: readonly DecisionRow[]): Change {
	const said = ['guardian_relation', 'other_relation', 'note', 'by'];
	const columns = ['id', 'storyteller_id', 'custody', 'at', ...said];
	const set = sql.join(
		said.map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`),
		sql`, `
	);
	return insertMissing('custody_change', columns, rows, isKnown, sql`(id) do update set ${set}`);
}

/** Real names that were forgotten since are forgotten here too; one that was kept after that stays. */
export function forgetNames(rows: readonly DecisionRow[]): Change {
	return statement(sql`update identity set sealed = '', at = r.value ->> 'at'
		from json_each(${JSON.stringify(rows)}) r
		where identity.storyteller_id = r.value ->> 'storyteller_id' and identity.at <= r.value ->> 'at'`);
}

/** The same of how somebody can be found again; each is kept under a key of its own. */
export function forgetContacts(rows: readonly DecisionRow[]): Change {
	return statement(sql`update contact_key set sealed = '', at = r.value ->> 'at'
		from json_each(${JSON.stringify(rows)}) r where contact_key.id = r.value ->> 'id'`);
}

/** Which of these withdrawals this database knows already. */
export async function knownWithdrawals(db: Db, ids: readonly string[]): Promise<Set<string>> {
	const rows = await db.read
		.select({ id: withdrawal.id })
		.from(withdrawal)
		.where(inArray(withdrawal.id, [...ids]));
	return new Set(rows.map(({ id }) => id));
}

/** Stories that still stand here, in which words were taken back at a place that nobody knows in this text. */
export async function unplaced(db: Db, rows: readonly DecisionRow[]): Promise<string[]> {
	const found = await db.raw<{ id: string }>(sql`
		select distinct s.id from json_each(${JSON.stringify(rows)}) r join story s on s.id = r.value ->> 'story_id'
		where s.withdrawn_at is null
			and not exists (select 1 from excerpt x where x.id = r.value ->> 'id' and x.state = 'withdrawn')`);
	return found.map(({ id }) => id);
}

const isKnown = sql`exists (select 1 from storyteller t where t.id = r.value ->> 'storyteller_id')`;

const isSameText = sql`exists (select 1 from story s where s.id = r.value ->> 'story_id')
	and case when r.value ->> 'media_id' is null
		then (select s.version from story s where s.id = r.value ->> 'story_id') = r.value ->> 'version'
		else exists (select 1 from media m where m.id = r.value ->> 'media_id') end`;

function insertMissing(
	table: string,
	columns: readonly string[],
	rows: readonly DecisionRow[],
	where: SQL,
	conflict = sql`do nothing`
): Change {
	const named = sql.join(
		columns.map((name) => sql.identifier(name)),
		sql`, `
	);
	const values = sql.join(
		columns.map((name) => sql`r.value ->> ${name}`),
		sql`, `
	);
	return statement(sql`insert into ${sql.identifier(table)} (${named})
		select ${values} from json_each(${JSON.stringify(rows)}) r where ${where} on conflict ${conflict}`);
}
