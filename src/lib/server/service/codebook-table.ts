/** Use cases that take the codebook out as a table, bring one in, or begin with the one that Tråd comes with. */
import { baseCodebook } from '$lib/domain/codebook/base/base';
import {
	mostRows,
	planImport,
	type ImportPlan,
	type RowProblem
} from '$lib/domain/codebook/import';
import type { KnownTag } from '$lib/domain/codebook/plan';
import { toTable, type Cell } from '$lib/domain/codebook/table';
import { baseInput, families, flatten, treeOf } from '$lib/domain/codebook/tag';
import { oneOf, parse } from '$lib/domain/text/input';
import { errorText } from '$lib/i18n/error-text';
import { allow, type Context } from '../context';
import type { GivenFile } from '../import/importer';
import { readTable } from '../import/table';
import * as store from '../store/codebook';
import * as initiatives from '../store/initiative';
import { tableFile, tableFormats } from '../table';
import { read } from './codebook';
import { carryOut } from './planning';

/** The codebook as a file: tags in their order, with their use, in the caller's language. It holds no words of a story. */
export async function takeOut(
	ctx: Context,
	slugOrId: string,
	format: unknown
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
	const found = allow(ctx, 'tag.list', await initiatives.find(ctx.db, slugOrId));
	const as = parse(oneOf(tableFormats), format);
	const all = await read(ctx, slugOrId);
	const names = new Map(all.map(({ id, name }) => [id, name]));
	const collator = new Intl.Collator(ctx.locale);
	const rows = families
		.flatMap((family) => flatten(treeOf(all, family, collator.compare)))
		.map(({ tag }) => ({ ...tag, parent: names.get(tag.parentId ?? '') ?? '' }));
	const table = toTable(rows, ctx.locale);
	return {
		name: `${ctx.locale === 'da' ? 'kodebog' : 'codebook'}-${found.slug}.${as}`,
		...(await tableFile(as, table, widths))
	};
}

const widths = [16, 26, 30, 60, 50, 50, 10, 12, 9, 11, 38];

/** What a table would do, or did: names of tags by what becomes of them, or what is wrong, row by row. */
export interface TableReport extends Omit<ImportPlan, 'plan' | 'problems'> {
	problems: (RowProblem & { title: string })[];
	/** How many problems there are; the list is cut off after two hundred. */
	problemCount: number;
	/** Under which it can be taken back; null when nothing was done. */
	changeId: string | null;
}

/** What was sent: read only once it is known that it may be. */
export type SentTable = () => Promise<{ about: { existing?: unknown }; file: GivenFile }>;

/** Reads a table and tells what it would do. Nothing is saved. */
export async function preview(
	ctx: Context,
	slugOrId: string,
	sent: SentTable
): Promise<TableReport> {
	const { id } = allow(ctx, 'tag.create', await initiatives.find(ctx.db, slugOrId));
	const { cells, existing } = await received(sent);
	const tags = await store.knownTags(ctx.db, id);
	return reportOf(ctx, planImport(tags, cells, existing, ctx.newId), null);
}

/** Brings a table in, all of it or, where a single row is wrong, nothing. */
export async function bringIn(
	ctx: Context,
	slugOrId: string,
	sent: SentTable
): Promise<TableReport> {
	const { id } = allow(ctx, 'tag.create', await initiatives.find(ctx.db, slugOrId));
	const { cells, existing } = await received(sent);
	return write(ctx, id, 'import', cells, existing);
}

/** Adds the tags that Tråd comes with, in the caller's language unless told; tags of the same name stay as they are. */
export async function beginWithBase(
	ctx: Context,
	slugOrId: string,
	input: unknown = {}
): Promise<TableReport> {
	const { id } = allow(ctx, 'tag.create', await initiatives.find(ctx.db, slugOrId));
	const { language = ctx.locale } = parse(baseInput, input);
	const cells = toTable(baseCodebook(language), language);
	return write(ctx, id, 'base', cells, 'keep');
}

async function write(
	ctx: Context,
	initiativeId: string,
	kind: 'import' | 'base',
	given: readonly (readonly Cell[])[],
	existing: 'keep' | 'replace'
): Promise<TableReport> {
	const cells = given.map((row) => row.map(String));
	let last: ImportPlan | undefined;
	const decide = (tags: readonly KnownTag[]) => {
		last = planImport(tags, cells, existing, ctx.newId);
		return last.plan;
	};
	const first = planImport(await store.knownTags(ctx.db, initiativeId), cells, existing, ctx.newId);
	if (first.problems.length > 0) return reportOf(ctx, first, null);
	const deed = { changeId: ctx.newId(), initiativeId, kind, of: [], decide };
	const { changeId } = await carryOut(ctx, deed);
	return reportOf(ctx, last ?? first, changeId);
}

async function received(sent: SentTable) {
	const { about, file } = await sent();
	const existing = parse(oneOf(['keep', 'replace']), about.existing ?? 'keep');
	return { existing, cells: await readTable(file) };
}

function reportOf(ctx: Context, planned: ImportPlan, changeId: string | null): TableReport {
	const { plan: _, problems, ...names } = planned;
	const told = problems.slice(0, 200).map((problem) => ({
		...problem,
		title: errorText(problem.name, { limit: problem.limit ?? mostRows }, ctx.locale)
	}));
	return { ...names, problems: told, problemCount: problems.length, changeId };
}
