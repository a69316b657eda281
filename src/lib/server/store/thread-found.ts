/** What is known of a thread while it is read: references and edges, each once. */
import type { Edge, NodeKind } from '$lib/domain/thread/graph';

/** Ids by kind, and the edges between them. */
export interface References {
	ids: Record<Exclude<NodeKind, 'answer'>, string[]>;
	edges: Edge[];
}

export const noIds: References['ids'] = {
	story: [],
	media: [],
	excerpt: [],
	cluster: [],
	wall: [],
	insight: [],
	opportunity: [],
	pledge: []
};

export type Kind = keyof References['ids'];
export type Seeds = Partial<Record<Kind, string[]>>;

/** Collects ids and edges once each. */
export class Found {
	#ids: Record<Kind, Set<string>>;
	#edges = new Map<string, Edge>();

	constructor(private readonly from: Seeds) {
		const seeded = (kind: Kind) => new Set(from[kind]);
		this.#ids = {
			story: seeded('story'),
			media: seeded('media'),
			excerpt: seeded('excerpt'),
			cluster: seeded('cluster'),
			wall: seeded('wall'),
			insight: seeded('insight'),
			opportunity: seeded('opportunity'),
			pledge: seeded('pledge')
		};
	}

	list(kind: Kind): string[] {
		return [...this.#ids[kind]];
	}

	seeds(kind: Kind): string[] {
		return this.from[kind] ?? [];
	}

	add(from: Kind, to: Kind, kind: Edge['kind'], rows: { from: string; to: string }[]): void {
		for (const row of rows) {
			this.#ids[from].add(row.from);
			this.#ids[to].add(row.to);
			this.#edges.set(`${kind} ${row.from} ${row.to}`, { from: row.from, to: row.to, kind });
		}
	}

	references(): References {
		const ids = Object.fromEntries(
			Object.entries(this.#ids).map(([kind, set]) => [kind, [...set]])
		) as References['ids'];
		return { ids, edges: [...this.#edges.values()] };
	}
}
