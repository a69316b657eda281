/** Rest after the last key before what was typed goes into the vault, in milliseconds. */
const pause = 400;

/** Gathers what is typed and keeps it as soon as the hands rest; one keeping at a time, in order. */
export class Resting<T extends object> {
	#pending = $state.raw<T | undefined>();
	#hasFailed = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#work: Promise<void> = Promise.resolve();
	readonly #keep: (part: T) => Promise<void>;

	constructor(keep: (part: T) => Promise<void>) {
		this.#keep = keep;
	}

	/** Whether all that was typed is safe on this device. */
	get isKept(): boolean {
		return this.#pending === undefined;
	}

	/** Whether the device would not take it: it is full, or the vault was locked. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	change(part: T): void {
		this.#pending = { ...this.#pending, ...part };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#work = this.#work.then(() => this.#write());
		return this.#work;
	}

	async #write(): Promise<void> {
		const part = this.#pending;
		if (!part) {
			return;
		}
		try {
			await this.#keep(part);
			this.#hasFailed = false;
			this.#pending = this.#pending === part ? undefined : this.#pending;
		} catch {
			this.#hasFailed = true;
		}
	}
}
