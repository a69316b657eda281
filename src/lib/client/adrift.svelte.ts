import type { Excerpt } from '$lib/domain/story/excerpt';
import { candidateFinder, type Candidate } from '$lib/domain/text/candidate';
import { send } from './http';

/** How many are looked at at once: more are found when those are placed. */
const most = 50;

/** The excerpts of a story that lost their place, beside the text that is being written; looked for after each saving. */
export class Adrift {
	#excerpts = $state.raw<readonly Excerpt[]>([]);
	/** The text on the server, by code points: candidates count in it. */
	#text = $state.raw<readonly string[]>([]);
	#placesFor = $derived(candidateFinder(this.#text.join('')));
	readonly #storyId: string;

	constructor(storyId: string) {
		this.#storyId = storyId;
	}

	get excerpts(): readonly Excerpt[] {
		return this.#excerpts;
	}

	placesFor(excerpt: Excerpt): Candidate[] {
		return this.#placesFor(excerpt);
	}

	wordsOf({ start, end }: { start: number; end: number }): string {
		return this.#text.slice(start, end).join('');
	}

	/** The text is asked for only where there are some. */
	async look(): Promise<void> {
		const path = `/stories/${this.#storyId}`;
		const { items } = await send<{ items: Excerpt[] }>(
			'GET',
			`${path}/excerpts?state=adrift&limit=${most}`
		);
		if (items.length > 0) {
			this.#text = [...(await send<{ plainText: string }>('GET', path)).plainText];
		}
		this.#excerpts = items;
	}

	async place(excerpt: Excerpt, range: { start: number; end: number }): Promise<void> {
		const options = { body: range, ifMatch: excerpt.version };
		await send('PATCH', `/excerpts/${excerpt.id}`, options);
		await this.look();
	}

	async letGo({ id }: Excerpt): Promise<void> {
		await send('DELETE', `/excerpts/${id}`);
		await this.look();
	}
}
