/** Markdown → HTML → blocks: one way for both. */
import { marked } from 'marked';
import type { DocumentBuilder } from '$lib/domain/exchange/builder';
import type { Leftovers } from '$lib/domain/exchange/report';
import { readHtml } from './html';

export function readMarkdown(text: string, builder: DocumentBuilder, leftovers: Leftovers): void {
	// What stands between lines of dashes at the top is about the file, not part of it.
	const words = text.replace(/^---\r?\n[\s\S]{0,4000}?\r?\n---\r?\n/, '');
	readHtml(marked.parse(words, { async: false, gfm: true }), builder, leftovers);
}
