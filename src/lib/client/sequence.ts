import { Refused, type Problem } from './http';
import { untilReached } from './patience';

/**
 * Changes on their way to the server: those to one thing go out one after the other, and each waits until the network
 * carries it.
 */
export class Sequence {
	readonly #last = new Map<string, Promise<void>>();
	#waiting = 0;

	/**
	 * @param onrefused told what the server would not take, after it was taken back here
	 * @param onwaiting told how many changes wait for the network
	 */
	constructor(
		private readonly onrefused: (problem: Problem) => void,
		private readonly onwaiting: (count: number) => void
	) {}

	/**
	 * Sends a change after all others of its things.
	 *
	 * @param things what it touches; the first is what it changes, the others must be there before
	 */
	add(things: readonly string[], work: () => Promise<unknown>, takeBack: () => void): void {
		const before = Promise.all(things.flatMap((thing) => this.#last.get(thing) ?? []));
		this.#last.set(
			things[0] ?? '',
			before.then(() => this.#do(work, takeBack))
		);
	}

	async #do(work: () => Promise<unknown>, takeBack: () => void): Promise<void> {
		let isCounted = false;
		try {
			await untilReached(work, () => {
				this.#count(isCounted ? 0 : 1);
				isCounted = true;
			});
		} catch (error) {
			if (!(error instanceof Refused)) {
				throw error;
			}
			takeBack();
			this.onrefused(error.problem);
		} finally {
			this.#count(isCounted ? -1 : 0);
		}
	}

	#count(step: number): void {
		this.#waiting += step;
		this.onwaiting(this.#waiting);
	}
}
