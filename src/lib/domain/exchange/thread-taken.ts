/** A thread as it leaves the house: its things and what holds them together, as far as they may be used for the purpose. */
import { isBeyondTeam, type Purpose } from '../consent/scope';
import type { Edge, Node } from '../thread/graph';

/** What may be told of an excerpt, and of the story that it stands in. */
export interface ToldExcerpt {
	words: string;
	storyId: string;
	/** In the team its title, beyond it the secret name. */
	story: string;
}

export interface TakenThread {
	/** The thing that the thread was opened from. */
	from: string;
	/** `closed` in place of the state where the words stay here. */
	nodes: (Node & { detail?: string })[];
	edges: Edge[];
}

/**
 * Stories are told where some of their words are. Pictures' titles, what partners are called and the reasons of answers
 * stay in the team; beyond it, insights and what-ifs too, while a young person's “wrong” stands.
 *
 * @param thread  as the asker may see it
 * @param told    by excerpt: those whose words may leave
 * @param stopped ids of the insights and what-ifs that are called wrong
 */
export function takenThread(
	thread: TakenThread,
	purpose: Purpose,
	told: ReadonlyMap<string, ToldExcerpt>,
	stopped: ReadonlySet<string>
): TakenThread {
	const stories = new Map([...told.values()].map(({ storyId, story }) => [storyId, story]));
	const isBeyond = isBeyondTeam(purpose);
	const titleOf = ({ kind, id, title }: Node): string | undefined => {
		switch (kind) {
			case 'story':
				return stories.get(id);
			case 'excerpt':
				return told.get(id)?.words;
			case 'media':
				return isBeyond ? undefined : title || undefined;
			case 'insight':
			case 'opportunity':
				return isBeyond && stopped.has(id) ? undefined : title;
			case 'pledge':
			case 'answer':
				return isBeyond ? '' : title;
			case 'cluster':
			case 'wall':
				return title;
		}
	};
	return {
		...thread,
		nodes: thread.nodes.map(({ id, kind, state, title: stood, detail }) => {
			const title = state === 'withdrawn' ? '' : titleOf({ id, kind, title: stood, state });
			return {
				...{ id, kind, title: title ?? '', state: title === undefined ? 'closed' : state },
				...(detail !== undefined && (title || !isOfStory(kind)) && { detail })
			};
		})
	};
}

/** How a story came to be is told with its words alone. */
const isOfStory = (kind: Node['kind']) => kind === 'story' || kind === 'excerpt';
