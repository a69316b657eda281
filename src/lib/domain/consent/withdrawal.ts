import { haveTheSame, type ExcerptPlace } from '../story/same-words';
import type { Node, NodeKind, Thread } from '../thread/graph';
import { countByKind, walk } from '../thread/walk';
import { scopes, type Scope } from './scope';

/** What a young person takes back: everything, one use, or one thing (a story, a picture or recording, an excerpt). */
export type Withdrawal = { all: true } | { scope: Scope } | { itemId: string };

/** What is the young person's own on the thread. */
export interface OwnWords {
	storyIds: readonly string[];
	/** `isAlone`: its story says nothing but what it shows. */
	media: readonly { id: string; storyId: string; isAlone: boolean }[];
	excerpts: readonly ExcerptPlace[];
}

/** Some of the own words. */
export interface OwnIds {
	storyIds: string[];
	mediaIds: string[];
	excerptIds: string[];
}

/**
 * `storyIds`: whose words are erased, with all that repeats them; `mediaIds`: with their files; `excerptIds`: wordless
 * tombstones.
 */
export interface WithdrawalPlan extends OwnIds {
	/** The decisions to be recorded, each a no. */
	says: { scope: Scope; itemId?: string }[];
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
 * Everything and one story: the words are erased and wordless tombstones stay. One picture or recording: it and all
 * excerpts on it, and its story where that was made for it alone. One excerpt: it and every excerpt over the same words
 * become tombstones. One use: nothing of the own is erased, the gate closes; what its readers see written off goes
 * (`ending`).
 *
 * @param thread all that hangs on the person's stories, with the others' evidence beside it: without that, what-ifs
 *   look as if they had lost their ground
 */
export function planWithdrawal(what: Withdrawal, thread: Thread, own: OwnWords): WithdrawalPlan {
	if ('scope' in what) {
		return planScope(what.scope, thread, own);
	}
	const isAll = 'all' in what;
	const { storyIds, mediaIds, excerptIds } = wordsIn(isAll ? null : what.itemId, own);
	const items = [storyIds, mediaIds, excerptIds].find((ids) => ids.length > 0) ?? [];
	return {
		says: isAll
			? scopes.map((scope) => ({ scope }))
			: items.map((itemId) => ({ scope: 'keep', itemId })),
		storyIds,
		mediaIds,
		excerptIds,
		...consequences(thread, [...storyIds, ...mediaIds, ...excerptIds])
	};
}

/** The own words that lie in one thing, and excerpts over the same; all of them where none is named. */
export function wordsIn(itemId: string | null, own: OwnWords): OwnIds {
	const isAll = itemId === null;
	const named = isAll ? undefined : storyWith(itemId, own);
	const storyIds = own.storyIds.filter((id) => isAll || id === named);
	const mediaIds = own.media
		.filter(({ id, storyId }) => storyIds.includes(storyId) || id === itemId)
		.map(({ id }) => id);
	const item = own.excerpts.find(({ id }) => id === itemId);
	const excerptIds = own.excerpts
		.filter(
			(one) =>
				storyIds.includes(one.storyId) ||
				(one.mediaId && mediaIds.includes(one.mediaId)) ||
				(item && haveTheSame(one, item))
		)
		.map((one) => one.id);
	return { storyIds, mediaIds, excerptIds };
}

/** The story that an item is, or that goes with it, being made for it alone. */
function storyWith(itemId: string, own: OwnWords): string {
	return own.media.find(({ id, isAlone }) => isAlone && id === itemId)?.storyId ?? itemId;
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
		mediaIds: [],
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

function endsAtWall(nodes: readonly Node[]): (id: string) => boolean {
	const walls = new Set(nodes.filter((node) => node.kind === 'wall').map((node) => node.id));
	return (id) => walls.has(id);
}
