import type { Answer } from '$lib/domain/search/found';
import { typedQuery } from '$lib/domain/search/typed';
import { send } from './http';

const pause = 150;
const shortest = 2;

/** What is found while somebody types: asked for when they pause, and only the last answer counts. */
export class Finding {
	#answer = $state.raw<Answer | null>(null);
	#asked = $state('');
	#handle: ReturnType<typeof setTimeout> | undefined;

	readonly #initiative: string;

	/** @param initiative slug */
	constructor(initiative: string) {
		this.#initiative = initiative;
	}

	/** What was found, or null before anything was. */
	get answer(): Answer | null {
		return this.#answer;
	}

	/** What {@link answer} is about. */
	get asked(): string {
		return this.#asked;
	}

	/** How many there are of all kinds. */
	get count(): number {
		return Object.values(this.#answer?.counts ?? {}).reduce((sum, count) => sum + count, 0);
	}

	look(typed: string): void {
		const q = typedQuery(typed);
		clearTimeout(this.#handle);
		if ([...q].length < shortest) {
			this.#asked = q;
			this.#answer = null;
		} else {
			this.#handle = setTimeout(() => void this.#ask(q), pause);
		}
	}

	async #ask(q: string): Promise<void> {
		this.#asked = q;
		const query = new URLSearchParams({ q });
		try {
			const answer = await send<Answer>(
				'GET',
				`/initiatives/${this.#initiative}/search?${query.toString()}`
			);
			if (this.#asked === q) {
				this.#answer = answer;
			}
		} catch {
			// The palette still does all else; the search page tells what is wrong.
			if (this.#asked === q) {
				this.#answer = null;
			}
		}
	}
}
