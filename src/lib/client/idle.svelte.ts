import { isAtWork } from './at-work';

/** Notices that nobody touches a shared device any more. */
export class Idle {
	#isAsking = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#touchedAt = 0;

	/**
	 * @param quiet how long without a touch until it asks whether somebody is there, ms
	 * @param grace how long it waits for an answer, ms
	 * @param onTouch hears of each touch and key
	 */
	constructor(
		private readonly over: () => void,
		private readonly quiet = 120_000,
		private readonly grace = 30_000,
		private readonly onTouch = () => {}
	) {}

	get isAsking(): boolean {
		return this.#isAsking;
	}

	/** Watches as long as the element is there: every touch and key begins the time anew. */
	readonly watch = (): (() => void) => {
		const events = ['pointerdown', 'keydown', 'input', 'wheel'] as const;
		const touched = () => {
			this.touched();
			this.onTouch();
		};
		events.forEach((name) => window.addEventListener(name, touched, { passive: true }));
		document.addEventListener('visibilitychange', this.#woken);
		this.touched();
		return () => {
			clearTimeout(this.#timer);
			events.forEach((name) => window.removeEventListener(name, touched));
			document.removeEventListener('visibilitychange', this.#woken);
		};
	};

	/** A device that slept had its clocks stopped. */
	readonly #woken = (): void => {
		if (!isAtWork() && Date.now() - this.#touchedAt > this.quiet + this.grace) {
			this.over();
		}
	};

	touched(): void {
		this.#isAsking = false;
		this.#touchedAt = Date.now();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#ask(), this.quiet);
	}

	/** Who speaks into the microphone touches nothing, and is there. */
	#ask(): void {
		if (isAtWork()) {
			this.touched();
			this.onTouch();
			return;
		}
		this.#isAsking = true;
		this.#timer = setTimeout(this.over, this.grace);
	}
}
