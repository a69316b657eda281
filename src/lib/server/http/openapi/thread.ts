import type { Paths } from './operation';
import { arrayOf, shape } from './schema';

const thread = shape({
	nodes: arrayOf(shape({ id: 'uuid', kind: 'text', title: 'text', state: 'text' })),
	edges: arrayOf(shape({ from: 'uuid', to: 'uuid', kind: 'text' }))
});

const nouns = ['stories', 'media', 'excerpts', 'walls', 'insights', 'opportunities', 'pledges'];

/** The thread from any thing, both ways. */
export const threadPaths: Paths = Object.fromEntries(
	nouns.map((noun) => [
		`/${noun}/{id}/thread`,
		{ get: { summary: 'What it rests on, and what it became', answer: thread } }
	])
);
