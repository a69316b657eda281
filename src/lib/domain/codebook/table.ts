/** The codebook as a table, as it is taken out and brought in: columns, the words for families, and cells as text. */
import { families, type Family } from './family';

export const columns = [
	'family',
	'parent',
	'name',
	'definition',
	'whenToUse',
	'whenNot',
	'color',
	'sign',
	'excerpts',
	'stories',
	'id'
] as const;

export type Column = (typeof columns)[number];

type Language = 'da' | 'en';

/** Headings: the first word is written, all are understood. */
const headings: Record<Column, Record<Language, string[]>> = {
	family: { da: ['Slags', 'Familie'], en: ['Family', 'Kind'] },
	parent: { da: ['Hører under', 'Overmærke'], en: ['Under', 'Parent'] },
	name: { da: ['Navn', 'Mærke', 'Kode'], en: ['Name', 'Tag', 'Code'] },
	definition: { da: ['Betydning', 'Definition'], en: ['Definition', 'Description', 'Meaning'] },
	whenToUse: { da: ['Brug det, når'], en: ['Use it when', 'When to use'] },
	whenNot: { da: ['Brug det ikke, når'], en: ['Do not use it when', 'When not to use'] },
	color: { da: ['Farve'], en: ['Colour', 'Color'] },
	sign: { da: ['Tegn'], en: ['Sign'] },
	excerpts: { da: ['Uddrag'], en: ['Excerpts'] },
	stories: { da: ['Fortællinger'], en: ['Stories'] },
	id: { da: ['Id'], en: ['Id'] }
};

const familyWords: Record<Family, Record<Language, string[]>> = {
	pain: { da: ['Smertepunkt', 'Smertepunkter'], en: ['Pain point', 'Pain points', 'Pain'] },
	bright: { da: ['Lyspunkt', 'Lyspunkter'], en: ['Bright spot', 'Bright spots', 'Bright'] },
	theme: { da: ['Tema', 'Temaer'], en: ['Theme', 'Themes'] },
	context: { da: ['Sammenhæng', 'Kontekst'], en: ['Context'] }
};

/** What a tag is when it is written into a table. */
export interface TableTag {
	id: string;
	family: Family;
	parent: string;
	name: string;
	definition: string;
	whenToUse: string;
	whenNot: string;
	color: string | null;
	sign: string | null;
	excerpts: number;
	stories: number;
}

export type Cell = string | number;

/** What stands above a column. */
export function headingOf(column: Column, language: Language): string {
	return headings[column][language][0] ?? column;
}

/** What a family is called in a table. */
export function familyWord(family: Family, language: Language): string {
	return familyWords[family][language][0] ?? family;
}

/** The codebook as rows, headings first. No cell can be taken for a formula. */
export function toTable(tags: readonly TableTag[], language: Language): Cell[][] {
	const head = columns.map((column) => headingOf(column, language));
	const rows = tags.map((tag) =>
		columns.map((column) => {
			const value = column === 'family' ? familyWord(tag.family, language) : tag[column];
			return typeof value === 'number' ? value : harmless(value ?? '');
		})
	);
	return [head, ...rows];
}

/**
 * A text that a spreadsheet shows and does not run: what begins like a formula gets an apostrophe in front.
 * Source: OWASP, “CSV Injection”.
 */
export function harmless(text: string): string {
	return /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Takes back what {@link harmless} did. */
export function plain(cell: string): string {
	return /^'\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** The column that a heading names in either language; undefined for one that nobody knows. */
export function columnOf(heading: string): Column | undefined {
	const asked = folded(heading);
	return columns.find(
		(column) =>
			folded(column) === asked ||
			[...headings[column].da, ...headings[column].en].some((word) => folded(word) === asked)
	);
}

/** The family that a cell names in either language. */
export function familyOf(cell: string): Family | undefined {
	const asked = folded(cell);
	return families.find(
		(family) =>
			family === asked ||
			[...familyWords[family].da, ...familyWords[family].en].some((word) => folded(word) === asked)
	);
}

/** Names that differ only in case or in how their letters are composed are the same. */
export function folded(text: string): string {
	return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('da');
}

/** What a tag is known by within a codebook: its family and its name, {@link folded}. */
export const nameKey = ({ family, name }: { family: Family; name: string }): string =>
	`${family}\n${folded(name)}`;
