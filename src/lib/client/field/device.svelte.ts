/** What the device promises: whether there is a network, room, and storage that the browser does not clear by itself. */
export class Device {
	#isOnline = $state(navigator.onLine);
	#isShellKept = $state(false);
	#isPersistent = $state(false);
	#used = $state(0);

	get isOnline(): boolean {
		return this.#isOnline;
	}

	/** Whether the app itself opens without a network. */
	get isShellKept(): boolean {
		return this.#isShellKept;
	}

	get isPersistent(): boolean {
		return this.#isPersistent;
	}

	/** Whether so much is stored that the browser may soon refuse more. */
	get isNearlyFull(): boolean {
		return this.#used > 0.8;
	}

	/** Looks, and asks for storage that stays. */
	async look(): Promise<void> {
		const registration = await navigator.serviceWorker?.getRegistration();
		this.#isShellKept = Boolean(registration?.active);
		this.#isPersistent =
			(await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false);
		const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
		this.#used = quota > 0 ? usage / quota : 0;
	}

	/** Hears of the network coming and going. @param onback called when there is reason to try again */
	watch(onback: () => void): () => void {
		const changed = () => {
			this.#isOnline = navigator.onLine;
			if (this.#isOnline) {
				onback();
			}
		};
		const seen = () => {
			if (document.visibilityState === 'visible') {
				changed();
			}
		};
		addEventListener('online', changed);
		addEventListener('offline', changed);
		addEventListener('focus', changed);
		document.addEventListener('visibilitychange', seen);
		return () => {
			removeEventListener('online', changed);
			removeEventListener('offline', changed);
			removeEventListener('focus', changed);
			document.removeEventListener('visibilitychange', seen);
		};
	}
}
