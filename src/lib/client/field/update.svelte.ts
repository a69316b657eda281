/** A newer version of the app that waits behind the one at work: it takes over only when whoever works here says so. */
export class Update {
	#waiting = $state.raw<ServiceWorker | undefined>();

	get isReady(): boolean {
		return this.#waiting !== undefined;
	}

	/** @returns ends the watch */
	watch(): () => void {
		const workers = navigator.serviceWorker;
		if (!workers) {
			return () => undefined;
		}
		// The very first worker replaces nothing: only a page that had one has anything older to leave.
		const hadOne = workers.controller !== null;
		const reload = () => hadOne && location.reload();
		workers.addEventListener('controllerchange', reload);
		void workers.ready.then((registration) => {
			this.#look(registration);
			registration.addEventListener('updatefound', () => {
				const coming = registration.installing;
				coming?.addEventListener('statechange', () => this.#look(registration));
			});
		});
		return () => workers.removeEventListener('controllerchange', reload);
	}

	/** Lets the newer version take over; the page loads anew. */
	take(): void {
		this.#waiting?.postMessage('take over');
	}

	#look({ waiting, active }: ServiceWorkerRegistration): void {
		this.#waiting = active && waiting ? waiting : undefined;
	}
}
