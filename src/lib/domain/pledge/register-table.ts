import { isDomainError, type ErrorName } from '../error';
import { canonical } from '../text/canonical';
import { readPartner, sectors, type PartnerInput, type Sector } from './partner';

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

type Column = 'name' | 'sector' | 'areas' | 'interests' | 'offers' | 'person' | 'email' | 'phone';

/** Headings as people write them, in both languages. */
const headings: Record<Column, readonly string[]> = {
	name: ['navn', 'partner', 'forening', 'name'],
	sector: ['sektor', 'type', 'sector'],
	areas: ['steder', 'sted', 'område', 'områder', 'areas', 'area'],
	interests: ['interesser', 'interesse', 'brænder for', 'interests'],
	offers: ['kan give', 'tilbud', 'tilbyder', 'offers'],
	person: ['kontakt', 'kontaktperson', 'contact'],
	email: ['mail', 'e-mail', 'email'],
	phone: ['telefon', 'tlf', 'phone']
};

const sectorNames: Record<Sector, readonly string[]> = {
	public: ['public', 'offentlig', 'kommune', 'skole'],
	voluntary: ['voluntary', 'frivillig', 'forening', 'klub'],
	private: ['private', 'firma', 'privat', 'virksomhed'],
	person: ['person', 'privatperson', 'borger']
};

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
		const cell = (column: Column) => (row[at.get(column) ?? -1] ?? '').trim();
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
				name,
				sector: sectorOf(cell('sector')),
				areas: listIn(cell('areas')),
				interests: listIn(cell('interests')),
				offers: listIn(cell('offers')),
				contact: contactOf(cell)
			})
		);
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const { reason, field = '', data } = error;
		const bound = typeof data.limit === 'number' ? { limit: data.limit } : {};
		plan.problems.push({ row, value: short(name), name: reason, field, ...bound });
	}
}

function columnsOf(head: readonly string[]): Map<Column, number> {
	const at = new Map<Column, number>();
	head.forEach((heading, i) => {
		const written = heading.replace('\ufeff', '').trim().toLowerCase();
		for (const [column, known] of Object.entries(headings) as [Column, readonly string[]][]) {
			if (known.includes(written) && !at.has(column)) at.set(column, i);
		}
	});
	return at;
}

/** As written when it is none of the known words: reading refuses it at its field. */
function sectorOf(written: string): string {
	const word = written.toLowerCase();
	return sectors.find((sector) => sectorNames[sector].includes(word)) ?? written;
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

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
