/** A short message about something that was done; with a way back where there is one. */
export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly undo?: () => void | Promise<void>;
}

interface Options {
	/** Takes back what was done. Rejects when it could not be taken back. */
	undo?: () => void | Promise<void>;
	/** How long it stays when nobody is reading it, in milliseconds. */
	duration?: number;
}

const shownAtOnce = 3;

/** The messages on the screen. Time stands still while one is being read. */
export class Toaster {
	#toasts = $state.raw<readonly Toast[]>([]);
	#timers = new Map<
		number,
		{ left: number; since: number; handle?: ReturnType<typeof setTimeout> }
	>();
	#lastId = 0;

	get toasts(): readonly Toast[] {
		return this.#toasts;
	}

	/** Shows a message and returns its id. To be called in the browser, on what the user did. */
	show(text: string, { undo, duration = 8000 }: Options = {}): number {
		const id = ++this.#lastId;
		for (const old of this.#toasts.slice(0, -(shownAtOnce - 1))) {
			this.dismiss(old.id);
		}
		this.#toasts = [...this.#toasts, { id, text, undo }];
		this.#timers.set(id, { left: duration, since: 0 });
		this.#start(id);
		return id;
	}

	dismiss(id: number): void {
		clearTimeout(this.#timers.get(id)?.handle);
		this.#timers.delete(id);
		this.#toasts = this.#toasts.filter((toast) => toast.id !== id);
	}

	/** Takes back what the message told of. */
	async undo(id: number): Promise<void> {
		const toast = this.#toasts.find((one) => one.id === id);
		this.dismiss(id);
		await toast?.undo?.();
	}

	/** The newest message that can be undone. */
	get undoable(): Toast | undefined {
		return this.#toasts.findLast((toast) => toast.undo);
	}

	/** Stops the clock: somebody is reading. */
	pause(): void {
		for (const timer of this.#timers.values()) {
			if (timer.handle) {
				clearTimeout(timer.handle);
				timer.handle = undefined;
				timer.left -= performance.now() - timer.since;
			}
		}
	}

	resume(): void {
		for (const id of this.#timers.keys()) {
			this.#start(id);
		}
	}

	#start(id: number): void {
		const timer = this.#timers.get(id);
		if (timer && !timer.handle) {
			timer.since = performance.now();
			timer.handle = setTimeout(() => this.dismiss(id), Math.max(timer.left, 1000));
		}
	}
}

/** The one toaster of the browser. The server never shows anything. */
export const toaster = new Toaster();
