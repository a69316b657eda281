import type { Node, NodeKind, Thread } from '../thread/graph';
import { countByKind, walk } from '../thread/walk';
import { scopes, type Scope } from './scope';

/** What a young person takes back: everything, one use, or one thing (a story or an excerpt). */
export type Withdrawal = { all: true } | { scope: Scope } | { itemId: string };

/** An excerpt's place, to find others over the same words. Code points, end exclusive. */
export interface ExcerptPlace {
	id: string;
	storyId: string;
	start: number;
	end: number;
}

/** What is the young person's own on the thread. */
export interface OwnWords {
	storyIds: readonly string[];
	excerpts: readonly ExcerptPlace[];
}

export interface WithdrawalPlan {
	/** The decisions to be recorded, each a no. */
	says: { scope: Scope; itemId?: string }[];
	/** Stories whose words are erased, with all that repeats them. */
	storyIds: string[];
	/** Excerpts that become wordless tombstones. */
	excerptIds: string[];
	/** What was touched, by kind: what is erased, and all that rested on it. */
	reached: Partial<Record<NodeKind, number>>;
	/** What-ifs with no words left to rest on: to be paused (R15). */
	groundless: string[];
}

/** Where words of a use are shown: what closing it can be seen on. */
const shownOn: Partial<Record<Scope, readonly NodeKind[]>> = {
	keep: ['story', 'media', 'excerpt', 'cluster', 'wall', 'insight', 'opportunity'],
	team: ['story', 'media', 'excerpt', 'cluster', 'wall', 'insight', 'opportunity'],
	workshop: ['excerpt', 'cluster', 'wall', 'insight'],
	artworkWorkshop: ['media', 'cluster', 'wall'],
	keepMedia: ['media'],
	exhibition: ['story', 'media']
};

/**
 * What a withdrawal does, over the thread of one young person.
 *
 * Everything and one story: the words are erased and wordless tombstones stay. One excerpt: it and every excerpt over
 * the same words become tombstones; the story stays. One use: nothing is erased, the gate closes.
 *
 * @param thread all that hangs on the person's stories, with the others' evidence beside it: without that, what-ifs
 *   look as if they had lost their ground
 */
export function planWithdrawal(what: Withdrawal, thread: Thread, own: OwnWords): WithdrawalPlan {
	if ('scope' in what) {
		return planScope(what.scope, thread, own);
	}
	const isAll = 'all' in what;
	const storyIds = own.storyIds.filter((id) => isAll || id === what.itemId);
	const excerptIds = own.excerpts
		.filter(
			(one) => storyIds.includes(one.storyId) || (!isAll && holdsSameWords(one, what.itemId, own))
		)
		.map((one) => one.id);
	const items = storyIds.length > 0 ? storyIds : excerptIds;
	return {
		says: isAll
			? scopes.map((scope) => ({ scope }))
			: items.map((itemId) => ({ scope: 'keep', itemId })),
		storyIds,
		excerptIds,
		...consequences(thread, [...storyIds, ...excerptIds])
	};
}

function planScope(scope: Scope, thread: Thread, own: OwnWords): WithdrawalPlan {
	const { forward } = walk(thread.edges, own.storyIds, endsAtWall(thread.nodes));
	const kinds = shownOn[scope] ?? ['story', 'excerpt'];
	const touched = thread.nodes.filter(
		({ id, kind }) => kinds.includes(kind) && (forward.has(id) || own.storyIds.includes(id))
	);
	return {
		says: [{ scope }],
		storyIds: [],
		excerptIds: [],
		reached: countByKind(touched),
		groundless: []
	};
}

function consequences(thread: Thread, erased: readonly string[]) {
	const { forward } = walk(thread.edges, erased, endsAtWall(thread.nodes));
	const gone = new Set(erased);
	const touched = thread.nodes.filter(({ id }) => gone.has(id) || forward.has(id));
	return {
		reached: countByKind(touched),
		groundless: touched
			.filter(({ id, kind }) => kind === 'opportunity' && !hasGround(id, thread, gone))
			.map(({ id }) => id)
	};
}

function hasGround(id: string, thread: Thread, gone: ReadonlySet<string>): boolean {
	const { back } = walk(thread.edges, [id], endsAtWall(thread.nodes));
	return thread.nodes.some(
		(node: Node) =>
			node.kind === 'excerpt' &&
			back.has(node.id) &&
			!gone.has(node.id) &&
			node.state !== 'withdrawn'
	);
}

function holdsSameWords(one: ExcerptPlace, itemId: string, own: OwnWords): boolean {
	const item = own.excerpts.find((other) => other.id === itemId);
	if (!item || one.storyId !== item.storyId) {
		return false;
	}
	return one.id === item.id || (one.start < item.end && item.start < one.end);
}

function endsAtWall(nodes: readonly Node[]): (id: string) => boolean {
	const walls = new Set(nodes.filter((node) => node.kind === 'wall').map((node) => node.id));
	return (id) => walls.has(id);
}
