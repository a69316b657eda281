import { v7 } from 'uuid';
import type { Family } from '$lib/domain/codebook/family';
import type { CodingEvent } from '$lib/domain/story/coding';
import {
	inverse,
	merge,
	neighbourOf,
	split,
	type Edit,
	type MarkChange
} from '$lib/domain/story/marking';
import type { Mark } from '$lib/domain/story/pack';
import { offsetsOf, tidy, type Offsets } from '$lib/domain/text/offset';
import type { Range } from '$lib/domain/text/segments';
import { History } from './history.svelte';
import type { Problem } from './http';
import { Marks, type GivenMarks, type ReadingTag } from './marks.svelte';
import { TagKeys } from './tag-keys.svelte';

interface Given extends GivenMarks {
	text: string;
}

/** A story being read and coded: what is selected and open, and the steps that can be taken back. */
export class Reading {
	readonly storyId: string;
	readonly text: string;
	readonly keys: TagKeys;
	/** Words that are selected now. */
	selection = $state.raw<Range | undefined>();
	/** The excerpt that is open. */
	openId = $state<string | undefined>();
	/** The excerpt that was made or walked to last: what a key is pressed for is done to it. */
	hereId = $state<string | undefined>();
	/** The excerpt that a pointer rests on. */
	hoverId = $state<string | undefined>();
	/** Where in the open excerpt one pointed: it is split there. */
	point = $state<number | undefined>();
	readonly #marks: Marks;
	readonly #history = new History<number>();
	#steps: (readonly Edit[])[] = [];
	#at = 0;
	readonly #offsets: Offsets;

	/** @param onrefused told what the server would not take, after it was taken back here */
	constructor(given: Given, onrefused: (problem: Problem) => void) {
		this.storyId = given.storyId;
		this.text = given.text;
		this.#marks = new Marks(given, { onrefused, ondrop: (id) => this.#leave(id) });
		this.keys = new TagKeys(given.initiative, given.marks, () => this.tags);
		this.#offsets = offsetsOf(given.text);
	}

	get marks(): readonly Mark[] {
		return this.#marks.all;
	}

	get tags(): ReadonlyMap<string, ReadingTag> {
		return this.#marks.tags;
	}

	/** Whether changes are still on their way because the server can't be reached. */
	get isWaiting(): boolean {
		return this.#marks.isWaiting;
	}

	/** Whether somebody rewrote the text, so that positions here count in an old one. */
	get isRewritten(): boolean {
		return this.#marks.isRewritten;
	}

	get canUndo(): boolean {
		return this.#history.canUndo;
	}

	get canRedo(): boolean {
		return this.#history.canRedo;
	}

