/** A wall as it leaves the house: cards with their cluster, tags and source, as far as they may be used for the purpose. */
import { isRetold } from '../story/story';
import { labelAt } from '../wall/layout';
import { cardsIn, clustersIn, dotsOn, sourceOf, type Card, type Wall } from '../wall/state';
import type { Family } from '../wall/words';
import type { Line } from './export';

/** `closed`: its words stay here; its place is told, so that the picture holds together. */
export type TakenKind = 'excerpt' | 'note' | 'closed';

export interface TakenCard {
	/** For research that of the excerpt where it is one, which may hang there twice. */
	readonly id: string;
	readonly kind: TakenKind;
	/** Empty where it is closed. */
	readonly words: string;
	/** How its story came to be; empty where it is no excerpt. */
	readonly storyKind: string;
	readonly tags: readonly { readonly name: string; readonly family: Family }[];
	readonly secretName: string;
	/** The story's title in the team, its code for research. */
	readonly story: string;
	readonly clusterId: string | null;
	/** Top left, in wall units. */
	readonly x: number;
	readonly y: number;
	readonly dots: number;
}

export interface TakenCluster {
	readonly id: string;
	readonly title: string;
	readonly parentId: string | null;
	/** The ground it stands on, from 0; null: by its place. */
	readonly color: number | null;
	readonly order: number;
	/** Where its name stands. */
	readonly x: number;
	readonly y: number;
	readonly dots: number;
}

/** In the order in which they are read: cluster by cluster, and last what stands alone. */
export interface TakenWall {
	readonly title: string;
	readonly clusters: readonly TakenCluster[];
	readonly cards: readonly TakenCard[];
}

/** What may be told of an excerpt, for the purpose at hand. */
export type Source = Pick<TakenCard, 'words' | 'storyKind' | 'tags' | 'secretName' | 'story'> & {
	/** What the card is called by; absent: by its own id. */
	readonly id?: string;
};

const nothing: Source = { words: '', storyKind: '', tags: [], secretName: '', story: '' };

/**
 * @param sources    by excerpt; what is not among them is closed
 * @param withNotes  whether notes go along: nobody was asked about them for more than the workshop
 */
export function takenWall(
	wall: Wall,
	title: string,
	sources: ReadonlyMap<string, Source>,
	withNotes: boolean
): TakenWall {
	const clusters = clustersIn(wall, null).flatMap((outer) => [
		outer,
		...clustersIn(wall, outer.id)
	]);
	const cards = [...clusters.map(({ id }) => id), null].flatMap((id) => cardsIn(wall, id));
	return {
		title,
		clusters: clusters.map((cluster) => {
			const { id, title, parentId, color, order } = cluster;
			return {
				id,
				title,
				parentId,
				color,
				order,
				...labelAt(wall, cluster),
				dots: dotsOn(wall, id)
			};
		}),
		cards: cards
			.filter(({ isVeiled }) => !isVeiled)
			.map((card) => {
				const { id, clusterId, x, y } = card;
				const told = toldOf(card, sources, withNotes);
				return { id, ...told, clusterId, x, y, dots: dotsOn(wall, id) };
			})
	};
}

/**
 * The cards as lines, each under the name of its cluster.
 *
 * @param alone   what those are called that stand in none
 * @param isCoded for research: whoever reads it as a text finds the excerpt's code too
 */
export function wallLines({ cards, clusters }: TakenWall, alone: string, isCoded = false): Line[] {
	const titles = new Map(clusters.map(({ id, title }) => [id, title]));
	let before: string | null | undefined;
	return cards.map((card) => {
		const { id, kind, words, storyKind, tags, secretName, story, clusterId, dots } = card;
		const cluster = titles.get(clusterId ?? '') ?? '';
		const names = tags.map(({ name }) => name).join('; ');
		const isNew = clusterId !== before;
		before = clusterId;
		return {
			...(isNew && { heading: cluster || alone }),
			cells: {
				cluster,
				kind,
				quote: words,
				storyKind,
				tags: names,
				families: [...new Set(tags.map(({ family }) => family))].join('; '),
				secretName,
				story,
				dots: dots ? String(dots) : '',
				id
			},
			words: words || '[…]',
			...(isRetold(storyKind) && { told: storyKind }),
			about: [secretName, story, isCoded && kind === 'excerpt' && id, names]
				.filter(Boolean)
				.join(' · '),
			note: ''
		};
	});
}

function toldOf(
	card: Card,
	sources: ReadonlyMap<string, Source>,
	withNotes: boolean
): Source & { kind: TakenKind } {
	if (card.text !== null) {
		return withNotes
			? { ...nothing, kind: 'note', words: card.text }
			: { ...nothing, kind: 'closed' };
	}
	const source = card.withdrawn ? undefined : sources.get(sourceOf(card) ?? '');
	return source ? { ...source, kind: 'excerpt' } : { ...nothing, kind: 'closed' };
}
