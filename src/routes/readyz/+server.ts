import { services } from '$lib/server/runtime';

/** Readiness: the database is open, migrated, and answers. */
export const GET = async () => {
	try {
		const { db } = await services();
		const [row] = await db.raw('select count(*) as migrations from __drizzle_migrations');
		return Response.json({ status: 'ok', migrations: row?.migrations });
	} catch (error) {
		console.error('not ready', error);
		return Response.json({ status: 'unavailable' }, { status: 503 });
	}
};
