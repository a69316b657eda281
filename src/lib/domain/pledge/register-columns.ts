/** The register as a table, as it is taken out and brought in: its columns, and the words for sectors. */
import { folded, harmless } from '../codebook/table';
import { writeBranches } from './branch';
import { sectors, type Partner, type Sector } from './partner';

const columns = [
	...(['name', 'sector', 'areas', 'branches', 'interests', 'offers'] as const),
	...(['weCan', 'weMay', 'weWillNot', 'person', 'email', 'phone'] as const)
];

export type Column = (typeof columns)[number];

type Language = 'da' | 'en';

/** Headings: the first word is written, all are understood, in capitals or not. */
const headings: Record<Column, Record<Language, readonly string[]>> = {
	name: { da: ['Navn', 'Partner', 'Forening'], en: ['Name'] },
	sector: { da: ['Sektor', 'Type'], en: ['Sector'] },
	areas: { da: ['Steder', 'Sted', 'Område', 'Områder'], en: ['Areas', 'Area'] },
	branches: { da: ['Afdelinger', 'Afdeling', 'Lokalafdelinger'], en: ['Branches', 'Branch'] },
	interests: { da: ['Interesser', 'Interesse', 'Brænder for'], en: ['Interests'] },
	offers: { da: ['Kan give', 'Tilbud', 'Tilbyder'], en: ['Offers'] },
	weCan: { da: ['Vi kan'], en: ['We can'] },
	weMay: { da: ['Vi må'], en: ['We may'] },
	weWillNot: { da: ['Vi vil ikke'], en: ['We will not'] },
	person: { da: ['Kontakt', 'Kontaktperson'], en: ['Contact'] },
	email: { da: ['Mail', 'E-mail'], en: ['Email'] },
	phone: { da: ['Telefon', 'Tlf'], en: ['Phone'] }
};

const sectorWords: Record<Sector, Record<Language, readonly string[]>> = {
	public: { da: ['Offentlig', 'Kommune', 'Skole'], en: ['Public'] },
	voluntary: { da: ['Forening', 'Frivillig', 'Klub'], en: ['Voluntary'] },
	private: { da: ['Firma', 'Privat', 'Virksomhed'], en: ['Private'] },
	person: { da: ['Person', 'Privatperson', 'Borger'], en: ['Person'] }
};

/** Where each column that is understood stands; the first of two alike counts. */
export function columnsOf(head: readonly string[]): Map<Column, number> {
	const at = new Map<Column, number>();
	head.forEach((heading, i) => {
		const column = columns.find((column) => isAmong(headings[column], heading));
		if (column && !at.has(column)) at.set(column, i);
	});
	return at;
}

/** As written when it is none of the known words: reading refuses it at its field. */
export function sectorOf(written: string): string {
	return sectors.find((sector) => isAmong(sectorWords[sector], written)) ?? written;
}

/** Partners as rows of a table that can be brought in again, headings first. No cell can be taken for a formula. */
export function registerTable(all: readonly Partner[], language: Language): string[][] {
	const head = columns.map((column) => headings[column][language][0] ?? column);
	return [head, ...all.map((partner) => rowOf(partner, language))];
}

function rowOf(partner: Partner, language: Language): string[] {
	const { name, sector, areas, branches, interests, offers, contact } = partner;
	const cells: Record<Column, string> = {
		name,
		sector: sectorWords[sector][language][0] ?? sector,
		areas: areas.join(', '),
		branches: writeBranches(branches),
		interests: interests.join(', '),
		offers: offers.join(', '),
		weCan: partner.weCan,
		weMay: partner.weMay,
		weWillNot: partner.weWillNot,
		person: contact?.name ?? '',
		email: contact?.email ?? '',
		phone: contact?.phone ?? ''
	};
	return columns.map((column) => harmless(cells[column]));
}

function isAmong(known: Record<Language, readonly string[]>, written: string): boolean {
	const word = folded(written.replace('\ufeff', ''));
	return [...known.da, ...known.en].some((one) => folded(one) === word);
}
