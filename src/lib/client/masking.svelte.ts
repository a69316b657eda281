import { v7 } from 'uuid';
import { saidText } from '$lib/domain/media/told';
import type { Masking, SpokenMask, StorySuggestion } from '$lib/domain/story/masking';
import { placesMarked } from '$lib/domain/text/marked-words';
import { touches, type MaskKind, type Stretch } from '$lib/domain/text/masking';
import { Autosave } from './autosave.svelte';
import { History } from './history.svelte';
import { LocalDraft } from './local-draft';

/** A mask as it is worked on; code points, end exclusive. */
export interface OwnMask {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly kind: MaskKind;
	readonly replacement: string;
}

/** What is decided: in places of the text, and of words wherever they are said. */
interface Decided {
	readonly masks: readonly OwnMask[];
	readonly words: readonly SpokenMask[];
}

interface Content extends Decided {
	isChecked: boolean;
}

/** The masks of a story being gone through: each change shows at once, saves itself, and can be taken back. */
export class MaskingDesk {
	#decided = $state.raw<Decided>({ masks: [], words: [] });
	readonly #history = new History<Decided>();
	readonly #suggestions: readonly StorySuggestion[];
	/** What is said in each recording, and beside each picture. */
	readonly #said: readonly string[];
	readonly save: Autosave<Content, Masking>;

	constructor(userId: string, masking: Masking) {
		this.#decided = standing(masking);
		this.#said = masking.recordings.map(saidText);
		this.#suggestions = masking.suggestions;
		this.save = new Autosave<Content, Masking>({
			path: `/stories/${masking.storyId}/masking`,
			version: masking.version,
			draft: new LocalDraft<Content>(userId, `masking/${masking.storyId}`),
			isSame: (there, sent) =>
				(there.state === 'checked' || !sent.isChecked) &&
				JSON.stringify(standing(there)) === JSON.stringify(inOrder(sent))
		});
	}

	get masks(): readonly OwnMask[] {
		return this.#decided.masks;
	}

	get words(): readonly SpokenMask[] {
		return this.#decided.words;
	}

	/** What nobody has decided about yet. */
	get suggestions(): readonly StorySuggestion[] {
		const decided = this.masks.map(({ start, end }): Stretch => [start, end]);
		const words = new Set(this.words.map((one) => one.words));
		return this.#suggestions
			.map((one) => ({
				...one,
				places: one.places.filter(([start, end]) => !touches(decided, start, end)),
				said: words.has(one.words) ? 0 : one.said
			}))
			.filter(({ places, said }) => places.length > 0 || said > 0);
	}

	/** How often words are said in recordings and beside pictures. */
	timesSaid(words: string): number {
		const mark = { kind: 'other', quote: words, replacement: '' } as const;
		return words.trim() === ''
			? 0
			: this.#said.reduce((sum, text) => sum + placesMarked(text, [mark]).length, 0);
	}

	get canUndo(): boolean {
		return this.#history.canUndo;
	}

	get canRedo(): boolean {
		return this.#history.canRedo;
	}

	/** Takes up what was left on this device. */
	restore(there: Masking): void {
		const left = this.save.restore(there);
		if (left) {
			this.#decided = { masks: left.masks, words: left.words ?? [] };
		}
	}

	/**
	 * Masks places, and words wherever they are said, or lets them stand (`open`); what was decided of them before is replaced.
	 *
	 * @param words marked in recordings too; where they are not said they are of the text alone
	 */
	decide(places: readonly Stretch[], kind: MaskKind, instead: string, words: string): void {
		const replacement = kind === 'open' ? '' : instead;
		const kept = this.masks.filter(({ start, end }) => !touches(places, start, end));
		const made = places.map(([start, end]) => ({
			id: v7(),
			start,
			end,
			kind,
			replacement
		}));
		const others = this.words.filter((one) => one.words !== words);
		const spoken = this.timesSaid(words) > 0 ? [{ words, kind, replacement }] : [];
		this.#put({ masks: [...kept, ...made], words: [...others, ...spoken] });
	}

	/** Tells several masks, and words that are said, with other words. */
	change(ids: ReadonlySet<string>, words: string, replacement: string): void {
		const step = [...ids, words].join(' ');
		this.#put(
			{
				masks: this.masks.map((one) => (ids.has(one.id) ? { ...one, replacement } : one)),
				words: this.words.map((one) => (one.words === words ? { ...one, replacement } : one))
			},
			step
		);
	}

	/** Takes masks away, and the mark on words that are said. */
	remove(ids: ReadonlySet<string>, words: string): void {
		this.#put({
			masks: this.masks.filter(({ id }) => !ids.has(id)),
			words: this.words.filter((one) => one.words !== words)
		});
	}

	/** Somebody has gone through all of it. Ends when the server knows. @returns whether it does */
	async check(): Promise<boolean> {
		await this.save.flush();
		this.#send(true);
		await this.save.flush();
		return this.save.state === 'saved';
	}

	undo(): void {
		this.#show(this.#history.undo(this.#decided));
	}

	redo(): void {
		this.#show(this.#history.redo(this.#decided));
	}

	#put(decided: Decided, step?: string): void {
		this.#history.keep(this.#decided, step);
		this.#show(decided);
	}

	#show(decided: Decided | undefined): void {
		if (decided) {
			this.#decided = inOrder(decided);
			this.#send();
		}
	}

	#send(isChecked = false): void {
		this.save.change({ ...this.#decided, isChecked });
	}
}

const inOrder = ({ masks, words }: Decided): Decided => ({
	masks: masks
		.map(({ id, start, end, kind, replacement }) => ({ id, start, end, kind, replacement }))
		.toSorted((a, b) => a.start - b.start),
	words: words
		.map((one) => ({ words: one.words, kind: one.kind, replacement: one.replacement }))
		.toSorted((a, b) => (a.words < b.words ? -1 : 1))
});

const standing = ({ masks, words }: Masking): Decided =>
	inOrder({ masks: masks.filter(({ state }) => state === 'anchored'), words });
