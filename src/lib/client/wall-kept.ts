import type { Command } from '$lib/domain/wall/command';

/**
 * What one person did on a wall and the wall has not answered yet, kept over a reload of its page. It lies in this tab
 * alone, and goes as soon as it has arrived, the wall is left or closed, or somebody signs out.
 */
export class WallKept {
	readonly #key: string;
	#isOpen = false;

	/** @param me who one is on the wall, as its cards and votes name it */
	constructor(wallId: string, me: string) {
		this.#key = `${beginning}${wallId}/${me}`;
	}

	/** From here on it keeps. @returns what was kept, in its order; of any other wall, and of anybody else, nothing stays */
	open(): Command[] {
		this.#isOpen = true;
		forgetKept(this.#key);
		return JSON.parse(sessionStorage.getItem(this.#key) ?? '[]') as Command[];
	}

	/** Keeps these and nothing else; where the tab has no room they live on in the page alone. */
	keep(commands: readonly Command[]): void {
		if (!this.#isOpen) {
			return;
		}
		sessionStorage.removeItem(this.#key);
		if (commands.length > 0) {
			try {
				sessionStorage.setItem(this.#key, JSON.stringify(commands));
			} catch (error) {
				if (!(error instanceof DOMException)) {
					throw error;
				}
			}
		}
	}

	/** The wall is left: what still goes out lies in memory alone. */
	close(): void {
		this.keep([]);
		this.#isOpen = false;
	}
}

/** Forgets what is kept of walls in this tab. @param but the key of what stays */
export function forgetKept(but?: string): void {
	for (const key of Object.keys(sessionStorage)) {
		if (key.startsWith(beginning) && key !== but) {
			sessionStorage.removeItem(key);
		}
	}
}

const beginning = 'wall-unsent/';