	readonly open: Mark | undefined = $derived.by(() => this.#marks.find(this.openId));
	/** The excerpt that one is at. */
	readonly shown: Mark | undefined = $derived.by(() => this.open ?? this.#marks.find(this.hereId));
	/** The excerpt that stands out from the others now. */
	readonly lit: Mark | undefined = $derived.by(() => this.shown ?? this.#marks.find(this.hoverId));

	quote(range: Range): string {
		return this.#offsets.slice(range.start, range.end);
	}

	/** A stretch as people mean it: whole signs, no white space at its edges; undefined when nothing is left. */
	tidied(range: Range): Range | undefined {
		const units = {
			start: this.#offsets.toUnits(range.start),
			end: this.#offsets.toUnits(range.end)
		};
		const tidied = tidy(this.text, units);
		return (
			tidied && {
				start: this.#offsets.toPoints(tidied.start),
				end: this.#offsets.toPoints(tidied.end)
			}
		);
	}

	/** Selects words as people mean it; nothing, when nothing but white space was selected. */
	select(range: Range | undefined): void {
		this.selection = range && this.tidied(range);
		this.openId = undefined;
		this.hereId = undefined;
	}

	/** The marks over a stretch, those that begin first first. */
	marksOver({ start, end }: Range): Mark[] {
		return this.marks.filter((mark) => mark.start < end && start < mark.end);
	}

	/**
	 * Puts a tag on the excerpt one is at, or else on the words that are selected; one that is on already comes off.
	 *
	 * @returns the excerpt, undefined where there is neither
	 */
	tag(tagId: string): string | undefined {
		const mark = this.shown;
		if (!mark && !this.selection) {
			return undefined;
		}
		const isOn = mark?.tagIds.includes(tagId) ?? false;
		if (!isOn) {
			this.keys.use(tagId);
		}
		if (mark) {
			const tagIds = isOn ? mark.tagIds.filter((id) => id !== tagId) : [...mark.tagIds, tagId];
			this.change(mark.id, { tagIds });
			return mark.id;
		}
		this.hereId = this.selection && this.add(this.selection, [tagId]).id;
		return this.hereId;
	}

	/** Points at words. */
	add(range: Range, tagIds: readonly string[], memo = ''): Mark {
		const { start, end } = range;
		const id = v7();
		const mark: Mark = { id, start, end, tagIds, memo, attributes: {}, version: 1 };
		this.#do([{ id, before: undefined, after: mark }]);
		return mark;
	}

	change(id: string, change: MarkChange): void {
		const before = this.#marks.find(id);
		if (before) {
			this.#do([{ id, before, after: { ...before, ...change } }]);
		}
	}

	/** Takes a mark away; the function given back brings it back, as a step back when it was the last one. */
	remove(id: string): () => void {
		const before = this.#marks.find(id);
		if (before) {
			this.#do([{ id, before, after: undefined }]);
		}
		const at = this.#at;
		return () => {
			if (!before || this.#marks.find(id)) {
				return;
			}
			if (this.#at === at) {
				this.undo();
			} else {
				this.#do([{ id, before: undefined, after: before }]);
			}
		};
	}

	/** Cuts a mark in two at a position. @returns the second, or undefined where a part would hold no words */
	split(id: string, at: number): string | undefined {
		const mark = this.#marks.find(id);
		if (!mark || at <= mark.start || at >= mark.end) {
			return undefined;
		}
		const first = this.tidied({ start: mark.start, end: at });
		const second = this.tidied({ start: at, end: mark.end });
		if (!first || !second) {
			return undefined;
		}
		const newId = v7();
		this.#do(split(mark, [first, second], newId));
		return newId;
	}

	/** Makes one of a mark and its neighbour. @returns whether it has one */
	merge(id: string): boolean {
		const mark = this.#marks.find(id);
		const other = mark && neighbourOf(this.marks, mark);
		if (mark && other) {
			this.#do(merge(mark, other));
		}
		return other !== undefined;
	}

	/** Takes the last thing back that was done here. @returns whether there was one */
	undo(): boolean {
		const at = this.#history.undo(this.#at);
		if (at === undefined) {
			return false;
		}
		this.#at = at;
		this.#marks.apply(inverse(this.#steps[at] ?? []));
		return true;
	}

	redo(): boolean {
		const at = this.#history.redo(this.#at);
		if (at === undefined) {
			return false;
		}
		this.#marks.apply(this.#steps[at - 1] ?? []);
		this.#at = at;
		return true;
	}

	/** Makes a new tag, and gives its id. */
	createTag(name: string, family: Family): string {
		return this.#marks.createTag(name, family);
	}

	/** What happened elsewhere. */
	hear(event: CodingEvent): void {
		this.#marks.hear(event);
	}

	#do(edits: readonly Edit[]): void {
		this.#history.keep(this.#at);
		this.#steps = [...this.#steps.slice(0, this.#at), edits];
		this.#at++;
		this.#marks.apply(edits);
	}

	/** A mark that is gone is no longer where one is; when it comes back, it does not open by itself. */
	#leave(id: string): void {
		if (this.openId === id) {
			this.openId = undefined;
		}
		if (this.hereId === id) {
			this.hereId = undefined;
		}
	}
}
