import CornerUpRight from '@lucide/svelte/icons/corner-up-right';
import Group from '@lucide/svelte/icons/group';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Lock from '@lucide/svelte/icons/lock';
import PenLine from '@lucide/svelte/icons/pen-line';
import Presentation from '@lucide/svelte/icons/presentation';
import Redo2 from '@lucide/svelte/icons/redo-2';
import Repeat from '@lucide/svelte/icons/repeat-2';
import Shapes from '@lucide/svelte/icons/shapes';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import TextQuote from '@lucide/svelte/icons/text-quote';
import Undo2 from '@lucide/svelte/icons/undo-2';
import X from '@lucide/svelte/icons/x';
import type { WallDesk } from '$lib/client/wall-desk.svelte';
import { m } from '$lib/i18n/paraglide/messages';
import type { Action } from '../shell/actions.svelte';
import { takeDown } from './card-menu';

/** An action of the wall; `short` is its word in the toolbar, absent for those that are not there. */
export type WallAction = Action & {
	short?: string;
	/** Not in the toolbar of a phone, which has no room for it. */
	isWide?: boolean;
	icon: NonNullable<Action['icon']>;
};

interface Page {
	openTray: () => void;
	suggest: () => void;
	switchView: () => void;
	screen: () => void;
}

/** Everything that can be done on a wall: the toolbar, the keys and the palette read this one list. */
export function wallActions(desk: WallDesk, page: Page): WallAction[] {
	const isFree = () => !desk.isFrozen;
	const hasChoice = () => isFree() && desk.chosen.length > 0;
	const clusterAtHand = () => desk.wall.cards[desk.chosen[0] ?? '']?.clusterId ?? null;
	const isLocked = () => desk.wall.cards[desk.chosen[0] ?? '']?.isLocked ?? false;
	const actions: WallAction[] = [
		{
			title: m.wall_tray_open(),
			short: m.wall_tray_short(),
			icon: TextQuote,
			keys: 'b',
			when: isFree,
			run: page.openTray
		},
		{
			title: m.wall_note_new(),
			short: m.wall_note_short(),
			icon: StickyNote,
			keys: 'n',
			when: isFree,
			run: () => (desk.asking = { what: 'note', cardId: null })
		},
		{
			title: m.wall_gather(),
			short: m.wall_gather_short(),
			icon: Group,
			keys: 'c',
			when: isFree,
			run: () => (desk.asking = { what: 'gather', cardIds: desk.chosen })
		},
		{
			title: m.suggestion_open(),
			short: m.suggestion_short(),
			isWide: true,
			icon: Shapes,
			keys: 'p',
			when: () => isFree() && desk.isLeading,
			run: page.suggest
		},
		{
			title: m.wall_move(),
			short: m.wall_move_short(),
			icon: CornerUpRight,
			keys: 'm',
			when: hasChoice,
			run: () => (desk.asking = { what: 'move', cardIds: desk.chosen })
		},
		{
			title: m.wall_remove(),
			short: m.wall_remove(),
			icon: X,
			keys: 'x',
			when: hasChoice,
			run: () => takeDown(desk, desk.chosen)
		},
		{
			title: m.wall_undo(),
			short: m.wall_undo(),
			icon: Undo2,
			keys: 'mod+z',
			when: isFree,
			run: () => desk.undo()
		},
		{
			title: m.wall_redo(),
			short: m.wall_redo(),
			icon: Redo2,
			keys: 'mod+shift+z',
			when: isFree,
			run: () => desk.redo()
		},
		{
			title: m.wall_undo_all(),
			icon: Undo2,
			when: () => isFree() && desk.isLeading,
			run: () => desk.undoAnybodys()
		},
		{ title: m.wall_tidy(), icon: LayoutGrid, keys: 'y', when: isFree, run: () => desk.tidy() },
		{
			title: m.wall_lock_toggle(),
			icon: Lock,
			keys: 'l',
			when: hasChoice,
			run: () => desk.lock(desk.chosen, !isLocked())
		},
		{
			title: m.wall_spotlight_on(),
			icon: Lightbulb,
			keys: 's',
			when: () => desk.isLeading && desk.chosen.length > 0,
			run: () => desk.lead({ type: 'spotlight.set', targetId: desk.chosen[0] ?? null })
		},
		{ title: m.wall_screen(), icon: Presentation, keys: 'f', run: page.screen },
		{
			title: m.wall_rename(),
			icon: PenLine,
			keys: 'r',
			when: () => isFree() && clusterAtHand() !== null,
			run: () => (desk.asking = { what: 'rename', clusterId: clusterAtHand() ?? '' })
		},
		{
			title: m.wall_note_edit(),
			icon: PenLine,
			keys: 'e',
			when: () => hasChoice() && desk.wall.cards[desk.chosen[0] ?? '']?.text !== null,
			run: () => (desk.asking = { what: 'note', cardId: desk.chosen[0] ?? null })
		},
		{ title: m.wall_view_switch(), icon: Repeat, keys: 'v', run: page.switchView }
	];
	return actions.map((action) => ({ ...action, group: 'here' as const }));
}
