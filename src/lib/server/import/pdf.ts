/** PDF: a page knows where signs stand, not what a paragraph is. Lines and paragraphs are put together from their places. */
import { getDocumentProxy } from 'unpdf';
import { DomainError } from '$lib/domain/error';
import type { DocumentBuilder } from '$lib/domain/exchange/builder';
import { blocksOf, type PageLine } from '$lib/domain/exchange/page-lines';
import type { Leftovers } from '$lib/domain/exchange/report';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

const mostPages = 1_000;

/** @throws DomainError `import_locked`, `import_damaged`, `import_too_large`, `import_scanned` when it holds pictures only */
export async function readPdf(
	bytes: Uint8Array,
	builder: DocumentBuilder,
	leftovers: Leftovers
): Promise<void> {
	const pdf = await opened(bytes);
	if (pdf.numPages > mostPages) throw new DomainError('import_too_large', {}, 'file');
	const pages: PageLine[][] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		pages.push(await linesOf(page));
		await countBeside(page, leftovers);
		page.cleanup();
	}
	leftovers.add('attachments', Object.keys((await pdf.getAttachments()) ?? {}).length);
	leftovers.add('macros', (await pdf.getJSActions()) ? 1 : 0);
	const { blocks, pageMarks } = blocksOf(pages);
	leftovers.add('pageMarks', pageMarks);
	if (blocks.length === 0) throw new DomainError('import_scanned', {}, 'file');
	for (const { words, level } of blocks) {
		builder.begin(level ? { type: 'heading', level } : { type: 'paragraph' });
		builder.flow(words);
		builder.endBlock();
	}
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
	try {
		return await getDocumentProxy(new Uint8Array(bytes), {
			verbosity: 0,
			useSystemFonts: false,
			stopAtErrors: false
		});
	} catch (error) {
		const isLocked = (error as Error).name === 'PasswordException';
		throw new DomainError(isLocked ? 'import_locked' : 'import_damaged', {}, 'file');
	}
}

/** What stands on one height, in the order in which it was written. */
async function linesOf(page: Page): Promise<PageLine[]> {
	const { items } = await page.getTextContent();
	const height = page.view[3] ?? 0;
	const lines: PageLine[] = [];
	for (const item of items) {
		if (!('str' in item) || item.str === '') continue;
		const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
		const size = Math.hypot(skew, scale) || item.height;
		const last = lines.at(-1);
		if (last && Math.abs(last.y - y) < Math.max(size, last.size) * 0.5 && x >= last.x) {
			const gap = x - last.right;
			const isApart = gap > size * 0.15 && !last.words.endsWith(' ') && !item.str.startsWith(' ');
			last.words += (isApart ? ' ' : '') + item.str;
			last.right = x + item.width;
			last.size = Math.max(last.size, item.str.trim() === '' ? 0 : size);
		} else if (item.str.trim() !== '') {
			lines.push({ words: item.str, x, right: x + item.width, y, size, height });
		}
	}
	return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, ' ').trim() }));
}

async function countBeside(page: Page, leftovers: Leftovers): Promise<void> {
	for (const annotation of (await page.getAnnotations()) as { subtype?: string }[]) {
		if (annotation.subtype === 'Link') leftovers.add('links');
		else if (/^(Text|FreeText|Highlight|Popup|Ink)$/.test(annotation.subtype ?? '')) {
			leftovers.add('comments', annotation.subtype === 'Popup' ? 0 : 1);
		} else if (annotation.subtype === 'FileAttachment') leftovers.add('attachments');
	}
}
