/** Files to be imported, made from nothing: containers, Word and OpenDocument texts, PDF. */
import { deflateRawSync } from 'node:zlib';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string | Uint8Array} content
 * @property {{ size?: number, isEncrypted?: boolean }} [claims] what the container claims instead of the truth
 */

/**
 * A zip container, byte for byte as told.
 * @param {readonly Part[]} parts
 */
export function aZip(parts) {
	const locals = [];
	const centrals = [];
	let offset = 0;
	for (const { name, content, claims = {} } of parts) {
		const raw = Buffer.from(content);
		const packed = deflateRawSync(raw);
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(claims.isEncrypted ? 1 : 0, 2);
		head.writeUInt16LE(8, 4);
		head.writeUInt32LE(crc32Of(raw), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(claims.size ?? raw.length, 18);
		head.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		centrals.push(
			Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name)])
		);
		locals.push(local);
		offset += local.length;
	}
	const central = Buffer.concat(centrals);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, central, end]);
}

const table = Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c >>> 0;
});

/** @param {Uint8Array} bytes */
function crc32Of(bytes) {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org';

/**
 * A Word file.
 * @param {string} body as XML
 * @param {readonly Part[]} [more]
 */
export function aDocx(body, more = [], prolog = '') {
	return aZip([
		{
			name: '[Content_Types].xml',
			content: `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`
		},
		{
			name: '_rels/.rels',
			content: `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
		},
		{
			name: 'word/document.xml',
			content: `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${w}><w:body>${body}</w:body></w:document>`
		},
		{
			name: 'word/styles.xml',
			content: `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
		},
		{
			name: 'word/numbering.xml',
			content: `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
		},
		{
			name: 'word/_rels/document.xml.rels',
			content: `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="s" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`
		},
		...more
	]);
}

/**
 * A paragraph of Word, with runs and properties.
 * @param {string} runs
 */
export const p = (runs, properties = '') =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/**
 * A run: words with one look.
 * @param {string} text
 */
export const r = (text, look = '') =>
	`<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/**
 * An OpenDocument text.
 * @param {string} body as XML
 * @param {readonly Part[]} [more]
 */
export function anOdt(body, more = []) {
	const names = ['office', 'text', 'style', 'table', 'draw']
		.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
		.join(' ');
	const styles =
		'<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>';
	return aZip([
		{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
		{
			name: 'content.xml',
			content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
		},
		...more
	]);
}

/**
 * A PDF; each page is a list of lines with size and place.
 * @param {readonly { text: string, size: number, x: number, y: number }[][]} pages
 */
export function aPdf(pages) {
	const objects = ['', ''];
	const kids = [];
	for (const lines of pages) {
		const drawn = lines
			.map(({ text, size, x, y }) => `BT /F1 ${size} Tf ${x} ${y} Td (${literal(text)}) Tj ET`)
			.join('\n');
		objects.push(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
		objects.push(
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${objects.length} 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>`
		);
		kids.push(`${objects.length} 0 R`);
	}
	objects[0] = '<</Type/Catalog/Pages 2 0 R>>';
	objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`;
	const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj`).join('\n');
	return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>`, 'latin1');
}

/** @param {string} text */
const literal = (text) => text.replace(/[\\()]/g, (sign) => `\\${sign}`);
