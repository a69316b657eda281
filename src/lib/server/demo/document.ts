import type { DocumentNode } from '$lib/domain/text/plain-text';
import type { Block } from './types';

/** The document of a story, as the editor would have made it. */
export function documentOf(blocks: Block[]): DocumentNode {
	return { type: 'doc', content: blocks.flatMap(nodesOf) };
}

function nodesOf(block: Block): DocumentNode[] {
	if ('heading' in block) {
		return [{ type: 'heading', attrs: { level: 2 }, content: words(block.heading) }];
	}
	if ('quote' in block) {
		return [{ type: 'blockquote', content: [paragraph(block.quote)] }];
	}
	if ('dialogue' in block) {
		return block.dialogue.map(([speaker, said]) => ({
			type: 'dialogue',
			attrs: { speaker },
			content: words(said)
		}));
	}
	return [paragraph(block.paragraph)];
}

const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: words(text) });
const words = (text: string): DocumentNode[] => [{ type: 'text', text }];
