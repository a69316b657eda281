import { Refused, send, type Problem } from './http';
import type { LocalDraft } from './local-draft';
import { untilReached } from './patience';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'refused' | 'conflict';

interface Saved {
	version: number;
}

interface Given<T, S extends Saved> {
	/** Where it is put: `/stories/<id>`. */
	path: string;
	/** `PATCH` where only a part is put; `PUT` when absent. */
	method?: 'PUT' | 'PATCH';
	version: number;
	draft: LocalDraft<T>;
	/** Whether what is on the server says the same as what was sent: then an answer was lost, not a race. */
	isSame: (there: S, sent: T) => boolean;
}

/** Rest between the last key and the sending, in milliseconds. */
const pause = 700;
/** Browsers let a request outlive its page up to 64 kB. */
const keepaliveLimit = 60_000;

/**
 * Saves as one types. Every change is on the device at once and on the server soon; one request is under way at a time,
 * always with the latest content; a version of somebody else's is never overwritten unasked.
 */
export class Autosave<T extends object, S extends Saved> {
	#state = $state<SaveState>('saved');
	#problem = $state.raw<Problem | undefined>();
	#theirs = $state.raw<S | undefined>();
	#version: number;
	#pending: T | undefined;
	#running: Promise<void> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly given: Given<T, S>) {
		this.#version = given.version;
	}

	get state(): SaveState {
		return this.#state;
	}

	/** Why it was refused. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** What somebody else saved meanwhile, in a conflict. */
	get theirs(): S | undefined {
		return this.#theirs;
	}

	/** What is typed and not yet on the server. */
	get pending(): T | undefined {
		return this.#pending;
	}

	/**
	 * What was left on this device at the last visit, if the server lacks it. Where somebody else has saved since then,
	 * this begins in conflict.
	 */
	restore(there: S): T | undefined {
		const draft = this.given.draft.read();
		if (!draft || this.given.isSame(there, draft.content)) {
			this.given.draft.clear();
			return undefined;
		}
		if (draft.version === there.version) {
			this.change(draft.content);
		} else {
			this.#pending = draft.content;
			this.#dispute(there);
		}
		return draft.content;
	}

	/** Takes in the latest content. */
	change(content: T): void {
		this.#pending = content;
		this.given.draft.write({ version: this.#version, content });
		if (this.#state === 'conflict') {
			return;
		}
		if (this.#state !== 'waiting' && this.#state !== 'saving') {
			this.#state = 'unsaved';
		}
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	/** Sends what is pending now. Ends when the server has it, or will not take it. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#running ??= this.#drain().finally(() => (this.#running = undefined));
		return this.#running;
	}

	/** Last chance as the page goes away: the request outlives it where it is small enough; the draft stays in any case. */
	leave(): void {
		const body = this.#pending;
		if (body && this.#state === 'unsaved' && JSON.stringify(body).length < keepaliveLimit) {
			clearTimeout(this.#timer);
			const options = { body, ifMatch: this.#version, keepalive: true };
			void send(this.given.method ?? 'PUT', this.given.path, options).catch(() => undefined);
		}
	}

	/** Ends a conflict: this content stands in place of theirs, which was looked at. */
	settle(content: T): void {
		this.#version = this.#theirs?.version ?? this.#version;
		this.#theirs = undefined;
		this.#state = 'unsaved';
		this.change(content);
	}

	/** Ends a conflict: theirs stands. */
	yield(): void {
		this.#version = this.#theirs?.version ?? this.#version;
		this.#theirs = undefined;
		this.#pending = undefined;
		this.given.draft.clear();
		this.#state = 'saved';
	}

	async #drain(): Promise<void> {
		while (this.#pending && this.#state !== 'conflict') {
			let sent = this.#pending;
			this.#state = 'saving';
			try {
				const saved = await untilReached(
					() => {
						sent = this.#pending ?? sent;
						const { method = 'PUT', path } = this.given;
						return send<S>(method, path, { body: sent, ifMatch: this.#version });
					},
					() => (this.#state = 'waiting')
				);
				this.#acknowledge(saved, sent);
			} catch (error) {
				if (!(error instanceof Refused)) {
					throw error;
				}
				if (!this.#answer(error.problem, sent)) {
					return;
				}
			}
		}
	}

	#acknowledge(saved: Saved, sent: T): void {
		this.#version = saved.version;
		this.#problem = undefined;
		if (this.#pending === sent) {
			this.#pending = undefined;
			this.given.draft.clear();
			this.#state = 'saved';
		} else if (this.#pending) {
			this.given.draft.write({ version: saved.version, content: this.#pending });
		}
	}

	/** @returns whether to go on */
	#answer(problem: Problem, sent: T): boolean {
		const there = problem.name === 'stale' ? (problem.current as S | undefined) : undefined;
		if (!there) {
			this.#problem = problem;
			this.#state = 'refused';
			return false;
		}
		if (this.given.isSame(there, sent)) {
			this.#acknowledge(there, sent);
			return true;
		}
		this.#dispute(there);
		return false;
	}

	#dispute(there: S): void {
		this.#theirs = there;
		this.#state = 'conflict';
	}
}
