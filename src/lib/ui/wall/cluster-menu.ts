import type { WallDesk } from '$lib/client/wall-desk.svelte';
import Merge from '@lucide/svelte/icons/merge';
import PenLine from '@lucide/svelte/icons/pen-line';
import Ungroup from '@lucide/svelte/icons/ungroup';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';

/** What can be done with a cluster as a whole; the canvas and the outline offer the same. */
export function clusterMenu(desk: WallDesk, clusterId: string) {
	const isAlone = Object.keys(desk.wall.clusters).length < 2;
	return [
		{
			title: m.wall_rename(),
			icon: PenLine,
			disabled: desk.isFrozen,
			run: () => (desk.asking = { what: 'rename', clusterId })
		},
		{
			title: m.wall_merge(),
			icon: Merge,
			disabled: desk.isFrozen || isAlone,
			run: () => (desk.asking = { what: 'merge', clusterId })
		},
		{
			title: m.wall_dissolve(),
			icon: Ungroup,
			disabled: desk.isFrozen,
			run: () => {
				const { title = '' } = desk.wall.clusters[clusterId] ?? {};
				desk.dissolve(clusterId);
				toaster.show(m.wall_told_dissolved({ title }), { undo: () => desk.undo() });
			}
		}
	];
}
