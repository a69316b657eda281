/** What the reader has open in the tree, where they stand, and what they drag. */
import { SvelteMap } from 'svelte/reactivity';
import { landing, type Target } from '$lib/domain/codebook/place';
import type { Place } from '$lib/domain/codebook/move';
import type { Tag } from '$lib/domain/codebook/tag';
import { familyNames } from './families';
import { byName } from './order';
import { familyOf, isClosed, linesOf, typedAt, walk, type Line } from './tree';

/** Letters within this time, in ms, are one word. */
const oneWord = 700;

type Where = 'before' | 'inside' | 'after';

export class TagTreeState {
	readonly #tags: () => readonly Tag[];
	readonly #openId: () => string | undefined;
	/** Lines that were closed, each with the tag that was open then. */
	readonly #closed = new SvelteMap<string, string | undefined>();
	/** The line that was gone to, and the tag that was open then. */
	#at = $state.raw<{ id: string; openId: string | undefined }>();
	#dragged = $state.raw<string>();
	#over = $state.raw<{ id: string; where: Where; place: Place }>();
	#typed = '';
	#typedAt = 0;
	readonly #lines = $derived.by<Line[]>(() =>
		linesOf(
			this.#tags(),
			(family) => familyNames[family].many(),
			(id) => !this.isOpen(id),
			byName
		)
	);
	/** The one line that Tab comes to. */
	readonly current = $derived.by(() => {
		const openId = this.#openId();
		const wanted = openId && this.#at?.openId !== openId ? openId : this.#at?.id;
		return (this.#lines.find(({ id }) => id === wanted) ?? this.#lines[0])?.id;
	});

	/** @param openId the tag that is open beside the tree: opened anew, it comes in sight */
	constructor(tags: () => readonly Tag[], openId: () => string | undefined) {
		this.#tags = tags;
		this.#openId = openId;
	}

	isOpen = (id: string) => !isClosed(this.#tags(), this.#closed, id, this.#openId());

	/** How a line is drawn while something is dragged over it. */
	overAt = (id: string) => (this.#over?.id === id ? this.#over.where : undefined);

	goTo(id: string): void {
		this.#at = { id, openId: this.#openId() };
	}

	toggle(id: string): void {
		if (this.isOpen(id)) this.#closed.set(id, this.#openId());
		else this.#closed.delete(id);
	}

	/** Walks by key. Returns the line to give the focus, or true where the key did something else. */
	press(id: string, key: string, now: number): string | boolean {
		const step = walk(this.#lines, id, key);
		if (step && 'to' in step) return step.to;
		if (step) {
			this.toggle(id);
			return true;
		}
		return key.length === 1 ? (this.#find(id, key, now) ?? false) : false;
	}

	/** Whether a space belongs to a name that is being typed. */
	isTyping(now: number): boolean {
		return this.#typed !== '' && now - this.#typedAt <= oneWord;
	}

	drag(id: string | undefined): void {
		this.#dragged = id;
		this.#over = undefined;
	}

	/**
	 * Something is held over a line.
	 *
	 * @param share how far down the line, from 0 to 1
	 * @returns whether it may be dropped there
	 */
	hover(id: string, share: number): boolean {
		const family = familyOf(id);
		const where =
			family || (share > 0.28 && share < 0.72) ? 'inside' : share < 0.5 ? 'before' : 'after';
		const target: Target = family ? { family } : { id, where };
		const place = this.#dragged && landing(this.#tags(), this.#dragged, target, byName);
		this.#over = place ? { id, where, place } : undefined;
		return place !== undefined;
	}

	/** What is dropped, and where it lands. */
	drop(): { id: string; place: Place } | undefined {
		const done = this.#dragged && this.#over && { id: this.#dragged, place: this.#over.place };
		this.drag(undefined);
		return done || undefined;
	}

	#find(id: string, key: string, now: number): string | undefined {
		this.#typed = this.isTyping(now) ? this.#typed + key : key;
		this.#typedAt = now;
		return typedAt(this.#lines, id, this.#typed);
	}
}
