import {
	cardSize,
	labelAt,
	labelHeight,
	overlapOf,
	type Box,
	type Point
} from '$lib/domain/wall/layout';
import type { Cluster } from '$lib/domain/wall/state';
import type { Camera } from './wall-camera.svelte';
import type { WallDesk } from './wall-desk.svelte';

/** So many cards and labels are drawn in full wherever they are; of more only those near what is in sight. */
const fewEnough = 120;
/** Room for the longest name of a cluster. */
const labelSize = { width: 800, height: labelHeight };

/** What of a wall is drawn in full: on a large one what is in sight, what comes into sight next, and the card with the focus. */
export class Sight {
	readonly #isLarge = $derived.by(() => Object.keys(this.desk.shown.cards).length > fewEnough);
	readonly #cards = $derived.by(() => {
		const { shown, focused } = this.desk;
		const near = Object.values(shown.cards).filter(
			(card) => card.id === focused || this.#isNear(boxOfCard(card))
		);
		return new Set(near.map(({ id }) => id));
	});

	constructor(
		private readonly camera: Camera,
		private readonly desk: WallDesk,
		/** What something lies over at the foot of the frame, in pixels. */
		private readonly foot: number
	) {}

	hasCard(cardId: string): boolean {
		return this.#cards.has(cardId);
	}

	hasLabel(cluster: Cluster): boolean {
		return this.#isNear(this.#boxOfLabel(cluster));
	}

	/** Brings a card into sight. */
	revealCard(card: Point): void {
		this.camera.reveal(boxOfCard(card), this.foot);
	}

	/** Brings the label of a cluster into sight. */
	revealLabel(cluster: Cluster): void {
		this.camera.reveal(this.#boxOfLabel(cluster), this.foot);
	}

	#boxOfLabel(cluster: Cluster): Box {
		return { ...labelAt(this.desk.shown, cluster), ...labelSize };
	}

	#isNear(box: Box): boolean {
		return !this.#isLarge || overlapOf(this.camera.near, box) !== null;
	}
}

const boxOfCard = ({ x, y }: Point): Box => ({ x, y, ...cardSize });
