import type { Edge, Node, NodeKind, Thread } from './graph';

/** Everything that hangs on the starting points, by direction; the starting points themselves are in neither. */
export interface Walk {
	back: Set<string>;
	forward: Set<string>;
}

/**
 * Walks the thread from one or more things, to what they rest on and to what they became.
 *
 * A wall gathers things that do not otherwise hang together, so the walk ends at a wall and goes through it only when it
 * is a starting point.
 *
 * @param ends whether the walk ends at a thing; it is still part of the walk
 */
export function walk(
	edges: readonly Edge[],
	from: readonly string[],
	ends: (id: string) => boolean = () => false
): Walk {
	return {
		back: reach(index(edges, 'to', 'from'), from, ends),
		forward: reach(index(edges, 'from', 'to'), from, ends)
	};
}

/** The part of a graph that hangs on the starting points, both ways; see {@link walk}. */
export function threadFrom(graph: Thread, from: readonly string[]): Thread {
	const walls = new Set(graph.nodes.filter((node) => node.kind === 'wall').map((node) => node.id));
	const { back, forward } = walk(graph.edges, from, (id) => walls.has(id));
	const found = new Set([...from, ...back, ...forward]);
	return {
		nodes: graph.nodes.filter((node) => found.has(node.id)),
		edges: graph.edges.filter((edge) => found.has(edge.from) && found.has(edge.to))
	};
}

/** The ids of all that hangs on one thing, both ways, itself included; see {@link walk}. */
export function hangingOn(
	graph: { nodes: readonly Node[]; edges: readonly Edge[] },
	id: string
): Set<string> {
	const walls = new Set(graph.nodes.filter(({ kind }) => kind === 'wall').map((node) => node.id));
	const { back, forward } = walk(graph.edges, [id], (each) => walls.has(each));
	return new Set([id, ...back, ...forward]);
}

/**
 * The edges without those that a longer way says as well: an excerpt that speaks for an insight through a cluster, or lies
 * on a wall in one of its clusters.
 */
export function withoutShortcuts(edges: readonly Edge[]): Edge[] {
	const clustersOf = index(
		edges.filter(({ kind }) => kind === 'gathered'),
		'from',
		'to'
	);
	const leadsTo = new Set(edges.map(({ from, to }) => `${from} ${to}`));
	return edges.filter(({ from, to, kind }) => {
		const through = [...(clustersOf.get(from) ?? [])];
		switch (kind) {
			case 'supports':
				return !through.some((cluster) => leadsTo.has(`${cluster} ${to}`));
			case 'lies':
				return !through.some((cluster) => leadsTo.has(`${to} ${cluster}`));
			default:
				return true;
		}
	});
}

/** One line of the outline: a thing, how the line above leads to it, and what comes after. */
export interface OutlineItem {
	node: Node;
	by?: Edge['kind'];
	/** It stood further up already; what comes after it is not repeated. */
	isAgain: boolean;
	children: OutlineItem[];
}

/** The thread in one direction as nested lists, for reading and for screen readers. */
export function outline(
	thread: Thread,
	from: string,
	direction: 'back' | 'forward'
): OutlineItem[] {
	const nodes = new Map(thread.nodes.map((node) => [node.id, node]));
	const [near, far] =
		direction === 'forward' ? (['from', 'to'] as const) : (['to', 'from'] as const);
	const next = index(thread.edges, near, far);
	const kinds = new Map(thread.edges.map((edge) => [`${edge[near]} ${edge[far]}`, edge.kind]));
	const seen = new Set([from]);

	const below = (id: string): OutlineItem[] =>
		[...(next.get(id) ?? [])].flatMap((to): OutlineItem[] => {
			const node = nodes.get(to);
			if (!node) {
				return [];
			}
			const isAgain = seen.has(to);
			seen.add(to);
			const children = isAgain || node.kind === 'wall' ? [] : below(to);
			return [{ node, by: kinds.get(`${id} ${to}`), isAgain, children }];
		});
	return below(from);
}

/** The ids of the stories of which a thread shows words: their name, or what is held by them. */
export function storiesTold({ nodes, edges }: Thread): string[] {
	const shown = new Set(nodes.filter(({ title }) => title !== '').map(({ id }) => id));
	const held = new Set(
		edges.filter(({ kind, to }) => kind === 'holds' && shown.has(to)).map(({ from }) => from)
	);
	return nodes
		.filter(({ id, kind }) => kind === 'story' && (shown.has(id) || held.has(id)))
		.map(({ id }) => id);
}

/** How many things of each kind there are; kinds with none are left out. */
export function countByKind(
	nodes: readonly Pick<Node, 'kind'>[]
): Partial<Record<NodeKind, number>> {
	const counts: Partial<Record<NodeKind, number>> = {};
	for (const { kind } of nodes) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}

function index(edges: readonly Edge[], key: 'from' | 'to', value: 'from' | 'to') {
	const found = new Map<string, Set<string>>();
	for (const edge of edges) {
		const there = found.get(edge[key]);
		if (there) there.add(edge[value]);
		else found.set(edge[key], new Set([edge[value]]));
	}
	return found;
}

function reach(
	next: Map<string, Set<string>>,
	from: readonly string[],
	ends: (id: string) => boolean
): Set<string> {
	const start = new Set(from);
	const found = new Set<string>();
	const queue = [...from];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (ends(id) && !start.has(id)) {
			continue;
		}
		for (const to of next.get(id) ?? []) {
			if (found.has(to) || start.has(to)) {
				continue;
			}
			found.add(to);
			queue.push(to);
		}
	}
	return found;
}
