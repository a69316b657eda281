/** A short message about something that was done; with a way back where there is one. */
export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly undo?: () => void | Promise<void>;
	readonly clock: { start(): void; stop(): void };
}

interface Options {
	/** Takes back what was done. Rejects when it could not be taken back. */
	undo?: () => void | Promise<void>;
	/** How long it stays when nobody is reading it, in milliseconds. */
	duration?: number;
}

const shownAtOnce = 3;
const leastTime = 1000;

/** The messages on the screen. Time stands still while one is being read. */
export class Toaster {
	#toasts = $state.raw<readonly Toast[]>([]);
	#lastId = 0;

	get toasts(): readonly Toast[] {
		return this.#toasts;
	}

	/** The newest message that can be undone. */
	get undoable(): Toast | undefined {
		return this.#toasts.findLast((toast) => toast.undo);
	}

	/** Shows a message and returns its id. To be called in the browser, on what the user did. */
	show(text: string, { undo, duration = 8000 }: Options = {}): number {
		const id = ++this.#lastId;
		for (const old of this.#toasts.slice(0, 1 - shownAtOnce)) {
			this.dismiss(old.id);
		}
		const clock = new Clock(duration, () => this.dismiss(id));
		this.#toasts = [...this.#toasts, { id, text, undo, clock }];
		return id;
	}

	dismiss(id: number): void {
		this.#toasts.find((toast) => toast.id === id)?.clock.stop();
		this.#toasts = this.#toasts.filter((toast) => toast.id !== id);
	}

	/** Takes back what the message told of. */
	async undo(id: number): Promise<void> {
		const toast = this.#toasts.find((one) => one.id === id);
		this.dismiss(id);
		await toast?.undo?.();
	}

	/** Stops the time: somebody is reading. */
	pause(): void {
		for (const toast of this.#toasts) {
			toast.clock.stop();
		}
	}

	/** Lets the time run on. */
	resume(): void {
		for (const toast of this.#toasts) {
			toast.clock.start();
		}
	}
}

/** Runs down once, and can be held. */
class Clock {
	#handle: ReturnType<typeof setTimeout> | undefined;
	#since = 0;
	#left: number;
	readonly #ring: () => void;

	constructor(duration: number, ring: () => void) {
		this.#left = duration;
		this.#ring = ring;
		this.start();
	}

	start(): void {
		if (this.#handle === undefined) {
			this.#since = performance.now();
			this.#handle = setTimeout(this.#ring, Math.max(this.#left, leastTime));
		}
	}

	stop(): void {
		if (this.#handle !== undefined) {
			clearTimeout(this.#handle);
			this.#handle = undefined;
			this.#left -= performance.now() - this.#since;
		}
	}
}

/** The one toaster of the browser. The server never shows anything. */
export const toaster = new Toaster();
