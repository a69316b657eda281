/** The parts of spreadsheets and documents in Office Open XML (ECMA-376) that an export needs, as text. */
import { harmless } from '../codebook/table';
import { escaped } from './cell';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.';
/** The longest text that a cell of a spreadsheet holds, in UTF-16 units. */
const longestCell = 32_767;

type Parts = Record<string, string>;

/** The parts of a spreadsheet beside its sheets. @param sheets their names */
export function sheetParts(sheets: readonly string[]): Parts {
	const numbered = sheets.map((name, at) => ({ name, n: at + 1 }));
	return {
		'[Content_Types].xml': contentTypes({
			'/xl/workbook.xml': `${types}spreadsheetml.sheet.main+xml`,
			...Object.fromEntries(
				numbered.map(({ n }) => [
					`/xl/worksheets/sheet${n}.xml`,
					`${types}spreadsheetml.worksheet+xml`
				])
			)
		}),
		'_rels/.rels': related({ rId1: [`${office}/officeDocument`, 'xl/workbook.xml'] }),
		'xl/workbook.xml': `${head}<workbook xmlns="${sheetSpace}" xmlns:r="${office}"><sheets>${numbered
			.map(({ name, n }) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': related(
			Object.fromEntries(
				numbered.map(({ n }) => [`rId${n}`, [`${office}/worksheet`, `worksheets/sheet${n}.xml`]])
			)
		)
	};
}

export const sheetBegin = `${head}<worksheet xmlns="${sheetSpace}"><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';

/** A row of a sheet, its cells as text. @param row its number, from 1 @param cells at most 26 */
export function sheetRow(row: number, cells: readonly string[]): string {
	const inside = cells.map(
		(cell, i) =>
			`<c r="${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(cell).slice(0, longestCell))}</t></is></c>`
	);
	return `<row r="${row}">${inside.join('')}</row>`;
}

/** The parts of a document beside its words. */
export function wordParts(): Parts {
	return {
		'[Content_Types].xml': contentTypes({
			'/word/document.xml': `${types}wordprocessingml.document.main+xml`,
			'/word/styles.xml': `${types}wordprocessingml.styles+xml`
		}),
		'_rels/.rels': related({ rId1: [`${office}/officeDocument`, 'word/document.xml'] }),
		'word/_rels/document.xml.rels': related({ rId1: [`${office}/styles`, 'styles.xml'] }),
		'word/styles.xml': `${head}<w:styles xmlns:w="${wordSpace}">${[
			['Heading1', 'heading 1', 36],
			['Heading2', 'heading 2', 26],
			['Quote', 'Quote', 24]
		]
			.map(
				([id, name, size]) =>
					`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="160" w:after="80"/></w:pPr><w:rPr>${id === 'Quote' ? '<w:i/>' : '<w:b/>'}<w:sz w:val="${size}"/></w:rPr></w:style>`
			)
			.join('')}</w:styles>`
	};
}

export const wordBegin = `${head}<w:document xmlns:w="${wordSpace}"><w:body>`;
export const wordEnd = '<w:sectPr/></w:body></w:document>';

/** Some words of a paragraph: underlined where somebody pointed at them, raised where they are a number. */
export interface Run {
	text: string;
	look?: 'marked' | 'raised';
}

const looks = {
	marked: '<w:rPr><w:u w:val="single"/></w:rPr>',
	raised: '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
};

/** A paragraph of a document; line breaks stay. */
export function paragraph(
	text: string | readonly Run[],
	style?: 'Heading1' | 'Heading2' | 'Quote'
): string {
	const runs = typeof text === 'string' ? [{ text }] : text;
	const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
	return `<w:p>${properties}${runs.map(run).join('')}</w:p>`;
}

function run({ text, look }: Run): string {
	const lines = text
		.split('\n')
		.map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
		.join('<w:br/>');
	return `<w:r>${look ? looks[look] : ''}${lines}</w:r>`;
}

function contentTypes(overrides: Parts): string {
	const parts = Object.entries(overrides).map(
		([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`
	);
	return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function related(to: Record<string, string[]>): string {
	const one = Object.entries(to).map(
		([id, [type, target]]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
	);
	return `${head}<Relationships xmlns="${relations}">${one.join('')}</Relationships>`;
}
