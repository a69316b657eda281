import type { ErrorName } from '$lib/domain/error';
import type { Command } from '$lib/domain/wall/command';

/** What the server answered to a post of commands. */
export interface PostAnswer {
	accepted: { id: string; seq: number }[];
	rejected: { id: string | null; name: ErrorName }[];
}

/** A post that will not get better by being repeated. */
export class Refused extends Error {
	constructor(readonly reason: ErrorName) {
		super(reason);
	}
}

/** Too many at once: they will be taken when a while has gone. */
export class TooFast extends Error {
	constructor(readonly seconds: number) {
		super(`wait ${seconds} s`);
	}
}

interface Options {
	/** @throws Refused when the server will not take it; anything else is tried again */
	post: (commands: readonly Command[]) => Promise<PostAnswer>;
	onanswer: (answer: PostAnswer) => void;
	onrefused: (commands: readonly Command[], reason: ErrorName) => void;
	onwaiting: (isWaiting: boolean) => void;
	/** The server wants it slower; all of it goes out by and by. */
	ontoofast?: () => void;
}

const atOnce = 200;
const longestPauseMs = 10_000;

/**
 * Sends commands in their order, one post at a time; what is done meanwhile goes with the next. A post that the network
 * loses is sent again: ids make that harmless.
 */
export class WallOutbox {
	#queue: Command[] = [];
	#isSending = false;
	readonly #options: Options;

	constructor(options: Options) {
		this.#options = options;
	}

	/** Takes on commands; they go out at once when nothing is under way. */
	send(commands: readonly Command[]): void {
		this.#queue.push(...commands);
		if (!this.#isSending) {
			void this.#drain();
		}
	}

	async #drain(): Promise<void> {
		this.#isSending = true;
		let pause = 500;
		while (this.#queue.length > 0) {
			const commands = this.#queue.slice(0, atOnce);
			try {
				const answer = await this.#options.post(commands);
				this.#queue = this.#queue.slice(commands.length);
				this.#options.onwaiting(false);
				this.#options.onanswer(answer);
				pause = 500;
			} catch (error) {
				if (error instanceof Refused) {
					this.#queue = this.#queue.slice(commands.length);
					this.#options.onrefused(commands, error.reason);
				} else if (error instanceof TooFast) {
					this.#options.ontoofast?.();
					await new Promise((resolve) => setTimeout(resolve, error.seconds * 1000));
				} else {
					this.#options.onwaiting(true);
					await new Promise((resolve) => setTimeout(resolve, pause));
					pause = Math.min(2 * pause, longestPauseMs);
				}
			}
		}
		this.#isSending = false;
	}
}
