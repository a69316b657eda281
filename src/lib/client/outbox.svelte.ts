import { Refused, send, Unreached } from './http';
import {
	isFinal,
	merge,
	refusedAs,
	stateAfter,
	unrefused,
	type Answer,
	type OutboxState
} from './outbox/answer';
import {
	batchOf,
	openChange,
	operationOf,
	readyOf,
	type NewQueued,
	type Queued
} from './outbox/queued';
import { settle, type Choice } from './outbox/settle';
import type { Vault } from './vault/vault';

interface Given {
	vault: Vault;
	newId: () => string;
	now: () => number;
	/** Told what has arrived, before it leaves the queue. */
	onsent: (queued: Queued, answer: Answer) => Promise<void>;
	/** Told that another tab has sent something, before it leaves the queue here. */
	onsentelsewhere: () => Promise<void>;
	/** Sends a picture or sound in parts. @throws Refused, Unreached */
	upload: (queued: Queued, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** Between the last change and its sending, in milliseconds. */
const rest = 1_500;
const firstPause = 5_000;
const longestPause = 5 * 60_000;

/**
 * What was made on this device and is not on the server yet: in order, each once, under its author's name. It lies in the
 * vault; other tabs hear of every change, and one of them sends.
 */
export class Outbox {
	#queue = $state.raw<readonly Queued[]>([]);
	#state = $state<OutboxState>('quiet');
	#sent = $state(0);
	readonly #given: Given;
	readonly #channel: BroadcastChannel;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#pause = firstPause;
	#work: Promise<unknown> = Promise.resolve();
	#isClosed = false;

	constructor(given: Given) {
		this.#given = given;
		this.#channel = new BroadcastChannel(`traad-queue-${given.vault.userId}`);
		this.#channel.onmessage = ({ data }) => void this.#hear(data === 'sent');
	}

	get queue(): readonly Queued[] {
		return this.#queue;
	}

	get state(): OutboxState {
		return this.#state;
	}

	/** How many have arrived since the vault was opened. */
	get sent(): number {
		return this.#sent;
	}

	/** Those that wait for another one to be settled. */
	get held(): readonly Queued[] {
		return readyOf(this.#queue).held;
	}

	async start(): Promise<void> {
		await this.#read();
		void this.drain();
	}

	/** Lets go of everything: the vault is locked. */
	close(): void {
		this.#isClosed = true;
		clearTimeout(this.#timer);
		this.#channel.close();
		this.#queue = [];
	}

	/** Adds a change. It is safe on this device when this resolves. */
	add(made: NewQueued): Promise<Queued> {
		return this.#inTurn(() => this.#append(made));
	}

	/** Adds a change of a thing, or puts it into the one that waits already. */
	change(made: NewQueued): Promise<Queued> {
		return this.#inTurn(async () => {
			const open = openChange(this.#queue, made.method, made.path);
			const { ifMatch: _, ...latest } = made;
			const merged = open && unrefused({ ...open, ...latest, body: merge(open.body, made.body) });
			if (merged && (await this.#given.vault.replace(merged.id, merged))) {
				await this.#changed();
				this.#sendSoon();
				return merged;
			}
			return this.#append(made);
		});
	}

	/** Mends a queued thing itself: what is in it, or just another try. @returns false when it is under way */
	mend(id: string, change: Partial<Pick<Queued, 'title' | 'body'>> = {}): Promise<boolean> {
		return this.#inTurn(async () => {
			const queued = this.#queue.find((one) => one.id === id);
			const mended = queued && unrefused({ ...queued, ...change });
			const isDone = mended ? await this.#given.vault.replace(id, mended) : false;
			await this.#changed();
			return isDone;
		});
	}

	/** Takes something out of the queue that nothing leans on. @returns false when it may have left already */
	takeOut(id: string): Promise<boolean> {
		return this.#inTurn(async () => {
			const isDone = await this.#given.vault.takeOut(this.#withBlobs([id]));
			await this.#changed();
			return isDone;
		});
	}

