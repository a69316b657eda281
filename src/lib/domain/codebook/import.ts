/** Bringing a codebook in from a table: everything is checked first, and nothing is taken over by halves. */
import { isDomainError, type ErrorName } from '../error';
import { parse } from '../text/input';
import { siblingsAt } from './move';
import { afterAll, nothing, parentsFirst, type KnownTag, type Plan, type TagFields } from './plan';
import { columnOf, familyOf, nameKey, plain, type Column } from './table';
import { newTag, type Family } from './tag';

/** More tags than anybody can tell apart. */
export const mostRows = 1_000;

/** What is wrong with one cell. */
export interface RowProblem {
	/** As the spreadsheet counts them, headings included; 0 for the file as a whole. */
	row: number;
	column: Column | null;
	name: ErrorName;
	/** What stands there, shortened. */
	value: string;
	limit?: number;
}

export interface ImportPlan {
	plan: Plan;
	problems: RowProblem[];
	/** Names of tags by what would become of them. */
	made: string[];
	changed: string[];
	same: string[];
}

/** A row that was read, before its parent is looked for. */
interface Row {
	row: number;
	id: string;
	found: KnownTag | undefined;
	family: Family;
	name: string;
	parent: string;
	given: Partial<TagFields>;
}

/**
 * Plans what a table would do to a codebook. Tags are known again by their id, else by family and name. Empty cells
 * change nothing.
 *
 * @param cells rows of text, headings first
 * @param existing whether tags that are there already keep what they say, or say what the table says
 * @param newId makes ids for new tags
 */
export function planImport(
	tags: readonly KnownTag[],
	cells: readonly (readonly string[])[],
	existing: 'keep' | 'replace',
	newId: () => string
): ImportPlan {
	const problems: RowProblem[] = [];
	const rows = readRows(tags, cells, newId, problems);
	const parents = parentsOf(tags, rows, problems);
	findRings(tags, rows, parents, problems);
	findClashes(tags, rows, parents, problems);
	problems.sort((a, b) => a.row - b.row);
	return problems.length > 0
		? { plan: nothing, problems, made: [], changed: [], same: [] }
		: { ...planRows(tags, rows, parents, existing), problems };
}

function readRows(
	tags: readonly KnownTag[],
	cells: readonly (readonly string[])[],
	newId: () => string,
	problems: RowProblem[]
): Row[] {
	const [head = [], ...body] = cells;
	const at = new Map<Column, number>();
	head.forEach((heading, i) => {
		const column = columnOf(heading);
		if (column && !at.has(column)) at.set(column, i);
	});
	if (!at.has('name')) {
		problems.push({
			row: 1,
			column: 'name',
			name: 'table_no_name',
			value: short(head.join(' · '))
		});
		return [];
	}
	const filled = body
		.map((row, i) => ({ row, number: i + 2 }))
		.filter(({ row }) => row.some((cell) => cell.trim() !== ''));
	if (filled.length === 0) problems.push({ row: 0, column: null, name: 'import_empty', value: '' });
	if (filled.length > mostRows) {
		const value = String(filled.length);
		problems.push({ row: 0, column: null, name: 'table_too_long', value, limit: mostRows });
		return [];
	}
	const byId = new Map(tags.map((tag) => [tag.id, tag]));
	const byName = new Map(tags.map((tag) => [nameKey(tag), tag]));
	const seen = new Map<string, number>();
	return filled.flatMap(({ row, number }) => {
		const cell = (column: Column) => plain((row[at.get(column) ?? -1] ?? '').trim());
		const read = readRow(number, cell, { byId, byName }, newId, problems);
		if (!read) return [];
		const keys = [nameKey(read), ...(read.found ? [read.found.id] : [])];
		const before = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
		if (before !== undefined) {
			const value = short(read.name);
			problems.push({ row: number, column: 'name', name: 'table_doubled', value, limit: before });
			return [];
		}
		keys.forEach((key) => seen.set(key, number));
		return [read];
	});
}

function readRow(
	row: number,
	cell: (column: Column) => string,
	known: { byId: Map<string, KnownTag>; byName: Map<string, KnownTag> },
	newId: () => string,
	problems: RowProblem[]
): Row | undefined {
	const fail = (column: Column, name: ErrorName, limit?: number) => {
		const problem = { row, column, name, value: short(cell(column)) };
		problems.push(limit === undefined ? problem : { ...problem, limit });
		return undefined;
	};
	if (/Ã[¦¸¥˜†]|\ufffd/.test(cell('name') + cell('definition'))) {
		return fail('name', 'table_encoding');
	}
	const byId = known.byId.get(cell('id').toLowerCase());
	const family = cell('family') === '' ? byId?.family : familyOf(cell('family'));
	if (!family) return fail('family', cell('family') === '' ? 'required' : 'table_family_unknown');
	const given = Object.fromEntries(
		(['name', 'definition', 'whenToUse', 'whenNot', 'color', 'sign'] as const).map((column) => [
			column,
			cell(column) || undefined
		])
	);
	try {
		const { id: _, family: __, parentId: ___, ...said } = parse(newTag, { ...given, family });
		const found = byId ?? known.byName.get(nameKey({ family, name: said.name }));
		return {
			row,
			id: found?.id ?? newId(),
			found,
			family,
			name: said.name,
			parent: cell('parent'),
			given: withoutEmpty(said)
		};
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const { limit } = error.data;
		return fail(
			(error.field ?? 'name') as Column,
			error.reason,
			typeof limit === 'number' ? limit : undefined
		);
	}
}

