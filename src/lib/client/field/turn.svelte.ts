/**
 * Whose turn it is to write a story, among the tabs of one browser: two that write at once would overwrite each other
 * before the server could tell. The last one to ask for it writes.
 */
export class StoryTurn {
	#state = $state<'asking' | 'mine' | 'elsewhere'>('asking');
	#release: (() => void) | undefined;
	readonly #name: string;

	constructor(storyId: string) {
		this.#name = `traad-story-${storyId}`;
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
		try {
			await navigator.locks.request(this.#name, options, (lock) => {
				this.#state = lock ? 'mine' : 'elsewhere';
				return lock ? new Promise<void>((done) => (this.#release = done)) : undefined;
			});
		} catch {
			// Another tab took it.
			this.#state = 'elsewhere';
		}
	}

	end(): void {
		this.#release?.();
	}
}
