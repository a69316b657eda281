/** In which order the things of a thread are read: a column for each step, from the words to the answer. */
import { isFrayed, type Edge, type Node, type NodeKind } from './graph';
import { withoutShortcuts } from './walk';

/** The columns, from the left; walls lie with their clusters, answers with the pledges that go with them. */
export const columns: readonly (readonly NodeKind[])[] = [
	['story'],
	['media'],
	['excerpt'],
	['cluster', 'wall'],
	['insight'],
	['opportunity'],
	['pledge'],
	['answer']
];

/** Most things in one picture. */
export const mostThings = 500;

export interface Column<N> {
	/** The kind that names it. */
	kind: NodeKind;
	/** In their order; what belongs to one story stands together. */
	things: N[];
	/** Things that found no room. */
	more: number;
}

export interface Layout<N> {
	/** Only those that hold something. */
	columns: Column<N>[];
	/** Between things that are there. */
	edges: Edge[];
	/** By pictures and excerpts: the story they belong to. */
	storyOf: ReadonlyMap<string, string>;
}

/**
 * Puts a thread in order. Things lie close to what they rest on, words by their story. A picture that is too full keeps
 * what leads on, and counts the rest. Of several answers to a what-if only the latest is drawn.
 *
 * @param from the thing that the thread was opened from: it is always there
 * @param most things in all
 */
export function layOut<N extends Node>(
	thread: { nodes: readonly N[]; edges: readonly Edge[] },
	from: string,
	most = mostThings
): Layout<N> {
	const edges = withoutShortcuts(thread.edges);
	const nodes = latestAnswers(thread.nodes, edges);
	const kept = keep(nodes, from, edges, most);
	const storyOf = storiesOf(nodes, edges);
	const restsOn = sourcesOf(edges, storyOf);
	const placeOf = new Map<string, number>();
	const filled = columns.flatMap((kinds): Column<N>[] => {
		const all = nodes.filter(({ kind }) => kinds.includes(kind));
		const [kind] = kinds;
		if (all.length === 0 || kind === undefined) {
			return [];
		}
		const things = all
			.filter((node) => kept.has(node))
			.map((node) => ({ node, near: mean(restsOn.get(node.id) ?? [], placeOf) }))
			.toSorted((a, b) => (a.near === b.near ? 0 : a.near - b.near))
			.map(({ node }) => node);
		things.forEach(({ id }, at) => placeOf.set(id, (at + 0.5) / things.length));
		return [{ kind, things, more: all.length - things.length }];
	});
	return {
		columns: filled,
		edges: edges.filter((edge) => placeOf.has(edge.from) && placeOf.has(edge.to)),
		storyOf
	};
}

/** Of the answers to a what-if, the last one in order; the earlier ones stand in the outline. */
function latestAnswers<N extends Node>(nodes: readonly N[], edges: readonly Edge[]): N[] {
	const answers = edges.filter(({ kind }) => kind === 'answered');
	const latest = new Map(answers.map(({ from, to }) => [from, to]));
	const shown = new Set(latest.values());
	return nodes.filter(({ id, kind }) => kind !== 'answer' || shown.has(id));
}

/** The opened thing first, then what leads on, and of the rest what is frayed. */
function keep<N extends Node>(
	nodes: readonly N[],
	from: string,
	edges: readonly Edge[],
	most: number
): Set<N> {
	const leads = new Set(edges.map((edge) => edge.from));
	const weight = (node: N) =>
		node.id === from ? 3 : (leads.has(node.id) ? 2 : 0) + (isFrayed(node) ? 1 : 0);
	return new Set(nodes.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
}

function storiesOf(nodes: readonly Node[], edges: readonly Edge[]): Map<string, string> {
	const stories = new Set(nodes.filter(({ kind }) => kind === 'story').map(({ id }) => id));
	const held = edges.filter(({ from, kind }) => kind === 'holds' && stories.has(from));
	return new Map(held.map(({ from, to }) => [to, from]));
}

/** What each thing rests on; of words and pictures the story alone, so that they lie by stories. */
function sourcesOf(
	edges: readonly Edge[],
	storyOf: ReadonlyMap<string, string>
): Map<string, string[]> {
	const sources = new Map<string, string[]>();
	for (const { from, to } of edges) {
		const story = storyOf.get(to);
		if (story === undefined || story === from) {
			sources.set(to, [...(sources.get(to) ?? []), from]);
		}
	}
	return sources;
}

/** The mean place of what it rests on; things that rest on nothing in sight come last. */
function mean(sources: readonly string[], placeOf: ReadonlyMap<string, number>): number {
	const places = sources.flatMap((id) => placeOf.get(id) ?? []);
	return places.length === 0 ? Infinity : places.reduce((a, b) => a + b, 0) / places.length;
}