/** The id of each row's parent: null at the top, undefined where the table says nothing about a tag that is there. */
function parentsOf(
	tags: readonly KnownTag[],
	rows: readonly Row[],
	problems: RowProblem[]
): Map<string, string | null | undefined> {
	const renamed = new Set(rows.flatMap(({ found }) => (found ? [found.id] : [])));
	const ids = new Map([
		...tags.filter(({ id }) => !renamed.has(id)).map((tag) => [nameKey(tag), tag.id] as const),
		...rows.map((row) => [nameKey(row), row.id] as const)
	]);
	return new Map(
		rows.map((row) => {
			if (row.parent === '') {
				const stays = row.found && row.found.family === row.family;
				return [row.id, stays ? undefined : null];
			}
			const parent = ids.get(nameKey({ family: row.family, name: row.parent }));
			if (!parent) {
				const value = short(row.parent);
				problems.push({ row: row.row, column: 'parent', name: 'table_parent_unknown', value });
			}
			return [row.id, parent ?? null];
		})
	);
}

function findRings(
	tags: readonly KnownTag[],
	rows: readonly Row[],
	parents: ReadonlyMap<string, string | null | undefined>,
	problems: RowProblem[]
): void {
	const now = new Map(tags.map(({ id, parentId }) => [id, parentId]));
	const above = (id: string) => parents.get(id) ?? (parents.get(id) === null ? null : now.get(id));
	for (const { id, row, parent } of rows) {
		const seen = new Set<string>();
		let at = above(id);
		while (at && at !== id && !seen.has(at)) {
			seen.add(at);
			at = above(at);
		}
		if (at === id) {
			problems.push({ row, column: 'parent', name: 'table_ring', value: short(parent) });
		}
	}
}

/** Names that another tag has, and families that would part a tag from those below it. */
function findClashes(
	tags: readonly KnownTag[],
	rows: readonly Row[],
	parents: ReadonlyMap<string, string | null | undefined>,
	problems: RowProblem[]
): void {
	const inTable = new Map(rows.map((row) => [row.id, row]));
	const others = tags.filter(({ id }) => !inTable.has(id));
	const names = new Set(others.map((tag) => nameKey(tag)));
	for (const { row, found, family, name } of rows) {
		if (names.has(nameKey({ family, name }))) {
			problems.push({ row, column: 'name', name: 'name_taken', value: short(name) });
		}
		const isParted = tags.some(
			(tag) =>
				tag.parentId === found?.id &&
				parents.get(tag.id) === undefined &&
				(inTable.get(tag.id)?.family ?? tag.family) !== family
		);
		if (found && found.family !== family && isParted) {
			problems.push({ row, column: 'family', name: 'invalid', value: short(name) });
		}
	}
}

function planRows(
	tags: readonly KnownTag[],
	rows: readonly Row[],
	parents: ReadonlyMap<string, string | null | undefined>,
	existing: 'keep' | 'replace'
): Omit<ImportPlan, 'problems'> {
	const last = new Map<string, number>();
	const place = (family: Family, parentId: string | null) => {
		const key = `${family} ${parentId}`;
		const beside = siblingsAt(tags, { family, parentId });
		const next = last.get(key) ?? afterAll(beside);
		last.set(key, next + 1);
		return next;
	};
	const made = rows.filter(({ found }) => !found);
	const add = parentsFirst(made, ({ id }) => parents.get(id)).map((row) => {
		const parentId = parents.get(row.id) ?? null;
		const empty = { definition: '', whenToUse: '', whenNot: '', color: null, sign: null };
		const origin = { originId: null, originVersion: null };
		const { id, name, family } = row;
		const position = place(family, parentId);
		return { ...empty, ...origin, ...row.given, id, name, family, parentId, position };
	});
	const set = rows.flatMap(({ found, given, family, id }) => {
		if (!found || existing === 'keep') return [];
		const parentId = parents.get(id);
		const wanted = { ...given, family, ...(parentId !== undefined && { parentId }) };
		const differs = differing(found, wanted);
		// Along with another family, so that two may swap theirs: a name is taken within one.
		const change = differs.family ? { ...differs, name: given.name ?? found.name } : differs;
		return Object.keys(change).length > 0 ? [{ id, version: found.version, change }] : [];
	});
	const isChanged = new Set(set.map(({ id }) => id));
	const names = (some: readonly Row[]) => some.map(({ name }) => name);
	return {
		plan: { ...nothing, add, set },
		made: names(made),
		changed: names(rows.filter(({ id }) => isChanged.has(id))),
		same: names(rows.filter(({ found, id }) => found && !isChanged.has(id)))
	};
}

/** Those of the wanted fields that say something else than the tag does. */
function differing(tag: TagFields, wanted: Partial<TagFields>): Partial<TagFields> {
	const entries = Object.entries(wanted) as [keyof TagFields, unknown][];
	return Object.fromEntries(entries.filter(([key, value]) => tag[key] !== value));
}

function withoutEmpty(said: object): Partial<TagFields> {
	return Object.fromEntries(
		Object.entries(said).filter(([, value]) => value !== undefined && value !== null)
	);
}

const short = (value: string) => (value.length > 60 ? `${value.slice(0, 59)}…` : value);