	/** Takes something out of the queue for good, with its picture or sound. */
	drop(id: string): Promise<void> {
		return this.#inTurn(async () => {
			await this.#given.vault.remove(this.#withBlobs([id]));
			await this.#changed();
		});
	}

	settle(conflict: Queued, choice: Choice, heading: string): Promise<void> {
		return this.#inTurn(async () => {
			const { changed, gone } = settle(this.#queue, conflict, choice, heading);
			for (const queued of changed) {
				await this.#given.vault.replace(queued.id, queued);
			}
			await this.#given.vault.remove(gone);
			await this.#changed();
			this.#sendSoon();
		});
	}

	/** Reads the queue anew, after an import. */
	reread(): Promise<void> {
		return this.#changed();
	}

	/** Sends all that may go, unless another tab does so already. */
	async drain(): Promise<void> {
		clearTimeout(this.#timer);
		const name = `traad-send-${this.#given.vault.userId}`;
		await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
			if (lock) {
				await this.#drainAll();
			}
		});
	}

	async #drainAll(): Promise<void> {
		await this.#read();
		try {
			for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
				this.#state = 'sending';
				await this.#sendBatch(batch);
				this.#pause = firstPause;
			}
			this.#state = 'quiet';
		} catch (error) {
			this.#state = stateAfter(error);
			if (this.#state === 'unreached' && !this.#isClosed) {
				this.#timer = setTimeout(() => void this.drain(), this.#pause);
				this.#pause = Math.min(2 * this.#pause, longestPause);
			}
		}
	}

	#next(): Queued[] {
		return this.#isClosed ? [] : batchOf(readyOf(this.#queue).ready);
	}

	/** What has once left this device is not changed any more: its answer may be all that was lost. */
	async #sendBatch(batch: Queued[]): Promise<void> {
		const { vault } = this.#given;
		await this.#inTurn(() =>
			vault.mark(
				batch.map(({ id }) => id),
				true
			)
		);
		const answers = await this.#ask(batch);
		await this.#inTurn(async () => {
			for (const queued of batch) {
				const answer = answers.find(({ id }) => id === queued.id);
				if (answer && answer.status < 300) {
					await this.#given.onsent(queued, answer);
					await vault.remove(this.#withBlobs([queued.id]));
					this.#sent += 1;
				} else if (answer && isFinal(answer)) {
					await vault.mark([queued.id], false);
					await vault.replace(queued.id, refusedAs(queued, answer));
				}
			}
			await this.#changed('sent');
		});
		if (answers.some((answer) => answer.status >= 300 && !isFinal(answer))) {
			throw new Unreached('later');
		}
	}

	async #ask(batch: Queued[]): Promise<Answer[]> {
		const [first] = batch;
		if (first?.blob) {
			return [await this.#upload(first, first.blob.id)];
		}
		const body = { userId: this.#given.vault.userId, operations: batch.map(operationOf) };
		return (await send<{ results: Answer[] }>('POST', '/sync', { body })).results;
	}

	async #upload(queued: Queued, blobId: string): Promise<Answer> {
		const bytes = await this.#given.vault.getBytes(blobId);
		try {
			await this.#given.upload(queued, bytes ?? new Uint8Array());
			return { id: queued.id, status: 201 };
		} catch (error) {
			if (error instanceof Refused && error.problem.status !== 401) {
				return { id: queued.id, status: error.problem.status, problem: error.problem };
			}
			throw error;
		}
	}

	async #append(made: NewQueued): Promise<Queued> {
		const { newId, now, vault } = this.#given;
		const queued: Queued = { id: newId(), body: {}, ...made, madeAt: now(), state: 'waiting' };
		await vault.put('queued', queued.id, queued);
		await this.#changed();
		this.#sendSoon();
		return queued;
	}

	/** With a network, what is made goes out when the hands rest. */
	#sendSoon(): void {
		if (navigator.onLine && this.#state !== 'unreached') {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.drain(), rest);
		}
	}

	async #changed(how: 'changed' | 'sent' = 'changed'): Promise<void> {
		if (this.#isClosed) {
			return;
		}
		this.#channel.postMessage(how);
		await this.#read();
	}

	async #hear(isSent: boolean): Promise<void> {
		if (isSent && !this.#isClosed) {
			await this.#given.onsentelsewhere();
		}
		await this.#read();
	}

	async #read(): Promise<void> {
		const items = await this.#given.vault.list<Queued>('queued');
		this.#queue = this.#isClosed ? [] : items.map(({ content }) => content);
	}

	#withBlobs(wanted: readonly string[]): string[] {
		const blobs = this.#queue.flatMap(({ id, blob }) =>
			blob && wanted.includes(id) ? [blob.id] : []
		);
		return [...wanted, ...blobs];
	}

	/** One change of the queue after the other. */
	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#work.then(work, work);
		this.#work = done.catch(() => undefined);
		return done;
	}
}
