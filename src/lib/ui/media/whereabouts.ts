import type { RegionHand } from '$lib/client/region-hand.svelte';
import { m } from '$lib/i18n/paraglide/messages';

/** Where the hand is that places a region, for those who do not see it; empty while there is none. @param size in pixels */
export function whereabouts(hand: RegionHand, size: { width: number; height: number }): string {
	const percent = (value: number, of: number) => Math.round((value / of) * 100);
	if (hand.rectangle) {
		const { x, y, width, height } = hand.rectangle;
		return m.region_at({
			left: percent(x, size.width),
			top: percent(y, size.height),
			width: percent(width, size.width),
			height: percent(height, size.height)
		});
	}
	return hand.tool === 'polygon'
		? m.region_point({
				left: percent(hand.point[0], size.width),
				top: percent(hand.point[1], size.height),
				count: hand.corners.length
			})
		: '';
}
