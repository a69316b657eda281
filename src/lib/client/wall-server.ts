import { errorNames } from '$lib/domain/error';
import type { Command } from '$lib/domain/wall/command';
import type { ShownCard, ShownWall } from '$lib/domain/wall/shown';
import { sourceOf, type Card, type Wall } from '$lib/domain/wall/state';
import type { CardWords } from '$lib/domain/wall/words';
import { Refused, TooFast, type PostAnswer } from './wall-outbox';

/** What can be brought in, which stories must be gone through first, and how many excerpts are held back. */
export interface Tray {
	items: CardWords[];
	toCheck: { storyId: string; title: string; count: number }[];
	heldBack: number;
}

/** What the server says of the words on a wall. */
export interface WordsAnswer {
	seq: number;
	hash: string;
	items: CardWords[];
	notes?: Record<string, string>;
}

/** The server's side of one wall, over the API. */
export class WallServer {
	readonly #root: string;

	constructor(id: string) {
		this.#root = `/api/v1/walls/${id}`;
	}

	eventsAfter(seq: number): string {
		return `${this.#root}/events?after=${seq}`;
	}

	/** @throws Refused when posting it again would not help */
	async post(commands: readonly Command[]): Promise<PostAnswer> {
		const response = await fetch(`${this.#root}/commands`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ commands })
		});
		if (response.ok) {
			return (await response.json()) as PostAnswer;
		}
		if (response.status === 429) {
			throw new TooFast(Number(response.headers.get('retry-after')) || 1);
		}
		const isPassing = response.status >= 500;
		if (isPassing) {
			throw new Error(`the server answered ${response.status}`);
		}
		const problem = (await response.json().catch(() => ({}))) as { name?: string };
		throw new Refused(errorNames.find((name) => name === problem.name) ?? 'unavailable');
	}

	/** What may be read on the wall as it is after event `seq`; undefined when it cannot be asked for. */
	async words(withNotes: boolean): Promise<WordsAnswer | undefined> {
		return this.#get(withNotes ? '/words?notes' : '/words');
	}

	/** Tells the staff who are there where one's hand is. Lost ones are not missed: the next is on its way. */
	appear(hand: { x: number; y: number; holds: readonly string[] } | null): void {
		void fetch(`${this.#root}/presence`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ hand })
		}).catch(() => undefined);
	}

	/** Whether one may not read the wall any more; false while that cannot be asked. */
	async isOver(): Promise<boolean> {
		const response = await fetch(`${this.#root}/words`).catch(() => undefined);
		return response?.status === 401 || response?.status === 403 || response?.status === 404;
	}

	async tray(): Promise<Tray | undefined> {
		return this.#get<Tray>('/tray');
	}

	async read(): Promise<ShownWall | undefined> {
		return this.#get<ShownWall>('');
	}

	async #get<T>(path: string): Promise<T | undefined> {
		const response = await fetch(`${this.#root}${path}`).catch(() => undefined);
		return response?.ok ? ((await response.json()) as T) : undefined;
	}
}

/** The wall behind what the server shows. */
export function wallOf({ cards, clusters, ...shown }: ShownWall): Wall {
	const { seq, phase, votes, timer, spotlight, dotsEach, ready, isFrozen, leadId } = shown;
	return {
		...{ seq, phase, votes, timer, spotlight, dotsEach, ready, isFrozen, leadId },
		cards: Object.fromEntries(cards.map((card) => [card.id, cardOf(card)])),
		clusters: Object.fromEntries(
			clusters.map(({ cardIds: _, ...cluster }) => [cluster.id, cluster])
		)
	};
}

/** Words by what they are the words of: an excerpt, or a whole picture or recording. */
export type WordsById = Readonly<Record<string, CardWords>>;

/** Words that came as a list. */
export function bySource(words: readonly CardWords[]): WordsById {
	return Object.fromEntries(words.map((one) => [one.id, one]));
}

/** The words that came along with a wall. */
export function wordsIn({ cards }: ShownWall): WordsById {
	const words: CardWords[] = [];
	for (const card of cards) {
		const id = sourceOf(card);
		const { excerptId, mediaId, storyId, quote, media, shape, secretName, tags } = card;
		if (id && storyId && quote !== undefined && secretName !== undefined && tags) {
			const seen = { ...(media && { media }), ...(shape && { shape }) };
			words.push({ id, excerptId, mediaId, storyId, quote, secretName, tags, ...seen });
		}
	}
	return bySource(words);
}

function cardOf(shown: ShownCard): Card {
	const { storyId: _story, quote: _quote, media: _media, shape: _shape, ...rest } = shown;
	const { secretName: _name, tags: _tags, ...card } = rest;
	return card;
}
