import { isDomainError, type ErrorName } from '../error';
import { plain } from '../codebook/table';
import { canonical } from '../text/canonical';
import { branchesIn } from './branch';
import { readPartner, type PartnerInput } from './partner';
import { columnsOf, sectorOf, type Column } from './register-columns';

/** What is wrong with one row. */
export interface RowProblem {
	/** As the spreadsheet counts them, headings included; 0 for the file as a whole. */
	row: number;
	/** The name that stands there, shortened. */
	value: string;
	name: ErrorName;
	field: string;
	/** The bound that was passed, where there is one. */
	limit?: number;
}

/** What a table would bring into the register. */
export interface RegisterPlan {
	partners: PartnerInput[];
	/** Names that are in the register already, or twice in the table: they stay as they are. */
	known: string[];
	problems: RowProblem[];
}

/** More partners than one municipality has. */
export const mostPartners = 4_000;

/**
 * Plans what a table of partners would bring in. Where a single row is wrong nothing is brought in; the problems tell
 * which.
 *
 * @param cells rows of text, headings first
 * @param names names in the register; a name is the same however it is spaced, and in capitals or not
 */
export function planRegister(
	cells: readonly (readonly string[])[],
	names: Iterable<string>
): RegisterPlan {
	const [head = [], ...body] = cells;
	const at = columnsOf(head);
	const rows = body
		.map((row, i) => ({ row, number: i + 2 }))
		.filter(({ row }) => row.some((cell) => cell.trim() !== ''));
	const whole = (row: number, name: ErrorName, value = '', bound = {}): RegisterPlan => ({
		...{ partners: [], known: [] },
		problems: [{ row, value, name, field: '', ...bound }]
	});
	if (!at.has('name')) {
		return whole(1, 'table_no_name', short(head.join(' · ')));
	}
	if (rows.length === 0) {
		return whole(0, 'import_empty');
	}
	if (rows.length > mostPartners) {
		return whole(0, 'table_too_long', String(rows.length), { limit: mostPartners });
	}
	const plan: RegisterPlan = { partners: [], known: [], problems: [] };
	const seen = new Set([...names].map(keyOf));
	for (const { row, number } of rows) {
		const cell = (column: Column) => plain((row[at.get(column) ?? -1] ?? '').trim());
		readRow(cell, number, seen, plan);
	}
	return plan.problems.length > 0 ? { ...plan, partners: [] } : plan;
}

function readRow(
	cell: (column: Column) => string,
	row: number,
	seen: Set<string>,
	plan: RegisterPlan
): void {
	const name = cell('name');
	const key = keyOf(name);
	if (name !== '' && seen.has(key)) {
		plan.known.push(name);
		return;
	}
	seen.add(key);
	try {
		plan.partners.push(
			readPartner({
				...{ name, sector: sectorOf(cell('sector')), contact: contactOf(cell) },
				...{ areas: listIn(cell('areas')), branches: branchesIn(linesOf(cell('branches'))) },
				...{ interests: listIn(cell('interests')), offers: listIn(cell('offers')) },
				...{ weCan: cell('weCan'), weMay: cell('weMay'), weWillNot: cell('weWillNot') }
			})
		);
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const { reason, field = '', data } = error;
		const bound = typeof data.limit === 'number' ? { limit: data.limit } : {};
		plan.problems.push({ row, value: short(name), name: reason, field, ...bound });
	}
}

function contactOf(cell: (column: Column) => string) {
	const [name, email, phone] = [cell('person'), cell('email'), cell('phone')];
	return name || email || phone ? { name: name || cell('name'), email, phone } : null;
}

const keyOf = (name: string) => canonical(name).replace(/\s+/g, ' ').trim().toLocaleLowerCase('da');

const listIn = (text: string) =>
	text
		.split(/[,;|]/)
		.map((part) => part.trim())
		.filter(Boolean);

/** Branches of one cell: each on its line, or with semicolons between. */
const linesOf = (cell: string) => (cell.includes('\n') ? cell : cell.replace(/[;|]/g, '\n'));

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
