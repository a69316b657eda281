import { tick } from 'svelte';

/** What a turn needs of the field: to begin from what other tabs made, and to end. */
interface Held {
	hold: (storyId: string) => Promise<void>;
	letGo: (storyId: string) => void;
}

/** How long the tab that had the turn may take to keep what was typed last, in milliseconds. */
const patience = 2_000;

/**
 * Whose turn it is to write a story, among the tabs of one browser: two that write at once would overwrite each other
 * before the server could tell. The last one to ask for it writes, from where the other one stopped.
 */
export class StoryTurn {
	#state = $state<'asking' | 'mine' | 'elsewhere'>('asking');
	#turn: AbortController | undefined;
	#leaving: Promise<void>[] = [];
	readonly #storyId: string;
	readonly #name: string;
	readonly #held: Held;

	constructor(storyId: string, held: Held) {
		this.#storyId = storyId;
		this.#name = `traad-story-${storyId}`;
		this.#held = held;
	}

	get isMine(): boolean {
		return this.#state === 'mine';
	}

	get isElsewhere(): boolean {
		return this.#state === 'elsewhere';
	}

	/** @param steal takes the turn from the tab that has it */
	async take(steal = false): Promise<void> {
		const options = steal ? { steal } : { ifAvailable: true };
		const turn = new AbortController();
		this.#turn = turn;
		try {
			await navigator.locks.request(this.#name, options, async (lock) => {
				if (lock) {
					void this.#write(turn.signal);
					await endOf(turn.signal);
				} else {
					this.#state = 'elsewhere';
				}
			});
		} catch {
			// Another tab took it.
			this.#state = 'elsewhere';
			turn.abort();
		}
	}

	end(): void {
		this.#turn?.abort();
	}

	/** Told by whatever is written with, when it goes: the turn is over when its last words are kept. */
	leave(keeping: Promise<void>): void {
		this.#leaving.push(keeping);
	}

	/** Writes until the end, under a second lock: by it the next tab knows that the last words are kept. */
	async #write(turn: AbortSignal): Promise<void> {
		const work = () => this.#writeUntil(turn);
		const signal = AbortSignal.timeout(patience);
		try {
			await navigator.locks.request(`${this.#name}-kept`, { signal }, work);
		} catch (error) {
			if (!(error instanceof DOMException && error.name === 'TimeoutError')) {
				throw error;
			}
			// That tab sleeps: it kept its words when it was hidden.
			await work();
		}
	}

	async #writeUntil(turn: AbortSignal): Promise<void> {
		await this.#held.hold(this.#storyId);
		if (!turn.aborted) {
			this.#state = 'mine';
		}
		await endOf(turn);
		await tick();
		await Promise.all(this.#leaving.splice(0));
		this.#held.letGo(this.#storyId);
	}
}

function endOf(signal: AbortSignal): Promise<void> {
	return new Promise((done) => {
		signal.addEventListener('abort', () => done());
		if (signal.aborted) {
			done();
		}
	});
}
