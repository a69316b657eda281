/**
 * Word files. mammoth turns the document into HTML; before that, what must not come along is taken out of the XML, so
 * that it is counted, and so that mammoth sees neither document types nor anything that was not unpacked with care.
 */
import mammoth from 'mammoth';
import { DomainError } from '$lib/domain/error';
import type { DocumentBuilder } from '$lib/domain/exchange/builder';
import type { Leftovers } from '$lib/domain/exchange/report';
import { hiddenStyles, withoutLeftovers } from './docx-xml';
import { readHtml } from './html';
import { readXml } from './xml';
import type { Zip } from './zip';

const main = 'word/document.xml';
const styles = 'word/styles.xml';
const styleMap = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => h2:fresh",
	"p[style-name='Quote'] => blockquote > p:fresh",
	"p[style-name='Intense Quote'] => blockquote > p:fresh"
];

/** @throws DomainError `import_damaged`, and what the container and its XML are refused for */
export async function readDocx(
	zip: Zip,
	builder: DocumentBuilder,
	leftovers: Leftovers
): Promise<void> {
	const hidden = zip.has(styles) ? hiddenStyles(await zip.read(styles)) : new Set<string>();
	await countBeside(zip, leftovers);
	const part = async (name: string): Promise<Uint8Array> => {
		const bytes = await zip.read(name);
		return /\.(xml|rels)$/i.test(name)
			? withoutLeftovers(bytes, hidden, name === main ? leftovers : undefined)
			: bytes;
	};
	const read = async (name: string, encoding?: string) => {
		const bytes = await part(name);
		return encoding ? Buffer.from(bytes).toString(encoding as BufferEncoding) : bytes;
	};
	// mammoth takes an opened container too, which its types do not tell.
	const file = { exists: (name: string) => zip.has(name), read };
	const { value } = await convert({ file } as unknown as { buffer: Buffer });
	readHtml(withoutBackLinks(value), builder, leftovers);
}

async function convert(input: { buffer: Buffer }): Promise<{ value: string }> {
	try {
		return await mammoth.convertToHtml(input, { styleMap });
	} catch (error) {
		if (error instanceof DomainError) throw error;
		throw new DomainError('import_damaged', {}, 'file');
	}
}

/** From a footnote back to its place: an arrow that nobody wrote. */
const withoutBackLinks = (html: string) =>
	html.replace(/<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑<\/a>/g, '');

async function countBeside(zip: Zip, leftovers: Leftovers): Promise<void> {
	leftovers.add('macros', zip.has('word/vbaProject.bin') ? 1 : 0);
	leftovers.add(
		'attachments',
		zip.names.filter((name) => /^word\/embeddings\/./.test(name)).length
	);
	for (const name of zip.names.filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name))) {
		let words = '';
		readXml(await zip.read(name), { text: (text) => void (words += text.trim()) });
		leftovers.add('pageMarks', words === '' ? 0 : 1);
	}
}
