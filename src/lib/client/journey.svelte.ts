import { v7 } from 'uuid';
import type { Journey, Moment } from '$lib/domain/story/journey';
import { emptyMoment, merge, reorder, split, withDrawn } from '$lib/domain/story/moments';
import { Autosave } from './autosave.svelte';
import { History } from './history.svelte';
import { LocalDraft } from './local-draft';

interface Content {
	moments: readonly Moment[];
}

/** A journey being written beside its story: each change shows at once, saves itself, and can be taken back. */
export class JourneyWriting {
	#moments = $state.raw<readonly Moment[]>([]);
	readonly #history = new History<readonly Moment[]>();
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

	get canUndo(): boolean {
		return this.#history.canUndo;
	}

	get canRedo(): boolean {
		return this.#history.canRedo;
	}

	/** Takes up what was left on this device. */
	restore(there: Journey): boolean {
		const left = this.save.restore(there);
		if (left) {
			// What was left by an older version of the page lacks what moments have learnt since.
			const drawn = new Map(there.moments.map(({ id, ownFeeling }) => [id, ownFeeling]));
			this.#moments = left.moments.map((moment) => {
				const blank = { ...emptyMoment(moment.id), ownFeeling: drawn.get(moment.id) ?? null };
				return { ...blank, ...moment };
			});
		}
		return left !== undefined;
	}

	/** @param after the moment that it follows; the last one unless told. @returns the id of the new moment */
	add(after?: string): string {
		const at = after === undefined ? this.#moments.length : this.#placeOf(after) + 1;
		const stage = this.#moments[at - 1]?.stage ?? '';
		const moment: Moment = { ...emptyMoment(v7()), stage };
		this.#put(this.#moments.toSpliced(at, 0, moment));
		return moment.id;
	}

	/** What the server says of a field of the moment at this place, from 0. */
	errorAt(place: number, field: string): string | undefined {
		const { problem } = this.save;
		return problem?.field?.startsWith(`moments.${place}.${field}`) ? problem.title : undefined;
	}

	/** The place of the first moment that the server refused, from 0. */
	get refusedAt(): number | undefined {
		const place = /^moments\.(\d+)/.exec(this.save.problem?.field ?? '')?.[1];
		return place === undefined ? undefined : Number(place);
	}

	change(id: string, part: Partial<Moment>): void {
		this.#put(
			this.#moments.map((moment) => (moment.id === id ? { ...moment, ...part } : moment)),
			`${id} ${Object.keys(part).join()}`
		);
	}

	remove(id: string): void {
		this.#put(this.#moments.filter((moment) => moment.id !== id));
	}

	/** @returns the new place, counted from 1 */
	move(id: string, to: number): number {
		const moved = reorder(this.#moments, id, to);
		if (moved !== this.#moments) {
			this.#put(moved);
		}
		return this.#placeOf(id) + 1;
	}

	/** @returns the id of the second half */
	split(id: string): string {
		const newId = v7();
		this.#put(
			this.#moments.flatMap((moment) => (moment.id === id ? split(moment, newId) : [moment]))
		);
		return newId;
	}

	/** Puts a moment together with the one after it. @returns whether they fit into one */
	mergeWithNext(id: string): boolean {
		const at = this.#placeOf(id);
		const [first, second] = this.#moments.slice(at, at + 2);
		const merged = first && second && merge([first, second]);
		if (merged) {
			this.#put(this.#moments.toSpliced(at, 2, merged));
		}
		return merged !== undefined;
	}

	undo(): void {
		this.#show(this.#history.undo(this.#moments));
	}

	redo(): void {
		this.#show(this.#history.redo(this.#moments));
	}

	/** Ends a conflict with what stands here, but for what the young person drew. */
	keepMine(): void {
		this.#moments = withDrawn(this.#moments, this.save.theirs?.moments ?? []);
		this.save.settle({ moments: this.#moments });
	}

	keepTheirs(): void {
		this.#history.keep(this.#moments);
		this.#moments = this.save.theirs?.moments ?? this.#moments;
		this.save.yield();
	}

	#placeOf(id: string): number {
		return this.#moments.findIndex((moment) => moment.id === id);
	}

	#put(moments: readonly Moment[], step?: string): void {
		this.#history.keep(this.#moments, step);
		this.#show(moments);
	}

	#show(moments: readonly Moment[] | undefined): void {
		if (moments) {
			this.#moments = moments;
			this.save.change({ moments });
		}
	}
}
