import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import List from '@lucide/svelte/icons/list';
import MapPinned from '@lucide/svelte/icons/map-pinned';
import { m } from '$lib/i18n/paraglide/messages';

/** How insights can be laid out; the first is what one comes to. The names stand in addresses. */
export const insightViews = [
	{ value: 'gallery', label: m.insight_view_gallery, icon: LayoutGrid },
	{ value: 'list', label: m.insight_view_list, icon: List },
	{ value: 'map', label: m.insight_view_map, icon: MapPinned }
] as const;
