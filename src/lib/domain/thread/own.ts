/** The thread as its young person walks it (F1): my words, what they were put together with, what came of it. */
import { missing, type UsableItem } from '../consent/may-use';
import type { ConsentRecord } from '../consent/record';
import type { Node, NodeKind, Thread } from './graph';
import { walk } from './walk';

type Dated = Node & { at: number };

/** A what-if with what was answered and who helps. */
export interface OwnWhatIf<N> {
	whatIf: N;
	answers: N[];
	pledges: N[];
}

export interface OwnStory<N> {
	story: N;
	words: N[];
	/** Pictures and recordings that the young person made. */
	media: N[];
	clusters: N[];
	/** Walls where the words lie in no cluster yet. */
	walls: N[];
	insights: { insight: N; whatIfs: OwnWhatIf<N>[] }[];
}

/** One story and everything it became, in the order in which it came about; each thing once. */
export function ownStory<N extends Dated>(
	story: N,
	thread: Pick<Thread, 'edges'> & { nodes: N[] }
): OwnStory<N> {
	const walls = new Set(thread.nodes.filter(({ kind }) => kind === 'wall').map(({ id }) => id));
	const { forward } = walk(thread.edges, [story.id], (id) => walls.has(id));
	const reached = thread.nodes.filter(({ id }) => forward.has(id)).toSorted((a, b) => a.at - b.at);
	const of = (kind: NodeKind) => reached.filter((node) => node.kind === kind);
	const after = (from: Node, kind: NodeKind) =>
		of(kind).filter(({ id }) =>
			thread.edges.some((edge) => edge.from === from.id && edge.to === id)
		);
	const seen = new Set<string>();
	const once = (node: Node) => !seen.has(node.id) && seen.add(node.id);
	const clusters = of('cluster');
	return {
		story,
		words: of('excerpt').filter(stands),
		media: of('media').filter(stands),
		clusters,
		walls: of('wall').filter(
			(wall) => !clusters.some((cluster) => after(wall, 'cluster').includes(cluster))
		),
		insights: of('insight').map((insight) => ({
			insight,
			whatIfs: after(insight, 'opportunity')
				.filter(once)
				.map((whatIf) => ({
					whatIf,
					answers: after(whatIf, 'answer'),
					pledges: after(whatIf, 'pledge')
				}))
		}))
	};
}

const stands = ({ state }: Node) => state !== 'withdrawn';

/** Why a story was not used: said plainly to the one who told it. `waiting`: nothing stands in the way. */
export type Unused = 'refused' | 'lacksYoung' | 'lacksGuardian' | 'waiting';

/** Null when the story was put to use. */
export function whyUnused<N>(
	own: Pick<OwnStory<N>, 'clusters' | 'walls' | 'insights'>,
	item: UsableItem,
	records: readonly ConsentRecord[],
	today: string
): Unused | null {
	if (own.clusters.length + own.walls.length + own.insights.length > 0) {
		return null;
	}
	const gaps = missing(item, 'workshop', records, today);
	if (gaps.some(({ by, why }) => by === 'young' && why !== 'notAsked')) {
		return 'refused';
	}
	if (gaps.some(({ by }) => by === 'young')) {
		return 'lacksYoung';
	}
	return gaps.length > 0 ? 'lacksGuardian' : 'waiting';
}
