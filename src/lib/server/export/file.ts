/** Lines and a manifest as a file, piece by piece: never the whole of it in memory, and others get their turn between. */
import { csvLine } from '$lib/domain/exchange/cell';
import type { ExportFormat, Line, Manifest } from '$lib/domain/exchange/export';
import {
	paragraph,
	sheetBegin,
	sheetEnd,
	sheetParts,
	sheetRow,
	wordBegin,
	wordEnd,
	wordParts
} from '$lib/domain/exchange/office';
import { bytes, constant, now, zipped, type Text } from './bytes';
import { about, htmlBegin, htmlEnd, quoted } from './html';
import { aboutText } from './words';

/** What is written: its lines in batches, and the manifest once they have all been read. */
export interface Source {
	title: string;
	locale: string;
	/** Headings by column; only these columns are written. */
	columns: Record<string, string>;
	/** A cell as people read it; programs get it as it is. */
	inWords: (column: string, value: string) => string;
	batches: () => AsyncIterable<Line[]>;
	manifest: () => Manifest;
	manifestTitle: string;
	/** What the tags mean, where it goes along: in json, zip and xlsx. */
	codebook?: { title: string; columns: Record<string, string>; lines: Line[] };
	/** The manifest in words. */
	told: (manifest: Manifest) => [string, string][];
}

/** The bytes of a file in one of the formats. */
export function writeFile(format: ExportFormat, source: Source): AsyncGenerator<Uint8Array> {
	switch (format) {
		case 'csv':
			return bytes(csv(source));
		case 'json':
			return bytes(json(source));
		case 'html':
			return bytes(html(source));
		case 'xlsx':
			return zipped([
				...constant(
					sheetParts([
						source.title,
						source.manifestTitle,
						...(source.codebook ? [source.codebook.title] : [])
					])
				),
				['xl/worksheets/sheet1.xml', sheet(source)],
				['xl/worksheets/sheet2.xml', now(() => manifestSheet(toldIn(source)))],
				...codebookPart(source, 'xl/worksheets/sheet3.xml', sheet)
			]);
		case 'docx':
			return zipped([...constant(wordParts()), ['word/document.xml', word(source)]]);
		case 'zip':
			return zipped([
				[`${source.manifest().what}.csv`, csv(source)],
				['manifest.json', now(() => JSON.stringify(source.manifest(), null, '\t'))],
				...codebookPart(source, 'codebook.csv', csv)
			]);
	}
}

/** The codebook as one more part of an archive. */
function codebookPart(
	{ codebook, ...source }: Source,
	name: string,
	write: (source: Source) => Text
): [string, AsyncGenerator<Uint8Array>][] {
	return codebook
		? [
				[
					name,
					bytes(
						write({ ...source, columns: codebook.columns, batches: () => once(codebook.lines) })
					)
				]
			]
		: [];
}

async function* once(lines: Line[]): AsyncGenerator<Line[]> {
	yield await Promise.resolve(lines);
}

const toldIn = (source: Source) => source.told(source.manifest());
const cellsIn = ({ columns, inWords }: Source, { cells }: Line) =>
	Object.keys(columns).map((column) => inWords(column, cells[column] ?? ''));

/** With a byte order mark: without it Excel takes æ, ø and å for something else. */
async function* csv(source: Source): Text {
	yield `\ufeff${csvLine(Object.values(source.columns))}`;
	for await (const lines of source.batches()) {
		yield lines.map((line) => csvLine(cellsIn(source, line))).join('');
	}
}

async function* json({ columns, batches, manifest, codebook }: Source): Text {
	const names = Object.keys(columns);
	let between = '';
	yield '{"items":[';
	for await (const lines of batches()) {
		const items = lines.map(({ cells }) => JSON.stringify(cells, names));
		yield items.length > 0 ? between + items.join(',\n') : '';
		between = items.length > 0 ? ',\n' : between;
	}
	const tags = codebook?.lines.map(({ cells }) => cells);
	yield `],"manifest":${JSON.stringify(manifest())}${tags ? `,"codebook":${JSON.stringify(tags)}` : ''}}`;
}

async function* html(source: Source): Text {
	yield htmlBegin(source.title, source.locale);
	for await (const lines of source.batches()) {
		yield lines.map((line) => quoted(line, source.inWords)).join('\n');
	}
	yield about(source.manifestTitle, toldIn(source)) + htmlEnd;
}

async function* sheet(source: Source): Text {
	let row = 1;
	yield sheetBegin + sheetRow(row, Object.values(source.columns));
	for await (const lines of source.batches()) {
		yield lines.map((line) => sheetRow(++row, cellsIn(source, line))).join('');
	}
	yield sheetEnd;
}

const manifestSheet = (told: [string, string][]) =>
	sheetBegin + told.map((cells, i) => sheetRow(i + 1, cells)).join('') + sheetEnd;

async function* word(source: Source): Text {
	yield wordBegin + paragraph(source.title, 'Heading1');
	for await (const lines of source.batches()) {
		yield lines
			.flatMap((line) => {
				const about = aboutText(line, source.inWords);
				return [
					line.heading && paragraph(line.heading, 'Heading2'),
					paragraph(line.words, 'Quote'),
					about && paragraph(about),
					line.note && paragraph(line.note)
				];
			})
			.filter(Boolean)
			.join('');
	}
	yield manifestParagraphs(source.manifestTitle, toldIn(source)) + wordEnd;
}

/** The manifest at the end of a document. */
export function manifestParagraphs(title: string, told: [string, string][]): string {
	const lines = told.map(([name, value]) => paragraph(`${name}: ${value}`));
	return paragraph(title, 'Heading2') + lines.join('');
}
