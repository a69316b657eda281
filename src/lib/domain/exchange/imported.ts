/** The last steps of every import: turns, limits, a title, and how much it is. */
import { DomainError } from '../error';
import { largest, longestStory, mostNodes } from '../story/document';
import { lengthOf } from '../text/canonical';
import { fromPlainText, placeBlocks, plainText, type DocumentNode } from '../text/plain-text';
import type { Format, ImportedText, Leftovers, Taken } from './report';
import { withTurns } from './turns';

const longestTitle = 200;

/**
 * What was read, as a story can hold it.
 *
 * @param name of the file
 * @throws DomainError `import_empty` when it holds no words, `too_long`
 */
export function imported(
	format: Format,
	name: string,
	read: DocumentNode,
	leftovers: Leftovers
): ImportedText {
	const text = plainText(read);
	if (text.trim() === '') {
		throw new DomainError('import_empty', {}, 'file');
	}
	if (lengthOf(text) > longestStory) {
		throw new DomainError('too_long', { limit: longestStory }, 'file');
	}
	const document = fitted(withTurns(read), leftovers);
	return {
		format,
		title: titleOf(read, name),
		document,
		taken: count(document),
		left: leftovers.list()
	};
}

/** A text of very many blocks keeps its words, with the speakers' names, and loses the rest of how it is set. */
function fitted(document: DocumentNode, leftovers: Leftovers): DocumentNode {
	if (nodesIn(document) <= mostNodes && JSON.stringify(document).length <= largest) {
		return document;
	}
	leftovers.add('layout');
	const lines = placeBlocks(document).map(({ node, pieces }) => {
		const words = pieces.map(({ node: piece }) => piece.text ?? '\n').join('');
		return node.type === 'dialogue' ? `${String(node.attrs?.speaker)}: ${words}` : words;
	});
	return fromPlainText(lines.join('\n'));
}

function titleOf(document: DocumentNode, name: string): string {
	const first = document.content?.[0];
	const heading = first?.type === 'heading' ? plainText(first) : '';
	const spoken = name
		.replace(/^.*[\\/]/, '')
		.replace(/\.[A-Za-z0-9]{1,8}$/, '')
		.replace(/[\p{C}_]+/gu, ' ');
	const words = (heading || spoken).normalize('NFC').replace(/\s+/g, ' ').trim();
	return [...words].slice(0, longestTitle).join('') || name.slice(0, longestTitle);
}

function count(document: DocumentNode): Taken {
	const blocks = placeBlocks(document).map(({ node }) => node);
	const turns = blocks.filter(({ type }) => type === 'dialogue');
	const paragraphs = blocks.filter(({ type }) => type === 'paragraph').length;
	const listItems = everyNode(document).filter(({ type }) => type === 'listItem').length;
	return {
		characters: lengthOf(plainText(document)),
		headings: blocks.filter(({ type }) => type === 'heading').length,
		// Each item of a list begins with a paragraph, which is told as an item.
		paragraphs: paragraphs - listItems,
		listItems,
		turns: turns.length,
		speakers: new Set(turns.map(({ attrs }) => attrs?.speaker)).size
	};
}

const nodesIn = (document: DocumentNode) => everyNode(document).length;

function everyNode(document: DocumentNode): DocumentNode[] {
	const found: DocumentNode[] = [document];
	for (let i = 0; i < found.length; i++) {
		for (const child of found[i]?.content ?? []) found.push(child);
	}
	return found;
}
