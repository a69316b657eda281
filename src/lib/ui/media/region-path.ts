/** The edge of a part of a picture, and where it lies in words. */
import type { Shape, Whereabouts } from '$lib/domain/story/shape';
import { m } from '$lib/i18n/paraglide/messages';

/** As the `d` of a path in pixels of the picture; empty for a stretch of time. */
export function pathOf(shape: Shape): string {
	if (shape.type === 'rectangle') {
		return `M${shape.x} ${shape.y}h${shape.width}v${shape.height}h${-shape.width}Z`;
	}
	return shape.type === 'polygon' ? `M${shape.points.map(([x, y]) => `${x} ${y}`).join('L')}Z` : '';
}

export const whereTexts: Record<Whereabouts, () => string> = {
	most: m.region_where_most,
	topLeft: m.region_where_top_left,
	top: m.region_where_top,
	topRight: m.region_where_top_right,
	left: m.region_where_left,
	middle: m.region_where_middle,
	right: m.region_where_right,
	bottomLeft: m.region_where_bottom_left,
	bottom: m.region_where_bottom,
	bottomRight: m.region_where_bottom_right
};
