import CornerUpRight from '@lucide/svelte/icons/corner-up-right';
import Group from '@lucide/svelte/icons/group';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Lock from '@lucide/svelte/icons/lock';
import LogOut from '@lucide/svelte/icons/log-out';
import PenLine from '@lucide/svelte/icons/pen-line';
import X from '@lucide/svelte/icons/x';
import type { WallDesk } from '$lib/client/wall-desk.svelte';
import { clustersInOrder, type Card } from '$lib/domain/wall/state';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';

/** Where a card can go, without dragging: every cluster, a new one, or out of its own. */
export function moveMenu(desk: WallDesk, cardId: string) {
	const from = desk.wall.cards[cardId]?.clusterId ?? null;
	const cardIds = desk.hands.has(cardId) ? desk.chosen : [cardId];
	const clusters = clustersInOrder(desk.wall).map(({ id, title }) => ({
		title,
		icon: CornerUpRight,
		disabled: desk.isFrozen || (cardIds.length === 1 && id === from),
		run: () => desk.moveTo(cardIds, id)
	}));
	return [
		...clusters,
		...(clusters.length ? [null] : []),
		{
			title: m.wall_gather_new(),
			icon: Group,
			disabled: desk.isFrozen,
			run: () => (desk.asking = { what: 'gather', cardIds })
		},
		{
			title: m.wall_move_out(),
			icon: LogOut,
			disabled: desk.isFrozen || (cardIds.length === 1 && from === null),
			run: () => desk.moveTo(cardIds, null)
		}
	];
}

/** What else can be done with a card. */
export function cardMenu(desk: WallDesk, card: Card) {
	const edit = {
		title: m.wall_note_edit(),
		icon: PenLine,
		disabled: desk.isFrozen,
		run: () => (desk.asking = { what: 'note', cardId: card.id })
	};
	const remove = {
		title: m.wall_remove(),
		icon: X,
		disabled: desk.isFrozen,
		run: () => takeDown(desk, [card.id])
	};
	const lock = {
		title: card.isLocked ? m.wall_unlock() : m.wall_lock(),
		icon: Lock,
		disabled: desk.isFrozen,
		run: () => desk.lock([card.id], !card.isLocked)
	};
	const light = {
		title: m.wall_spotlight_on(),
		icon: Lightbulb,
		disabled: !desk.isLeading,
		run: () => desk.lead({ type: 'spotlight.set', targetId: card.id })
	};
	return [...(card.text === null ? [] : [edit]), lock, light, remove];
}

/** Takes cards down, with a way back. */
export function takeDown(desk: WallDesk, cardIds: readonly string[]): void {
	if (cardIds.length && !desk.isFrozen) {
		desk.remove(cardIds);
		toaster.show(m.wall_removed({ count: cardIds.length }), { undo: () => desk.undo() });
	}
}
