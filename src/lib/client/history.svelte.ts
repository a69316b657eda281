/** Steps back and forward over values that are only ever replaced. */
export class History<T> {
	#past = $state.raw<readonly T[]>([]);
	#future = $state.raw<readonly T[]>([]);
	#lastStep: string | undefined;

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/**
	 * Keeps what was, before it is replaced.
	 *
	 * @param step changes of the same name that follow each other are one step: typing in one field
	 */
	keep(before: T, step?: string): void {
		this.#future = [];
		if (step === undefined || step !== this.#lastStep) {
			this.#past = [...this.#past, before].slice(-mostSteps);
		}
		this.#lastStep = step;
	}

	/** @returns what was before the last step, or undefined at the beginning */
	undo(now: T): T | undefined {
		const before = this.#past.at(-1);
		if (before !== undefined) {
			this.#past = this.#past.slice(0, -1);
			this.#future = [...this.#future, now];
			this.#lastStep = undefined;
		}
		return before;
	}

	/** @returns what was taken back last, or undefined when nothing was */
	redo(now: T): T | undefined {
		const after = this.#future.at(-1);
		if (after !== undefined) {
			this.#future = this.#future.slice(0, -1);
			this.#past = [...this.#past, now];
			this.#lastStep = undefined;
		}
		return after;
	}
}

const mostSteps = 100;
