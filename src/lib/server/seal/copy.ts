/** The copy of the database that is being sealed: texts go from it and come back to it by the thousand. */
import { sql } from 'drizzle-orm';
import { statement, type Db } from '../db/open';

/** A row by SQLite's own number, with its texts by the names of their columns. */
export interface CopyRow {
	row: number;
	of: string | null;
	texts: Record<string, string>;
}

/** Rows that are read at once; a story's document can be large. */
const atOnce = 100;
/** UTF-16 units that are written at once. */
const mostWritten = 4_000_000;

/** All rows of a table in which one of the columns holds a text. @param of SQL over the row `t` */
export async function* rowsOf(
	db: Db,
	table: string,
	columns: readonly string[],
	of: string
): AsyncGenerator<CopyRow> {
	const names = sql.join(
		columns.map((name) => sql`t.${sql.identifier(name)} as ${sql.identifier(name)}`),
		sql`, `
	);
	let after = 0;
	for (;;) {
		const rows = await db.raw<Record<string, unknown>>(
			sql`select t.rowid as "row", ${sql.raw(of)} as "of", ${names} from ${sql.identifier(table)} t
				where t.rowid > ${after} order by t.rowid limit ${atOnce}`
		);
		for (const { row, of: owners, ...texts } of rows) {
			yield {
				row: Number(row),
				of: owners === null ? null : String(owners),
				texts: onlyTexts(texts)
			};
		}
		if (rows.length < atOnce) return;
		after = Number(rows.at(-1)?.row);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

const onlyTexts = (values: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(values).filter(
			(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''
		)
	);

/** Puts texts in the place of others, a bundle at a time. */
export class Rewriting {
	#waiting: Record<string, string | number>[] = [];
	#size = 0;

	constructor(
		private readonly db: Db,
		private readonly table: string,
		private readonly columns: readonly string[]
	) {}

	async put(row: number, texts: Record<string, string>): Promise<void> {
		this.#waiting.push({ ...texts, row });
		this.#size += Object.values(texts).reduce((sum, { length }) => sum + length, 0);
		if (this.#waiting.length >= atOnce * 5 || this.#size > mostWritten) await this.finish();
	}

	/** Writes what still waits. */
	async finish(): Promise<void> {
		if (this.#waiting.length === 0) return;
		const table = sql.identifier(this.table);
		const set = sql.join(
			this.columns.map((column) => {
				const name = sql.identifier(column);
				return sql`${name} = coalesce(r.value ->> ${sql.raw(`'${column}'`)}, ${table}.${name})`;
			}),
			sql`, `
		);
		await this.db.commit([
			statement(sql`update ${table} set ${set} from json_each(${JSON.stringify(this.#waiting)}) r
				where ${table}.rowid = r.value ->> 'row'`)
		]);
		this.#waiting = [];
		this.#size = 0;
	}
}
