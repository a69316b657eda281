import { v7 } from 'uuid';
import type { Others } from '$lib/domain/media/media';
import type { Masking } from '$lib/domain/story/masking';
import { touches, type MaskKind, type Stretch } from '$lib/domain/text/masking';
import type { MaskSuggestion } from '$lib/domain/text/mask-suggestion';
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

interface Content {
	masks: readonly OwnMask[];
	others: Others;
	isChecked: boolean;
}

/** The masks of a story being gone through: each change shows at once, saves itself, and can be taken back. */
export class MaskingDesk {
	#masks = $state.raw<readonly OwnMask[]>([]);
	#others = $state<Others>('no');
	readonly #history = new History<readonly OwnMask[]>();
	readonly #suggestions: readonly MaskSuggestion[];
	readonly save: Autosave<Content, Masking>;

	constructor(userId: string, masking: Masking) {
		this.#masks = standing(masking);
		this.#others = masking.others;
		this.#suggestions = masking.suggestions;
		this.save = new Autosave<Content, Masking>({
			path: `/stories/${masking.storyId}/masking`,
			version: masking.version,
			draft: new LocalDraft<Content>(userId, `masking/${masking.storyId}`),
			isSame: (there, sent) =>
				there.others === sent.others &&
				(there.state === 'checked' || !sent.isChecked) &&
				JSON.stringify(standing(there)) === JSON.stringify(inOrder(sent.masks))
		});
	}

	get masks(): readonly OwnMask[] {
		return this.#masks;
	}

	get others(): Others {
		return this.#others;
	}

	/** What nobody has decided about yet. */
	get suggestions(): readonly MaskSuggestion[] {
		const decided = this.#masks.map(({ start, end }): Stretch => [start, end]);
		return this.#suggestions
			.map((one) => ({
				...one,
				places: one.places.filter(([start, end]) => !touches(decided, start, end))
			}))
			.filter(({ places }) => places.length > 0);
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
			this.#masks = left.masks;
			this.#others = left.others;
		}
	}

	/** Masks places, or lets them stand (`open`); what was said of them before is replaced. */
	decide(places: readonly Stretch[], kind: MaskKind, replacement: string): void {
		const kept = this.#masks.filter(({ start, end }) => !touches(places, start, end));
		const made = places.map(([start, end]) => ({
			id: v7(),
			start,
			end,
			kind,
			replacement: kind === 'open' ? '' : replacement
		}));
		this.#put([...kept, ...made]);
	}

	/** Tells several masks with other words. */
	change(ids: ReadonlySet<string>, part: Partial<Pick<OwnMask, 'kind' | 'replacement'>>): void {
		const step = [...ids, ...Object.keys(part)].join(' ');
		this.#put(
			this.#masks.map((one) => (ids.has(one.id) ? { ...one, ...part } : one)),
			step
		);
	}

	remove(ids: ReadonlySet<string>): void {
		this.#put(this.#masks.filter(({ id }) => !ids.has(id)));
	}

	setOthers(others: Others): void {
		this.#others = others;
		this.#send();
	}

	/** Somebody has gone through all of it. Ends when the server knows. @returns whether it does */
	async check(): Promise<boolean> {
		await this.save.flush();
		this.#send(true);
		await this.save.flush();
		return this.save.state === 'saved';
	}

	undo(): void {
		this.#show(this.#history.undo(this.#masks));
	}

	redo(): void {
		this.#show(this.#history.redo(this.#masks));
	}

	#put(masks: readonly OwnMask[], step?: string): void {
		this.#history.keep(this.#masks, step);
		this.#show(masks);
	}

	#show(masks: readonly OwnMask[] | undefined): void {
		if (masks) {
			this.#masks = inOrder(masks);
			this.#send();
		}
	}

	#send(isChecked = false): void {
		this.save.change({ masks: this.#masks, others: this.#others, isChecked });
	}
}

const inOrder = (masks: readonly OwnMask[]) =>
	masks
		.map(({ id, start, end, kind, replacement }) => ({ id, start, end, kind, replacement }))
		.toSorted((a, b) => a.start - b.start);

const standing = ({ masks }: Masking) => inOrder(masks.filter(({ state }) => state === 'anchored'));
