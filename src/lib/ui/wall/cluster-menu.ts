import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import FolderInput from '@lucide/svelte/icons/folder-input';
import FolderOutput from '@lucide/svelte/icons/folder-output';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Lock from '@lucide/svelte/icons/lock';
import Merge from '@lucide/svelte/icons/merge';
import Palette from '@lucide/svelte/icons/palette';
import PenLine from '@lucide/svelte/icons/pen-line';
import Split from '@lucide/svelte/icons/split';
import Ungroup from '@lucide/svelte/icons/ungroup';
import type { WallDesk } from '$lib/client/wall-desk.svelte';
import { orderBeside } from '$lib/domain/wall/order';
import { clusterColors, colorOf } from '$lib/domain/wall/state';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';

/** What can be done with a cluster as a whole; the canvas and the outline offer the same. */
export function clusterMenu(desk: WallDesk, clusterId: string) {
	const { wall } = desk;
	const cluster = wall.clusters[clusterId];
	const isAlone = Object.keys(wall.clusters).length < 2;
	const isHeld = desk.isFrozen || (cluster?.isLocked ?? false);
	const own = desk.hands.selection.filter((id) => wall.cards[id]?.clusterId === clusterId);
	const nested = cluster?.parentId ?? null;
	const color = cluster ? colorOf(cluster) : 0;
	return [
		{
			title: m.wall_rename(),
			icon: PenLine,
			disabled: isHeld,
			run: () => (desk.asking = { what: 'rename', clusterId })
		},
		{
			title: m.wall_recolor(),
			icon: Palette,
			disabled: isHeld,
			run: () => desk.recolor(clusterId, (color + 1) % clusterColors)
		},
		{
			title: m.wall_earlier(),
			icon: ArrowUp,
			disabled: isHeld || orderBeside(wall, clusterId, -1) === null,
			run: () => desk.shift(clusterId, -1)
		},
		{
			title: m.wall_later(),
			icon: ArrowDown,
			disabled: isHeld || orderBeside(wall, clusterId, 1) === null,
			run: () => desk.shift(clusterId, 1)
		},
		null,
		{
			title: m.wall_split(),
			icon: Split,
			disabled: isHeld || own.length === 0,
			run: () => (desk.asking = { what: 'gather', cardIds: own })
		},
		{
			title: m.wall_merge(),
			icon: Merge,
			disabled: isHeld || isAlone,
			run: () => (desk.asking = { what: 'merge', clusterId })
		},
		nested === null
			? {
					title: m.wall_nest(),
					icon: FolderInput,
					disabled:
						isHeld ||
						isAlone ||
						Object.values(wall.clusters).some(({ parentId }) => parentId === clusterId),
					run: () => (desk.asking = { what: 'nest', clusterId })
				}
			: {
					title: m.wall_unnest(),
					icon: FolderOutput,
					disabled: isHeld,
					run: () => desk.nest(clusterId, null)
				},
		{
			title: m.wall_dissolve(),
			icon: Ungroup,
			disabled: isHeld,
			run: () => {
				const { title = '' } = wall.clusters[clusterId] ?? {};
				desk.dissolve(clusterId);
				toaster.show(m.wall_told_dissolved({ title }), { undo: () => desk.undo() });
			}
		},
		null,
		{
			title: cluster?.isLocked ? m.wall_unlock() : m.wall_lock(),
			icon: Lock,
			disabled: desk.isFrozen,
			run: () => desk.lock([clusterId], !cluster?.isLocked)
		},
		{
			title: m.wall_spotlight_on(),
			icon: Lightbulb,
			disabled: !desk.isLeading,
			run: () => desk.lead({ type: 'spotlight.set', targetId: clusterId })
		}
	];
}
