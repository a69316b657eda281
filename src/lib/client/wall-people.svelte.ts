/** Somebody else at the wall, and where their hand is. */
export interface Fellow {
	readonly id: string;
	readonly name: string;
	readonly isGuest: boolean;
	/** In wall units; null while it is nowhere. */
	readonly hand: {
		readonly x: number;
		readonly y: number;
		readonly holds: readonly string[];
	} | null;
}

type Told = Fellow | { readonly id: string; readonly isGone: true };

/** So often, at most, others hear where one's hand is … */
const leastTickMs = 150;
/** … and no more than 200 times a second where all hands of a wall are moving: among sixty nobody follows a single one. */
const tickMsForEach = 5;

/** Who is at the wall, as the server tells it; and where one's own hand is, as it is told. */
export class WallPeople {
	#byId = $state.raw<Readonly<Record<string, Fellow>>>({});
	#hand: Fellow['hand'] = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isChanged = false;
	readonly all: readonly Fellow[] = $derived(
		Object.values(this.#byId).sort((a, b) => a.name.localeCompare(b.name, 'da'))
	);

	constructor(
		private readonly me: string,
		private readonly send: (hand: Fellow['hand']) => void
	) {}

	/** Those whose hand can be seen: everybody but oneself. */
	get hands(): readonly Fellow[] {
		return this.all.filter(({ id, hand }) => hand !== null && id !== this.me);
	}

	nameOf(id: string | null): string {
		return (id && this.#byId[id]?.name) || '';
	}

	/** Whether a card is in somebody else's hand. */
	holderOf(cardId: string): string | undefined {
		return this.hands.find(({ hand }) => hand?.holds.includes(cardId))?.name;
	}

	hear(data: string): void {
		const next = { ...this.#byId };
		for (const one of (JSON.parse(data) as { people: Told[] }).people) {
			if ('isGone' in one) {
				delete next[one.id];
			} else {
				next[one.id] = one;
			}
		}
		this.#byId = next;
	}

	/** The own hand moved, or left (null). What moves within a tick is told together. */
	point(hand: Fellow['hand']): void {
		this.#hand = hand;
		this.#isChanged = true;
		// Nobody is there to see it.
		if (this.#timer === undefined && this.all.length > 1) {
			this.#tell();
		}
	}

	/** Everybody is gone, as far as one can tell from here. */
	clear(): void {
		this.#byId = {};
	}

	#tell = (): void => {
		this.#timer = undefined;
		if (this.#isChanged) {
			this.#isChanged = false;
			this.send(this.#hand);
			const staff = this.all.filter(({ isGuest }) => !isGuest).length;
			this.#timer = setTimeout(this.#tell, Math.max(leastTickMs, staff * tickMsForEach));
		}
	};
}
