/** A table from outside as rows of text: CSV in UTF-8 or UTF-16, or the first sheet of an XLSX file. */
import Papa from 'papaparse';
import { DomainError } from '$lib/domain/error';
import type { GivenFile } from './read';
import { readXml } from './xml';
import { Zip } from './zip';

/** Bytes of a file, and of a part of one; a codebook needs a hundredth. */
const largestTable = 2 ** 21;
const largestPart = 2 ** 23;
/** More rows and columns than any codebook has; what is beyond is not read. */
const mostRows = 5_000;
const mostColumns = 100;

/**
 * @throws DomainError `import_empty`, `table_encoding` for text in another encoding, `type_unsupported`, `import_…` for
 * what is wrong with a file
 */
export async function readTable({ name, bytes }: GivenFile): Promise<string[][]> {
	if (bytes.length === 0) throw new DomainError('import_empty', {}, 'file');
	if (bytes.length > largestTable) throw new DomainError('import_too_large', {}, 'file');
	const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
	if (head.startsWith('PK')) return readSheet(bytes);
	if (head.startsWith('\xd0\xcf') || !/\.(csv|tsv|txt)$/i.test(name)) {
		throw new DomainError('type_unsupported', {}, 'file');
	}
	const text = decoded(bytes);
	const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, preview: mostRows });
	return data.map((row) => row.slice(0, mostColumns));
}

/** Byte order marks are believed; without one it is UTF-8, or it is refused. */
function decoded(bytes: Uint8Array): string {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? 'utf-16le'
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? 'utf-16be'
				: 'utf-8';
	let text: string;
	try {
		text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new DomainError('table_encoding', {}, 'file');
	}
	if (text.includes('\0')) throw new DomainError('table_encoding', {}, 'file');
	return text;
}

async function readSheet(bytes: Uint8Array): Promise<string[][]> {
	const zip = await Zip.open(bytes);
	const sheets = zip.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).toSorted();
	const sheet = sheets.find((name) => name.endsWith('/sheet1.xml')) ?? sheets[0];
	if (!sheet) throw new DomainError('type_unsupported', {}, 'file');
	const strings = zip.has('xl/sharedStrings.xml')
		? stringsOf(await partOf(zip, 'xl/sharedStrings.xml'))
		: [];
	return cellsOf(await partOf(zip, sheet), strings);
}

async function partOf(zip: Zip, name: string): Promise<Uint8Array> {
	const part = await zip.read(name);
	if (part.length > largestPart) throw new DomainError('import_too_large', {}, 'file');
	return part;
}

function stringsOf(xml: Uint8Array): string[] {
	const strings: string[] = [];
	let text = '';
	let isText = false;
	let isSpoken = 0;
	readXml(xml, {
		open: (name) => {
			if (name === 'si') text = '';
			if (name === 'rPh') isSpoken++;
			isText = name === 't' && isSpoken === 0;
		},
		text: (words) => {
			if (isText) text += words;
		},
		close: (name) => {
			if (name === 'si') strings.push(text);
			if (name === 'rPh') isSpoken--;
			if (name === 't') isText = false;
		}
	});
	return strings;
}

function cellsOf(xml: Uint8Array, strings: readonly string[]): string[][] {
	const rows: string[][] = [];
	let row = 0;
	let column = 0;
	let kind = '';
	let value = '';
	let isValue = false;
	readXml(xml, {
		open: (name, attributes) => {
			if (name === 'row') {
				row = Number(attributes.r ?? rows.length + 1) - 1;
				column = -1;
			} else if (name === 'c') {
				column = attributes.r ? columnOf(attributes.r) : column + 1;
				kind = attributes.t ?? '';
				value = '';
			}
			isValue = name === 'v' || name === 't';
		},
		text: (words) => {
			if (isValue) value += words;
		},
		close: (name) => {
			if (name === 'v' || name === 't') isValue = false;
			if (name !== 'c' || row < 0 || row >= mostRows || column >= mostColumns) return;
			while (rows.length <= row) rows.push([]);
			const cells = rows[row] ?? [];
			while (cells.length <= column) cells.push('');
			cells[column] = kind === 's' ? (strings[Number(value)] ?? '') : kind === 'e' ? '' : value;
		}
	});
	return rows;
}

/** `BC12` → 54, from 0. */
function columnOf(reference: string): number {
	const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A';
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
