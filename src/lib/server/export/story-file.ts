/** A story with what was pointed at in it, as a file. */
import { escaped } from '$lib/domain/exchange/cell';
import type { Piece } from '$lib/domain/exchange/coded';
import type { Line, storyFormats } from '$lib/domain/exchange/export';
import { paragraph, wordBegin, wordEnd, wordParts, type Run } from '$lib/domain/exchange/office';
import { bytes, constant, zipped, type Text } from './bytes';
import { manifestParagraphs } from './file';
import { about, htmlBegin, htmlEnd } from './html';

export interface CodedStory {
	title: string;
	/** How it came to be written down, in words. */
	kind: string;
	locale: string;
	paragraphs: Piece[][];
	/** Heading of the list of excerpts. */
	heading: string;
	/** The excerpts, in the order of their numbers. */
	lines: Line[];
	manifestTitle: string;
	told: [string, string][];
}

/** The bytes of a file in one of the formats. */
export function writeStory(
	format: (typeof storyFormats)[number],
	story: CodedStory
): AsyncGenerator<Uint8Array> {
	return format === 'html'
		? bytes(html(story))
		: zipped([...constant(wordParts()), ['word/document.xml', word(story)]]);
}

async function* html(story: CodedStory): Text {
	const { title, kind, locale, paragraphs, heading, lines, manifestTitle, told } = story;
	yield `${htmlBegin(title, locale)}<p class="about">${escaped(kind)}</p>`;
	for await (const some of inBatches(paragraphs)) {
		yield some.map((pieces) => `<p>${pieces.map(marked).join('')}</p>`).join('\n');
	}
	const items = lines.map(
		({ words, about, note }) =>
			`<li>${escaped(words)}<div class="about">${escaped(about)}</div>${
				note && `<div class="note">${escaped(note)}</div>`
			}</li>`
	);
	yield `<h2>${escaped(heading)}</h2><ol>${items.join('\n')}</ol>${about(manifestTitle, told)}${htmlEnd}`;
}

function marked({ text, isMarked, ends }: Piece): string {
	const words = isMarked ? `<mark>${escaped(text)}</mark>` : escaped(text);
	return words + (ends.length > 0 ? `<sup>${ends.join(', ')}</sup>` : '');
}

async function* word(story: CodedStory): Text {
	const { title, kind, paragraphs, heading, lines, manifestTitle, told } = story;
	yield wordBegin + paragraph(title, 'Heading1') + paragraph(kind);
	for await (const some of inBatches(paragraphs)) {
		yield some.map((pieces) => paragraph(pieces.flatMap(runsOf))).join('');
	}
	const listed = lines.flatMap(({ words, about, note }, i) => [
		paragraph(`${i + 1}. ${words}`, 'Quote'),
		paragraph(about),
		note && paragraph(note)
	]);
	yield paragraph(heading, 'Heading2') + listed.join('');
	yield manifestParagraphs(manifestTitle, told) + wordEnd;
}

function runsOf({ text, isMarked, ends }: Piece): Run[] {
	return [
		{ text, ...(isMarked && { look: 'marked' as const }) },
		...(ends.length > 0 ? [{ text: ends.join(', '), look: 'raised' as const }] : [])
	];
}

async function* inBatches(paragraphs: Piece[][]): AsyncGenerator<Piece[][]> {
	for (let at = 0; at < paragraphs.length; at += 100) {
		yield await Promise.resolve(paragraphs.slice(at, at + 100));
	}
}
