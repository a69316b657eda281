/** Closes a young person's place when nobody is there, and tells the server while somebody is: the server's clock counts. */
import { warningTime } from '$lib/domain/account/place';
import { Idle } from './idle.svelte';

/** Between two signs of life; in ms. */
const pause = 20_000;

export class PlaceLock {
	readonly #idle: Idle;
	#tabs: BroadcastChannel | undefined;
	#next: ReturnType<typeof setTimeout> | undefined;
	#sentAt = Date.now();

	/**
	 * @param quietTime how long nobody need touch the place until it closes, ms
	 * @param here      where a sign of life is sent
	 * @param close     the place closes, or the server has closed it
	 */
	constructor(
		quietTime: number,
		private readonly here: string,
		private readonly close: () => void
	) {
		this.#idle = new Idle(close, quietTime - warningTime, warningTime, () => this.#touched());
	}

	get isAsking(): boolean {
		return this.#idle.isAsking;
	}

	/** Watches as long as the element is there. Somebody who is in another tab of the place is there too. */
	readonly watch = (): (() => void) => {
		this.#tabs = new BroadcastChannel('place');
		this.#tabs.onmessage = () => this.#idle.touched();
		const stop = this.#idle.watch();
		return () => {
			stop();
			clearTimeout(this.#next);
			this.#tabs?.close();
		};
	};

	#touched(): void {
		this.#next ??= setTimeout(() => this.#send(), this.#sentAt + pause - Date.now());
	}

	#send(): void {
		this.#next = undefined;
		this.#sentAt = Date.now();
		this.#tabs?.postMessage('here');
		fetch(this.here, { method: 'POST' }).then(
			({ status }) => {
				if (status === 401) {
					this.close();
				}
			},
			// Without a network there is nobody to tell; the next touch tries again.
			() => {}
		);
	}
}
