/** One file → the text of a story. Runs in the worker: whatever a file does here, it does to nobody else. */
import { DomainError, isDomainError } from '$lib/domain/error';
import { DocumentBuilder } from '$lib/domain/exchange/builder';
import { decode } from '$lib/domain/exchange/decode';
import { imported } from '$lib/domain/exchange/imported';
import { readPlain } from '$lib/domain/exchange/plain';
import { Leftovers, type Format, type ImportedText } from '$lib/domain/exchange/report';
import { hasTimes, readSubtitles } from '$lib/domain/exchange/subtitles';
import { readDocument } from '$lib/domain/story/document';
import type { DocumentNode } from '$lib/domain/text/plain-text';
import { formatOf } from './format';
import { Zip } from './zip';

/** A file as it was sent. */
export interface GivenFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/**
 * Reads a file. The libraries are loaded when a file needs them.
 *
 * @throws DomainError `type_unsupported`, `import_…` by what is wrong with the file, and what `readDocument` refuses
 */
export async function readText({ name, bytes }: GivenFile): Promise<ImportedText> {
	const leftovers = new Leftovers();
	const builder = new DocumentBuilder(leftovers);
	try {
		const format = await readInto(name, bytes, builder, leftovers);
		const text = imported(format, name, builder.finish(), leftovers);
		const { document } = readDocument(text.document);
		return { ...text, document: JSON.parse(document) as DocumentNode };
	} catch (error) {
		// A library that stumbles has met something that no honest program writes.
		throw isDomainError(error) ? error : new DomainError('import_damaged', {}, 'file');
	}
}

async function readInto(
	name: string,
	bytes: Uint8Array,
	builder: DocumentBuilder,
	leftovers: Leftovers
): Promise<Format> {
	const format = formatOf(name, bytes);
	switch (format) {
		case 'zip':
			return readContainer(bytes, builder, leftovers);
		case 'pdf':
			await (await import('./pdf')).readPdf(bytes, builder, leftovers);
			break;
		case 'html': {
			const { decodeHtml, readHtml } = await import('./html');
			readHtml(decodeHtml(bytes), builder, leftovers);
			break;
		}
		case 'md':
			(await import('./markdown')).readMarkdown(decode(bytes), builder, leftovers);
			break;
		default: {
			const text = decode(bytes);
			if (format !== 'txt' && hasTimes(text)) readSubtitles(text, builder, leftovers);
			else readPlain(text, builder);
		}
	}
	return format;
}

async function readContainer(
	bytes: Uint8Array,
	builder: DocumentBuilder,
	leftovers: Leftovers
): Promise<Format> {
	const zip = await Zip.open(bytes);
	if (zip.has('word/document.xml')) {
		await (await import('./docx')).readDocx(zip, builder, leftovers);
		return 'docx';
	}
	const kind = zip.has('mimetype') ? String(await zip.read('mimetype')) : '';
	if (/opendocument\.text/.test(kind) && zip.has('content.xml')) {
		await (await import('./odt')).readOdt(zip, builder, leftovers);
		return 'odt';
	}
	throw new DomainError('type_unsupported', {}, 'file');
}
