import { untrack } from 'svelte';
import type { WallEvent } from '$lib/domain/wall/event';
import { filmOf, type Moment } from '$lib/domain/wall/replay';
import { closedUnless } from '$lib/domain/wall/shown';
import type { Wall } from '$lib/domain/wall/state';
import { withoutVeiled } from '$lib/domain/wall/veil';
import type { CardWords } from '$lib/domain/wall/words';
import { m } from '$lib/i18n/paraglide/messages';
import { Refused, send } from './http';
import { bySource, type WordsById } from './wall-server';
import { told, toldOf } from './wall-told';

/** Events that are fetched at once; the most that the server tells. */
const atOnce = 2_000;
/** How long one step stands while it plays. */
const stepMs = 900;
/** So often it is asked what may still be read: what is taken back leaves an open replay within that time. */
const askEveryMs = 3_000;

type WordsAnswer = { seq: number; items: CardWords[] };

/** A wall's past in the browser: which step is shown, and whether it plays. */
export class WallReplay {
	readonly id: string;
	#events = $state.raw<readonly WallEvent[]>([]);
	#words = $state.raw<WordsById>({});
	#step = $state(0);
	#isPlaying = $state(false);
	#state = $state<'fetching' | 'there' | 'failed' | 'over'>('fetching');
	#timer: ReturnType<typeof setInterval> | undefined;
	readonly #film = $derived(filmOf(this.#events));
	readonly #wall = $derived.by(() =>
		withoutVeiled(
			closedUnless(this.#film.wallAt(this.#step), (source) => source in this.#words),
			this.me
		)
	);

	constructor(
		wall: { readonly id: string },
		private readonly me: string
	) {
		this.id = wall.id;
	}

	get state() {
		return this.#state;
	}

	/** The wall as it was after the step that is shown, with the words that may be read today. */
	get wall(): Wall {
		return this.#wall;
	}

	get film() {
		return this.#film;
	}

	get step(): number {
		return this.#step;
	}

	get last(): number {
		return this.#film.moments.length;
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	/** What happened in the step that is shown; undefined before the first. */
	get moment(): Moment | undefined {
		return this.#film.moments[this.#step - 1];
	}

	/** The same in words. */
	get told(): string {
		const { moment } = this;
		if (!moment) {
			return m.wall_replay_begin();
		}
		const [before, after] = [this.#film.wallAt(this.#step - 1), this.#film.wallAt(this.#step)];
		const [only, ...more] = moment.events;
		const text =
			only && more.length === 0 ? told(only, before, after) : toldOf(moment.events, before, after);
		return text ?? m.wall_replay_moved();
	}

	/** The phase that the step is in, as its place among the marks. */
	get phaseAt(): number {
		return this.#film.phases.findLastIndex(({ at }) => at <= this.#step);
	}

	wordsOf = (source: string | null): CardWords | undefined =>
		source === null ? undefined : this.#words[source];

	/** Fetches the past, and asks now and then what of it may still be read; returns what ends that. */
	open = (): (() => void) => {
		untrack(() => void this.fetch());
		const timer = setInterval(() => {
			if (this.#state === 'there') {
				void this.#ask();
			}
		}, askEveryMs);
		return () => {
			clearInterval(timer);
			this.pause();
		};
	};

	/** Fetches all that was not fetched yet; shows the end of it when nothing was shown before. */
	async fetch(): Promise<void> {
		this.#state = 'fetching';
		try {
			await this.#fetchWords();
			await this.#fetchEvents();
			this.#step = this.last;
			this.#state = 'there';
		} catch (error) {
			this.#fail(error);
		}
	}

	to(step: number): void {
		this.#step = Math.min(this.last, Math.max(0, step));
	}

	/** One step on (1) or back (−1), standing still. */
	go(by: 1 | -1): void {
		this.pause();
		this.to(this.#step + by);
	}

	/** From where it stands; at the end from the beginning. */
	play(): void {
		if (this.#isPlaying || this.last === 0) {
			return;
		}
		this.#isPlaying = true;
		if (this.#step === this.last) {
			this.to(0);
		}
		this.#timer = setInterval(() => {
			this.to(this.#step + 1);
			if (this.#step === this.last) {
				this.pause();
			}
		}, stepMs);
	}

	pause(): void {
		clearInterval(this.#timer);
		this.#isPlaying = false;
	}

	/**
	 * Hangs up a copy of the wall as it is shown.
	 *
	 * @returns its id
	 * @throws Refused, Unreached
	 */
	async copy(title: string): Promise<string> {
		const seq = this.moment?.seq ?? 0;
		const made = await send<{ id: string }>('POST', `/walls/${this.id}/copies`, {
			body: { title, seq }
		});
		return made.id;
	}

	async #ask(): Promise<void> {
		try {
			const seq = await this.#fetchWords();
			const isAtEnd = this.#step === this.last && !this.#isPlaying;
			if (seq > (this.#events.at(-1)?.seq ?? 0)) {
				await this.#fetchEvents();
				this.to(isAtEnd ? this.last : this.#step);
			}
		} catch (error) {
			if (error instanceof Refused) {
				this.#fail(error);
			}
		}
	}

	async #fetchWords(): Promise<number> {
		const { seq, items } = await send<WordsAnswer>('GET', `/walls/${this.id}/log/words`);
		this.#words = bySource(items);
		return seq;
	}

	async #fetchEvents(): Promise<void> {
		let after: number | null = this.#events.at(-1)?.seq ?? 0;
		const events = [...this.#events];
		while (after !== null) {
			const path = `/walls/${this.id}/log?after=${after}&limit=${atOnce}`;
			const page: { items: WallEvent[]; next: number | null } = await send('GET', path);
			events.push(...page.items);
			after = page.next;
		}
		this.#events = events;
	}

	/** Who may not see it any more keeps nothing of it in the window. */
	#fail(error: unknown): void {
		this.pause();
		const isOver = error instanceof Refused;
		this.#state = isOver ? 'over' : 'failed';
		if (isOver) {
			[this.#events, this.#words, this.#step] = [[], {}, 0];
		}
	}
}
