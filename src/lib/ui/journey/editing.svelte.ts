import { tick } from 'svelte';
import type { JourneyWriting } from '$lib/client/journey.svelte';
import type { Moment } from '$lib/domain/story/journey';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';

/** What is done to a journey in its editor: each act is told aloud, and the focus goes where one goes on. */
export class JourneyEditing {
	#openId = $state<string>();
	#told = $state('');

	constructor(private readonly writing: JourneyWriting) {}

	/** The moment whose fields are there. */
	get openId(): string | undefined {
		return this.#openId;
	}

	/** What was done last, for who does not see it. */
	get told(): string {
		return this.#told;
	}

	toggle(id: string): void {
		this.#openId = this.#openId === id ? undefined : id;
	}

	/** @param after the moment that it follows; the last one unless told */
	add(after?: string): void {
		const id = this.writing.add(after);
		this.#told = m.journey_added({ number: this.#numberOf(id) });
		this.#write(id);
	}

	move(id: string, to: number): void {
		const number = this.writing.move(id, to);
		this.#told = m.journey_moved({ number, count: this.writing.moments.length });
		this.#keepFocus(id);
	}

	split(id: string): void {
		const newId = this.writing.split(id);
		const next = this.#numberOf(newId);
		this.#told = m.journey_split_done({ number: next - 1, next });
		this.#write(newId);
	}

	mergeWithNext(id: string): void {
		if (this.writing.mergeWithNext(id)) {
			this.#told = m.journey_merge_done({ number: this.#numberOf(id) });
			this.#keepFocus(id);
		} else {
			toaster.show(m.journey_merge_full());
		}
	}

	remove(id: string): void {
		const at = this.#numberOf(id) - 1;
		this.writing.remove(id);
		const { moments } = this.writing;
		toaster.show(m.journey_deleted(), { undo: () => this.undo() });
		this.#focus(headOf(moments[Math.min(at, moments.length - 1)]));
	}

	undo(): void {
		this.writing.undo();
		this.#told = m.journey_undone({ count: this.writing.moments.length });
	}

	redo(): void {
		this.writing.redo();
		this.#told = m.journey_redone({ count: this.writing.moments.length });
	}

	done(): void {
		const id = this.#openId;
		this.#openId = undefined;
		this.#focus(id && `moment-${id}`);
	}

	/** Opens what the server refused, so that the words stand at their field. */
	open(place: number): void {
		this.#openId = this.writing.moments[place]?.id ?? this.#openId;
	}

	/** Keys on the list that are no typing. @param at the place of the moment, from 0 */
	press(event: KeyboardEvent, at: number): void {
		const { moments } = this.writing;
		const moment = moments[at];
		const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
		if (!moment || isTyping(event)) {
			return;
		}
		if (step && event.altKey) {
			event.preventDefault();
			this.move(moment.id, at + step);
		} else if (step && isHead(event)) {
			event.preventDefault();
			this.#focus(headOf(moments[at + step]));
		} else if (event.key === 'Delete' && isHead(event)) {
			event.preventDefault();
			this.remove(moment.id);
		} else if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
			event.preventDefault();
			this[event.shiftKey || event.key === 'y' ? 'redo' : 'undo']();
		}
	}

	#numberOf(id: string): number {
		return this.writing.moments.findIndex((moment) => moment.id === id) + 1;
	}

	#write(id: string): void {
		this.#openId = id;
		this.#focus(`moment-${id}-title`);
	}

	/** What is moved in the page loses the focus: it is given back to where it was, or to the moment's head. */
	#keepFocus(id: string): void {
		const had = document.activeElement;
		void tick().then(() => {
			const head = document.getElementById(`moment-${id}`);
			const isThere = had instanceof HTMLElement && head?.closest('li')?.contains(had);
			(isThere && !(had instanceof HTMLButtonElement && had.disabled) ? had : head)?.focus();
		});
	}

	#focus(elementId: string | undefined): void {
		if (elementId) {
			void tick().then(() => document.getElementById(elementId)?.focus());
		}
	}
}

const headOf = (moment: Moment | undefined) => moment && `moment-${moment.id}`;
const isHead = ({ target }: Event) => target instanceof HTMLElement && target.matches('.head > *');
const isTyping = ({ target }: Event) =>
	target instanceof HTMLInputElement ||
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement;
