/** A stretch of a recording in ms, end exclusive. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Shorter is a slip of the hand. */
const least = 200;

/** The hand that places a stretch of time: it marks where it begins and where it ends, in any order. */
export class RangeHand {
	#from = $state<number | undefined>();
	#to = $state<number | undefined>();

	constructor(private readonly duration: number) {}

	/** The beginning that is marked and has no end yet. */
	readonly waiting: number | undefined = $derived(this.#to === undefined ? this.#from : undefined);

	/** The stretch as it stands while it is drawn. */
	readonly stretch: Stretch | undefined = $derived.by(() => {
		if (this.#from === undefined || this.#to === undefined) {
			return undefined;
		}
		const [from, to] = [this.#from, this.#to].map((time) => Math.round(this.#within(time)));
		return { from: Math.min(from ?? 0, to ?? 0), to: Math.max(from ?? 0, to ?? 0) };
	});

	/** Begins here. */
	markIn(time: number): void {
		this.#from = time;
		this.#to = undefined;
	}

	/** Ends here, or moves the end. Without a beginning it begins five seconds earlier. */
	markOut(time: number): void {
		this.#from ??= Math.max(0, time - 5000);
		this.#to = time;
	}

	stop(): void {
		this.#from = undefined;
		this.#to = undefined;
	}

	/** What was marked, when it is a stretch; the hand is then empty. */
	finish(): Stretch | undefined {
		const found = this.stretch;
		if (!found || found.to - found.from < least) {
			return undefined;
		}
		this.stop();
		return found;
	}

	#within(time: number): number {
		return Math.min(Math.max(0, time), this.duration);
	}
}
