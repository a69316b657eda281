import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import Mountain from '@lucide/svelte/icons/mountain';
import Sprout from '@lucide/svelte/icons/sprout';
import type { Ground } from '$lib/domain/insight/ground';
import type { Places } from '$lib/domain/insight/unheard';
import { m } from '$lib/i18n/paraglide/messages';
import { bandText } from '../consent/texts';

/** How firm the ground is, as a mood, a sign and words. */
export const groundLooks = {
	strong: {
		tone: 'ok',
		icon: Mountain,
		label: m.insight_ground_strong,
		hint: m.insight_ground_strong_hint
	},
	thin: {
		tone: 'neutral',
		icon: Sprout,
		label: m.insight_ground_thin,
		hint: m.insight_ground_thin_hint
	},
	needs_new_ground: {
		tone: 'stop',
		icon: CircleDashed,
		label: m.insight_ground_needs_new_ground,
		hint: m.insight_ground_needs_new_ground_hint
	}
} as const satisfies Record<Ground, object>;

/** “3 stories, 2 young people” in words. */
export function reachText({ stories, storytellers }: { stories: number; storytellers: number }) {
	if (stories === 0) {
		return m.insight_reach_none();
	}
	return stories === 1 && storytellers === 1
		? m.insight_reach_one()
		: m.insight_reach({ stories, storytellers });
}

/** Age bands, areas and tracks in words, in that order. */
export function placeNames({ ageBands, areas, tracks }: Places): string[] {
	return [...ageBands.map(bandText), ...areas, ...tracks];
}
