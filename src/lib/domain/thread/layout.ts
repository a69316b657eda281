/** Where the things of a thread lie in the picture: a column for each step, from the words to the answer. */
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

export interface Placed<N> {
	node: N;
	column: number;
	row: number;
}

export interface Layout<N> {
	/** Only the columns that hold something, by the kind that names them. */
	columns: { kind: NodeKind; /** Things that found no room. */ more: number }[];
	placed: Placed<N>[];
	edges: Edge[];
	rows: number;
}

/**
 * Lays a thread out. Things lie close to what they rest on; a column that is too long keeps what leads on, and counts
 * the rest. Of several answers to a what-if only the latest is drawn.
 *
 * @param from  the thing that the thread was opened from: it is always there
 * @param limit most things in a column
 */
export function layOut<N extends Node>(
	thread: { nodes: readonly N[]; edges: readonly Edge[] },
	from: string,
	limit = 24
): Layout<N> {
	const edges = withoutShortcuts(thread.edges);
	const leads = new Set(edges.map((edge) => edge.from));
	const rowOf = new Map<string, number>();
	const placed: Placed<N>[] = [];
	const shown: Layout<N>['columns'] = [];
	const nodes = latestAnswers(thread.nodes, edges);
	for (const kinds of columns) {
		const all = nodes.filter(({ kind }) => kinds.includes(kind));
		const [kind] = kinds;
		if (all.length === 0 || kind === undefined) {
			continue;
		}
		const kept = all
			.toSorted((a, b) => weight(b, from, leads) - weight(a, from, leads))
			.slice(0, limit)
			.map((node) => ({ node, near: nearness(node.id, edges, rowOf) }))
			.toSorted((a, b) => (a.near === b.near ? 0 : a.near - b.near))
			.map(({ node }) => node);
		kept.forEach((node, row) => {
			rowOf.set(node.id, row);
			placed.push({ node, column: shown.length, row });
		});
		shown.push({ kind, more: all.length - kept.length });
	}
	return {
		columns: shown,
		placed,
		edges: edges.filter((edge) => rowOf.has(edge.from) && rowOf.has(edge.to)),
		rows: Math.max(0, ...placed.map(({ row }) => row + 1))
	};
}

/** Of the answers to a what-if, the last one in order; the earlier ones stand in the outline. */
function latestAnswers<N extends Node>(nodes: readonly N[], edges: readonly Edge[]): N[] {
	const answers = edges.filter(({ kind }) => kind === 'answered');
	const latest = new Map(answers.map(({ from, to }) => [from, to]));
	const shown = new Set(latest.values());
	return nodes.filter(({ id, kind }) => kind !== 'answer' || shown.has(id));
}

function weight(node: Node, from: string, leads: ReadonlySet<string>): number {
	if (node.id === from) {
		return 3;
	}
	return (leads.has(node.id) ? 2 : 0) + (isFrayed(node) ? 1 : 0);
}

/** The mean row of what it rests on; things that rest on nothing in sight come last. */
function nearness(id: string, edges: readonly Edge[], rowOf: ReadonlyMap<string, number>): number {
	const rows = edges.filter(({ to }) => to === id).flatMap(({ from }) => rowOf.get(from) ?? []);
	return rows.length === 0 ? Infinity : rows.reduce((a, b) => a + b, 0) / rows.length;
}
