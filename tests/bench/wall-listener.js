/** Somebody who hears a wall: in what order its events come, and whether any is lost or told twice. */
import { createHash } from 'node:crypto';

export class Listener {
	#rest = '';
	#order = createHash('sha256');
	#leave = () => {};
	/** Number of the last event that was heard. */
	last = 0;
	/** Each event came once, in order, with none left out. */
	isWhole = true;
	/** @type {string[] | undefined} The events as they were heard, where they are kept. */
	heard;

	/**
	 * @param {import('./client.js').Client} client
	 * @param {string} path
	 * @param {(commandId: string) => void} [hear]
	 */
	static async open(client, path, hear) {
		const one = new Listener();
		one.#leave = await client.listen(path, (text) => one.#take(text, hear));
		return one;
	}

	/**
	 * As {@link open}; resolved when the server has ended the stream.
	 * @param {import('./client.js').Client} client
	 * @param {string} path
	 */
	async follow(client, path) {
		this.#rest = '';
		await new Promise((resolve, reject) => {
			client
				.listen(
					path,
					(text) => this.#take(text, undefined),
					() => resolve(undefined)
				)
				.then((leave) => (this.#leave = leave), reject);
		});
	}

	/** The same for all who heard the same. */
	get order() {
		return this.#order.copy().digest('hex');
	}

	close() {
		this.#leave();
	}

	/** @param {string} text @param {((commandId: string) => void) | undefined} hear */
	#take(text, hear) {
		const parts = (this.#rest + text).split('\n\n');
		this.#rest = parts.pop() ?? '';
		for (const part of parts) {
			const [, number] = /^id: ?(\d+)$/m.exec(part) ?? [];
			if (!number) continue;
			const seq = Number(number);
			this.isWhole &&= this.last === 0 || seq === this.last + 1;
			this.last = seq;
			const [, commandId = ''] = /"commandId":"([^"]+)"/.exec(part) ?? [];
			this.#order.update(`${number} ${commandId}\n`);
			hear?.(commandId);
			this.heard?.push(/^data: ?(.+)$/m.exec(part)?.[1] ?? '');
		}
	}
}
