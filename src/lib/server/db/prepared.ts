import type { Db, Queries } from './open';

/**
 * A query that every request asks: put into words once for each database, then only run, each time on the rows as they
 * are. What differs is named with `sql.placeholder`.
 */
export function prepared<Query>(build: (read: Queries) => Query): (db: Db) => Query {
	const only = preparedEach(build);
	return (db) => only(db, '');
}

/** As {@link prepared}, for a query that has a few variants whose words differ. */
export function preparedEach<Variant extends string, Query>(
	build: (read: Queries, variant: Variant) => Query
): (db: Db, variant: Variant) => Query {
	const built = new WeakMap<Db, Map<Variant, Query>>();
	return (db, variant) => {
		const queries = built.get(db) ?? new Map<Variant, Query>();
		const query = queries.get(variant) ?? build(db.read, variant);
		built.set(db, queries.set(variant, query));
		return query;
	};
}
