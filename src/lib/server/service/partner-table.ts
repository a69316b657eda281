/** The register as a table. What is brought in is checked first, and nothing is taken over by halves. */
import { registerTable } from '$lib/domain/pledge/register-columns';
import { planRegister } from '$lib/domain/pledge/register-table';
import { oneOf, parse } from '$lib/domain/text/input';
import { errorText } from '$lib/i18n/error-text';
import { allow, type Context } from '../context';
import type { GivenFile } from '../import/importer';
import { readTable } from '../import/table';
import * as initiatives from '../store/initiative';
import * as partners from '../store/partner';
import { tableFile, tableFormats } from '../table';
import { hashInput } from './once';
import { rowOf } from './partner';

/** So many problems are told at most. */
const mostTold = 100;

/** Widths of the columns, in signs. */
const widths = [30, 12, 30, 36, 36, 36, 40, 40, 40, 24, 30, 16];

/**
 * The register as a file that can be brought in again, by name: with how to reach people, so for those who ask partners.
 *
 * @param format `csv` or `xlsx`
 */
export async function takeOut(
	ctx: Context,
	slugOrId: string,
	format: unknown
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
	const { id, slug } = allow(ctx, 'partner.create', await initiatives.find(ctx.db, slugOrId));
	const as = parse(oneOf(tableFormats), format);
	const table = registerTable(await partners.listAll(ctx.db, id), ctx.locale);
	return {
		name: `${ctx.locale === 'da' ? 'partnere' : 'partners'}-${slug}.${as}`,
		...(await tableFile(as, table, widths))
	};
}

/** What a table would bring in, or brought in. */
export interface RegisterReport {
	/** Names. */
	made: string[];
	known: string[];
	problems: { row: number; value: string; field: string; title: string }[];
	/** Whether anything was saved. */
	isDone: boolean;
}

/**
 * Reads a table of partners (CSV or XLSX) and brings it in; partners whose name is there already stay as they are.
 *
 * @param sent      read only once it is known that it may be
 * @param isPreview tells what would happen, and saves nothing
 */
export async function bringIn(
	ctx: Context,
	slugOrId: string,
	sent: () => Promise<{ file: GivenFile }>,
	isPreview: boolean
): Promise<RegisterReport> {
	const { id } = allow(ctx, 'partner.create', await initiatives.find(ctx.db, slugOrId));
	const cells = await readTable((await sent()).file);
	const plan = planRegister(cells, await partners.namesOf(ctx.db, id));
	const isDone = !isPreview && plan.partners.length > 0;
	if (isDone) {
		const createdAt = ctx.now();
		await ctx.db.commit(
			plan.partners.map((given) =>
				partners.insert(ctx.db, {
					...rowOf(given),
					...{ id: ctx.newId(), initiativeId: id, createdAt },
					inputHash: hashInput({ initiativeId: id, ...given })
				})
			)
		);
	}
	return {
		made: plan.partners.map(({ name }) => name),
		known: plan.known,
		problems: plan.problems.slice(0, mostTold).map(({ row, value, field, name, limit }) => ({
			...{ row, value, field },
			title: errorText(name, { limit }, ctx.locale)
		})),
		isDone
	};
}
