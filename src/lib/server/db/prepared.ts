import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { Db } from './open';

/**
 * A query that every request asks: put into words once for each database, then only run, each time on the rows as they
 * are. What differs is named with `sql.placeholder`.
 */
export function prepared<Query>(build: (read: LibSQLDatabase) => Query): (db: Db) => Query {
	const built = new WeakMap<Db, Query>();
	return (db) => {
		const query = built.get(db) ?? build(db.read);
		built.set(db, query);
		return query;
	};
}
