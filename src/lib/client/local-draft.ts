/** What is typed and not yet on the server, kept on this device until the server has it. */
export interface Draft<T> {
	/** The version that it was written on. */
	version: number;
	content: T;
}

/** One thing's draft, bound to the user who writes it: another user of the device never sees it in the app. */
export class LocalDraft<T> {
	readonly #key: string;

	/** @param thing what is written, e.g. `story/<id>` */
	constructor(userId: string, thing: string) {
		this.#key = `draft/${userId}/${thing}`;
	}

	read(): Draft<T> | undefined {
		const stored = localStorage.getItem(this.#key);
		return stored === null ? undefined : (JSON.parse(stored) as Draft<T>);
	}

	/** Keeps it. @returns false when the device has no room */
	write(draft: Draft<T>): boolean {
		try {
			localStorage.setItem(this.#key, JSON.stringify(draft));
			return true;
		} catch {
			return false;
		}
	}

	clear(): void {
		localStorage.removeItem(this.#key);
	}
}
