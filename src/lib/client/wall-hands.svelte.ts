/** What is held: some cards, or a whole cluster by its label; and how far it was carried, in wall units. */
export interface Held {
	readonly cardIds: readonly string[];
	readonly clusterId: string | null;
	readonly dx: number;
	readonly dy: number;
}

/** What one person has chosen and holds. None of it leaves the browser until it is put down. */
export class Hands {
	#selection = $state.raw<readonly string[]>([]);
	#held = $state.raw<Held | null>(null);

	get selection(): readonly string[] {
		return this.#selection;
	}

	get held(): Held | null {
		return this.#held;
	}

	has(cardId: string): boolean {
		return this.#selection.includes(cardId);
	}

	/** Chooses one card alone. */
	choose(cardId: string): void {
		this.#selection = [cardId];
	}

	/** Adds a card to the choice, or takes it out. */
	toggle(cardId: string): void {
		this.#selection = this.has(cardId)
			? this.#selection.filter((id) => id !== cardId)
			: [...this.#selection, cardId];
	}

	/** Adds several to the choice, or takes them out. */
	chooseAll(cardIds: readonly string[], isOn: boolean): void {
		const others = this.#selection.filter((id) => !cardIds.includes(id));
		this.#selection = isOn ? [...others, ...cardIds] : others;
	}

	clear(): void {
		this.#selection = [];
	}

	/** Takes hold; what is held already stays as far as it was carried. */
	lift(cardIds: readonly string[], clusterId: string | null = null): void {
		this.#held ??= { cardIds, clusterId, dx: 0, dy: 0 };
	}

	/** Carries what is held to a distance from where it was taken. */
	carry(dx: number, dy: number): void {
		this.#held = this.#held && { ...this.#held, dx, dy };
	}

	/** Carries what is held further. */
	by(dx: number, dy: number): void {
		this.carry((this.#held?.dx ?? 0) + dx, (this.#held?.dy ?? 0) + dy);
	}

	/** Lets go; nothing is moved. */
	letGo(): void {
		this.#held = null;
	}

	holds(cardId: string): boolean {
		return this.#held?.cardIds.includes(cardId) ?? false;
	}
}
