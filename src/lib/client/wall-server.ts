import { errorNames } from '$lib/domain/error';
import type { Command } from '$lib/domain/wall/command';
import type { ShownCard, ShownWall } from '$lib/domain/wall/shown';
import type { Card, Wall } from '$lib/domain/wall/state';
import type { CardWords } from '$lib/domain/wall/words';
import { Refused, type PostAnswer } from './wall-outbox';

/** What can be brought in, and how many excerpts are held back. */
export interface Tray {
	items: CardWords[];
	heldBack: number;
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
		const isPassing = response.status >= 500 || response.status === 429;
		if (isPassing) {
			throw new Error(`the server answered ${response.status}`);
		}
		const problem = (await response.json().catch(() => ({}))) as { name?: string };
		throw new Refused(errorNames.find((name) => name === problem.name) ?? 'unavailable');
	}

	/** The words that may be seen on the wall as it is after event `seq`; undefined when they cannot be asked for. */
	async words(): Promise<{ seq: number; items: CardWords[] } | undefined> {
		return this.#get('/words');
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
export function wallOf({ seq, phase, votes, timer, spotlight, cards, clusters }: ShownWall): Wall {
	return {
		seq,
		phase,
		votes,
		timer,
		spotlight,
		cards: Object.fromEntries(cards.map((card) => [card.id, cardOf(card)])),
		clusters: Object.fromEntries(
			clusters.map(({ id, title, order, x, y }) => [id, { id, title, order, x, y }])
		)
	};
}

/** Words by the id of their excerpt. */
export type WordsById = Readonly<Record<string, CardWords>>;

/** Words that came as a list. */
export function byExcerpt(words: readonly CardWords[]): WordsById {
	return Object.fromEntries(words.map((one) => [one.excerptId, one]));
}

/** The words that came along with a wall. */
export function wordsIn({ cards }: ShownWall): WordsById {
	const words: CardWords[] = [];
	for (const { excerptId, storyId, quote, secretName, tags } of cards) {
		if (excerptId && storyId && quote !== undefined && secretName !== undefined && tags) {
			words.push({ excerptId, storyId, quote, secretName, tags });
		}
	}
	return byExcerpt(words);
}

function cardOf({ id, excerptId, text, x, y, clusterId, withdrawn }: ShownCard): Card {
	return { id, excerptId, text, x, y, clusterId, withdrawn };
}
