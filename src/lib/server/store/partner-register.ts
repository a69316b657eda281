/** The register of partners as it is searched for whoever fits: in short, and whole. */
import { and, eq, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { Partner } from '$lib/domain/pledge/partner';
import type { Db } from '../db/open';
import { partner } from '../db/schema';
import { standing } from './partner';

/** What tells whether a partner fits a what-if. */
export type Known = Pick<
	Partner,
	'id' | 'name' | 'sector' | 'areas' | 'branches' | 'interests' | 'offers'
> & {
	hasMail: boolean;
};

/** Where a partner is. */
export type Placed = Pick<Partner, 'areas' | 'branches'>;

/**
 * The register in short, as one value: taking thousands of rows one by one costs more than all the rest.
 *
 * @param who all of them, or those whom a what-if may be for
 */
export async function register(
	db: Db,
	initiativeId: string,
	who?: { isAt: (placed: Placed) => boolean; orId: string | null }
): Promise<Known[]> {
	const isOneOf =
		who && or(await isThere(db, initiativeId, who.isAt), eq(partner.id, who.orId ?? ''));
	// The lists are JSON as they are stored; to read and write them once more is what would take the time.
	const one = sql`'{"id":' || json_quote(${partner.id}) || ',"name":' || json_quote(${partner.name})
		|| ',"sector":' || json_quote(${partner.sector}) || ',"areas":' || ${partner.areas}
		|| ',"branches":' || ${partner.branches} || ',"interests":' || ${partner.interests}
		|| ',"offers":' || ${partner.offers} || ',"hasMail":' || iif(coalesce(${partner.contact} ->> 'email', '') = '', 'false', 'true') || '}'`;
	const [row] = await db.read
		.select({ all: sql<string>`'[' || coalesce(group_concat(${one}), '') || ']'` })
		.from(partner)
		.where(and(standing(initiativeId), isOneOf));
	return JSON.parse(row?.all ?? '[]') as Known[];
}

/** True for partners at some places. Thousands share a few: each set of places is looked at once. */
async function isThere(
	db: Db,
	initiativeId: string,
	isAt: (placed: Placed) => boolean
): Promise<SQL> {
	const places = await db.read
		.selectDistinct({ areas: stored(partner.areas), branches: stored(partner.branches) })
		.from(partner)
		.where(standing(initiativeId));
	const wanted = places
		.filter(({ areas, branches }) =>
			isAt({ areas: JSON.parse(areas), branches: JSON.parse(branches) } as Placed)
		)
		.map(({ areas, branches }) => [areas, branches]);
	return sql`(${partner.areas}, ${partner.branches}) in
		(select value ->> 0, value ->> 1 from json_each(${JSON.stringify(wanted)}))`;
}

/** A list as the JSON that it is stored as. */
const stored = (column: Column) => sql<string>`${column}`;
