/** Notices that nobody touches a shared device any more. */
export class Idle {
	#isAsking = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param quiet how long without a touch until it asks whether somebody is there, ms
	 * @param grace how long it waits for an answer, ms
	 */
	constructor(
		private readonly over: () => void,
		private readonly quiet = 120_000,
		private readonly grace = 30_000
	) {}

	get isAsking(): boolean {
		return this.#isAsking;
	}

	/** Watches as long as the element is there: every touch and key begins the time anew. */
	readonly watch = (): (() => void) => {
		const events = ['pointerdown', 'keydown', 'input'] as const;
		const touched = () => this.touched();
		events.forEach((name) => window.addEventListener(name, touched));
		this.touched();
		return () => {
			clearTimeout(this.#timer);
			events.forEach((name) => window.removeEventListener(name, touched));
		};
	};

	touched(): void {
		this.#isAsking = false;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#isAsking = true;
			this.#timer = setTimeout(this.over, this.grace);
		}, this.quiet);
	}
}
