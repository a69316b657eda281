/**
 * The thread: everything hangs together as references, from the words to what they became. An edge runs forward, from
 * what something rests on to what it became; never a copy of words.
 */

/** Kinds of things on the thread, in the order in which they come about. */
export const nodeKinds = [
	'story',
	'media',
	'excerpt',
	'cluster',
	'wall',
	'insight',
	'opportunity',
	'pledge',
	'answer'
] as const;

export type NodeKind = (typeof nodeKinds)[number];

/** Kinds from which the thread can be opened, as named in paths of the API. */
export const threadEntries = {
	stories: 'story',
	media: 'media',
	excerpts: 'excerpt',
	walls: 'wall',
	insights: 'insight',
	opportunities: 'opportunity',
	pledges: 'pledge'
} as const satisfies Record<string, NodeKind>;

export type ThreadEntry = (typeof threadEntries)[keyof typeof threadEntries];

/** The kind behind a part of an address, `stories` or `story`; undefined for any other. */
export function threadEntry(name: string): ThreadEntry | undefined {
	return Object.entries(threadEntries).find((entry) => entry.includes(name))?.[1];
}

/** A thing on the thread as the asker may see it. */
export interface Node {
	id: string;
	kind: NodeKind;
	/** Empty when the asker may not see it: `withdrawn` or `withheld`. */
	title: string;
	/** The thing's own state; `withdrawn` (a wordless tombstone) or `withheld` (no consent for the asker) otherwise. */
	state: string;
}

/** `from` is what `to` rests on. */
export interface Edge {
	from: string;
	to: string;
	kind:
		| 'holds'
		| 'gathered'
		| 'lies'
		| 'became'
		| 'supports'
		| 'contradicts'
		| 'grounds'
		| 'pledged'
		| 'answered';
}

export interface Thread {
	nodes: Node[];
	edges: Edge[];
}

/** Whether the thread is broken at a thing: its words are gone or not for the asker, or a pledge fell away. Drawn frayed. */
export function isFrayed({ state }: Pick<Node, 'state'>): boolean {
	return frayed.includes(state);
}

const frayed: readonly string[] = ['withdrawn', 'withheld', 'adrift', 'lapsed'];
