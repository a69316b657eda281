import { v7 } from 'uuid';
import { dropCards, dropCluster, gatherCards, moveCards, type Moving } from '$lib/domain/wall/act';
import { change } from '$lib/domain/wall/apply';
import type { ErrorName } from '$lib/domain/error';
import type { Intent } from '$lib/domain/wall/command';
import type { WallEvent } from '$lib/domain/wall/event';
import {
	boxAround,
	labelHeight,
	neighbour,
	type Box,
	type Direction,
	type Point
} from '$lib/domain/wall/layout';
import { freePlaces } from '$lib/domain/wall/place';
import { orderBeside } from '$lib/domain/wall/order';
import { cardsIn, isStill, type Phase, type Wall } from '$lib/domain/wall/state';
import { tidied } from '$lib/domain/wall/tidy';
import type { CardWords } from '$lib/domain/wall/words';
import type { ShownWall } from '$lib/domain/wall/shown';
import { m } from '$lib/i18n/paraglide/messages';
import { Hands, type Held } from './wall-hands.svelte';
import { told, toldOf } from './wall-told';
import { WallRoom } from './wall.svelte';

/** A question that the page is asking before it does something. */
export type Asking =
	| { what: 'note'; cardId: string | null }
	| { what: 'gather'; cardIds: readonly string[] }
	| { what: 'rename'; clusterId: string }
	| { what: 'move'; cardIds: readonly string[] }
	| { what: 'merge'; clusterId: string }
	| { what: 'nest'; clusterId: string };

/** What leads the meeting. */
export type MeetingIntent = Extract<
	Intent,
	{
		type:
			| 'phase.set'
			| 'timer.start'
			| 'timer.stop'
			| 'spotlight.set'
			| 'votes.set'
			| 'ready.set'
			| 'freeze.set'
			| 'lead.set';
	}
>;

/** How far one press of an arrow key moves a card. */
const nudge = 24;

/** What one person does at a wall: chooses cards, moves them, asks and answers; and what is said of it. */
export class WallDesk {
	readonly room: WallRoom;
	readonly hands = new Hands();
	/** The question that stands open. */
	asking = $state.raw<Asking | null>(null);
	#focused = $state.raw<string | null>(null);
	#said = $state('');
	/** Where new cards go: the view tells what its middle is. */
	middle: () => Point = () => ({ x: 0, y: 0 });
	/** Brings a part of the wall into sight, where the view is a canvas. */
	look: (box: Box) => void = () => {};
	onrejected: (name: ErrorName) => void = () => {};
	ontoofast: () => void = () => {};

	readonly #shown: Wall = $derived(moved(this.wall, this.hands.held).reduce(change, this.wall));

	constructor(shown: ShownWall) {
		this.room = new WallRoom(shown, {
			onothers: (event, before, after) => this.#hear(event, before, after),
			onrejected: (name) => this.onrejected(name),
			ontoofast: () => this.ontoofast()
		});
	}

	get wall(): Wall {
		return this.room.wall;
	}

	/** The wall with what is held where it is now, and in the cluster that it would join. */
	get shown(): Wall {
		return this.#shown;
	}

	/** Whether one leads the workshop: whoever was handed it, else any of the staff. */
	get isLeading(): boolean {
		return (this.wall.leadId ?? this.room.me) === this.room.me;
	}

	get isFrozen(): boolean {
		return isStill(this.wall);
	}

	/** What a screen reader is told last. */
	get said(): string {
		return this.#said;
	}

	/** The card that the keys act on; the first one before any was reached. */
	get focused(): string | null {
		const isThere = this.#focused !== null && this.#focused in this.wall.cards;
		return isThere ? this.#focused : (Object.keys(this.wall.cards)[0] ?? null);
	}

	focus(cardId: string): void {
		this.#focused = cardId;
	}

