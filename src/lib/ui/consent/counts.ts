/** How many things of each kind, in words: `én fortælling, 3 uddrag`. */
import type { NodeKind } from '$lib/domain/thread/graph';
import { nodeKinds } from '$lib/domain/thread/graph';
import { m } from '$lib/i18n/paraglide/messages';

const texts: Record<NodeKind, [() => string, (count: { count: number }) => string]> = {
	story: [m.count_story_one, m.count_story],
	media: [m.count_media_one, m.count_media],
	excerpt: [m.count_excerpt_one, m.count_excerpt],
	cluster: [m.count_cluster_one, m.count_cluster],
	wall: [m.count_wall_one, m.count_wall],
	insight: [m.count_insight_one, m.count_insight],
	opportunity: [m.count_opportunity_one, m.count_opportunity],
	pledge: [m.count_pledge_one, m.count_pledge],
	answer: [m.count_answer_one, m.count_answer]
};

/** Where words were in use, as the young person is told; what nobody but the team sees is left out. */
const ownTexts = {
	wall: [m.my_count_wall_one, m.my_count_wall],
	cluster: [m.my_count_cluster_one, m.my_count_cluster],
	insight: [m.my_count_insight_one, m.my_count_insight],
	opportunity: [m.my_count_opportunity_one, m.my_count_opportunity]
} as const;

export function ownCountTexts(reached: Record<string, number>): string[] {
	return Object.entries(ownTexts).flatMap(([kind, [one, many]]) => {
		const count = reached[kind] ?? 0;
		return count === 0 ? [] : [count === 1 ? one() : many({ count })];
	});
}

export function countTexts(reached: Record<string, number>): string[] {
	return nodeKinds.flatMap((kind) => {
		const count = reached[kind] ?? 0;
		const [one, many] = texts[kind];
		return count === 0 ? [] : [count === 1 ? one() : many({ count })];
	});
}
