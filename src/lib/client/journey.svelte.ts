import { v7 } from 'uuid';
import type { Journey, Moment } from '$lib/domain/story/journey';
import { Autosave } from './autosave.svelte';
import { LocalDraft } from './local-draft';

interface Content {
	moments: readonly Moment[];
}

const emptyMoment = {
	stage: '',
	title: '',
	setting: '',
	people: [],
	touchpoint: null,
	cadence: '',
	dose: '',
	feeling: null,
	barriers: [],
	excerptIds: []
};

/** A journey being written beside its story: each change shows at once and saves itself. */
export class JourneyWriting {
	#moments = $state.raw<readonly Moment[]>([]);
	readonly save: Autosave<Content, Journey>;

	constructor(userId: string, storyId: string, journey: Journey) {
		this.#moments = journey.moments;
		this.save = new Autosave<Content, Journey>({
			path: `/stories/${storyId}/journey`,
			version: journey.version,
			draft: new LocalDraft<Content>(userId, `journey/${storyId}`),
			isSame: (there, sent) => JSON.stringify(there.moments) === JSON.stringify(sent.moments)
		});
	}

	get moments(): readonly Moment[] {
		return this.#moments;
	}

	/** Takes up what was left on this device. */
	restore(there: Journey): boolean {
		const left = this.save.restore(there);
		if (left) {
			this.#moments = left.moments;
		}
		return left !== undefined;
	}

	/** @returns the id of the new moment, at the end */
	add(): string {
		const moment: Moment = { ...emptyMoment, id: v7() };
		this.put([...this.#moments, moment]);
		return moment.id;
	}

	/** What the server says of a field of the moment at this place, from 0. */
	errorAt(place: number, field: string): string | undefined {
		const { problem } = this.save;
		return problem?.field?.startsWith(`moments.${place}.${field}`) ? problem.title : undefined;
	}

	change(id: string, part: Partial<Moment>): void {
		this.put(this.#moments.map((moment) => (moment.id === id ? { ...moment, ...part } : moment)));
	}

	/** @returns a function that puts it back where it was */
	remove(id: string): () => void {
		const at = this.#moments.findIndex((moment) => moment.id === id);
		const gone = this.#moments[at];
		this.put(this.#moments.filter((moment) => moment.id !== id));
		return () => {
			if (gone) {
				this.put(this.#moments.toSpliced(at, 0, gone));
			}
		};
	}

	/** @returns the new place, counted from 1 */
	move(id: string, to: number): number {
		const at = this.#moments.findIndex((moment) => moment.id === id);
		const moment = this.#moments[at];
		const place = Math.max(0, Math.min(to, this.#moments.length - 1));
		if (moment && place !== at) {
			this.put(this.#moments.toSpliced(at, 1).toSpliced(place, 0, moment));
		}
		return place + 1;
	}

	/** Ends a conflict with what stands here. */
	keepMine(): void {
		this.save.settle({ moments: this.#moments });
	}

	keepTheirs(): void {
		this.#moments = this.save.theirs?.moments ?? this.#moments;
		this.save.yield();
	}

	private put(moments: readonly Moment[]): void {
		this.#moments = moments;
		this.save.change({ moments });
	}
}