	/** The chosen cards that are still there; without a choice the one with the focus. */
	get chosen(): string[] {
		const chosen = this.hands.selection.filter((id) => id in this.wall.cards);
		return chosen.length || !this.#focused || !(this.#focused in this.wall.cards)
			? chosen
			: [this.#focused];
	}

	/** The card that an arrow key leads to. */
	next(direction: Direction): string | null {
		return this.focused ? (neighbour(this.wall, this.focused, direction)?.id ?? null) : null;
	}

	writeNote(text: string, cardId: string | null): void {
		if (cardId) {
			this.#do([{ type: 'card.edit', cardId, text }]);
			return;
		}
		const id = v7();
		this.#do([{ type: 'card.add', cardId: id, text, ...this.#freePlace() }]);
		this.#focused = id;
	}

	/** Brings an excerpt in; its words are known from the tray. */
	bringIn(words: CardWords): void {
		this.room.learn([words]);
		const { excerptId, mediaId } = words;
		this.#do([{ type: 'card.add', cardId: v7(), excerptId, mediaId, ...this.#freePlace() }]);
	}

	/** @returns the id of the new cluster */
	gather(cardIds: readonly string[], title: string): string {
		const [id, name] = [v7(), title.trim() || m.wall_cluster_untitled()];
		this.#do(gatherCards(this.wall, cardIds, id, name, this.#freePlace()));
		this.#lookAt(cardIds);
		this.hands.clear();
		return id;
	}

	/** @param clusterId null: out of every cluster */
	moveTo(cardIds: readonly string[], clusterId: string | null): void {
		this.#do(moveCards(this.wall, cardIds, clusterId));
		this.#lookAt(cardIds);
		this.hands.clear();
	}

	rename(clusterId: string, title: string): void {
		this.#do([{ type: 'cluster.rename', clusterId, title }]);
	}

	merge(clusterId: string, intoId: string): void {
		const cardIds = cardsIn(this.wall, clusterId).map(({ id }) => id);
		const moves = moveCards(this.wall, cardIds, intoId).filter(({ type }) => type === 'card.move');
		this.#do([...moves, { type: 'cluster.merge', clusterId, intoId }]);
	}

	dissolve(clusterId: string): void {
		this.#do([{ type: 'cluster.dissolve', clusterId }]);
	}

	remove(cardIds: readonly string[]): void {
		this.#do(cardIds.map((cardId) => ({ type: 'card.remove', cardId })));
		this.hands.clear();
	}

	/** @param parentId null: out of the cluster that it lies in */
	nest(clusterId: string, parentId: string | null): void {
		this.#do([{ type: 'cluster.nest', clusterId, parentId }]);
	}

	/** Sends a cluster one place up or down among those beside it. */
	shift(clusterId: string, by: -1 | 1): void {
		const order = orderBeside(this.wall, clusterId, by);
		if (order !== null) {
			this.#do([{ type: 'cluster.order', clusterId, order }]);
		}
	}

	/** Lays everything out afresh; one act, so that one undo takes it back. */
	tidy(): void {
		const moves = tidied(this.wall);
		this.#do(moves);
		this.say(m.wall_told_tidied({ count: moves.length }));
	}

	lock(targetIds: readonly string[], isLocked: boolean): void {
		this.#do(targetIds.map((targetId) => ({ type: 'lock.set', targetId, isLocked })));
	}

	/** Gives a dot, or takes the own one back. */
	vote(targetId: string, isBack: boolean): void {
		this.#do([{ type: isBack ? 'vote.retract' : 'vote.cast', targetId }]);
	}

	/** What leads the meeting: phases, timer, freeze, dots, spotlight, handing over; and the own ready-mark. */
	lead(intent: MeetingIntent): void {
		this.#do([intent]);
	}

	setPhase(phase: Phase): void {
		this.lead({ type: 'phase.set', phase });
	}

	recolor(clusterId: string, color: number | null): void {
		this.#do([{ type: 'cluster.color', clusterId, color }]);
	}

	undo(): void {
		this.hands.letGo();
		this.room.undo();
	}

	undoAnybodys(): void {
		this.hands.letGo();
		this.room.undoAnybodys();
	}

	redo(): void {
		this.hands.letGo();
		this.room.redo();
	}

	/** Moves the chosen cards a step; a row of steps is one act, put down by {@link putDown}. */
	nudge(direction: Direction): void {
		const cardIds = this.chosen;
		if (this.isFrozen || cardIds.length === 0) {
			return;
		}
		this.hands.lift(cardIds);
		const sign = direction === 'left' || direction === 'up' ? -nudge : nudge;
		const isSideways = direction === 'left' || direction === 'right';
		this.hands.by(isSideways ? sign : 0, isSideways ? 0 : sign);
	}

	/** Puts down what the hands hold, where it is. */
	putDown(): void {
		const { held } = this.hands;
		this.hands.letGo();
		if (!held || (held.dx === 0 && held.dy === 0)) {
			return;
		}
		this.#do(moved(this.wall, held));
	}

	/** Has something read aloud. */
	say(text: string): void {
		// The same words again are only read when something changed.
		this.#said = this.#said === text ? `${text}\u00a0` : text;
	}

	#do(intents: readonly Intent[]): void {
		if (intents.length === 0) {
			return;
		}
		const before = this.wall;
		this.room.do(intents);
		const text = toldOf(intents, before, this.wall);
		if (text) {
			this.say(text);
		}
	}

	#lookAt(cardIds: readonly string[]): void {
		const box = boxAround(cardIds.flatMap((id) => this.wall.cards[id] ?? []));
		if (box) {
			this.look({ ...box, y: box.y - labelHeight, height: box.height + labelHeight });
		}
	}

	#hear(event: WallEvent, before: Wall, after: Wall): void {
		const text = told(event, before, after);
		if (text) {
			const isNobodys =
				event.type === 'undo' || event.type === 'redo' || event.type === 'card.withdrawn';
			this.say(isNobodys ? text : m.wall_told_by_other({ text }));
		}
	}

	#freePlace(): Point {
		const { x, y } = this.middle();
		const [place] = freePlaces(this.wall, { x: x - 120, y: y - 88 }, 1);
		return place ?? { x, y };
	}
}

function moved(wall: Wall, held: Held | null): Moving[] {
	if (!held) {
		return [];
	}
	const { cardIds, clusterId, dx, dy } = held;
	return clusterId ? dropCluster(wall, clusterId, dx, dy) : dropCards(wall, cardIds, dx, dy);
}
