import { createContext, untrack, type Component } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Address } from './nav';

/** Something one can do here. The palette, the shortcut sheet and the keyboard all read the same list. */
export interface Action {
	title: string;
	/** `go` to a place, `here` on this page, `app` anywhere. */
	group?: 'go' | 'here' | 'app';
	icon?: Component<{ size?: number }>;
	/** `mod+k`, `shift+e`, `?`, or one key after the other: `g s`. `mod` is Ctrl, on a Mac Cmd. */
	keys?: string;
	/** Whether it can be done now; absent means always. */
	when?: () => boolean;
	run?: () => void;
	href?: Address;
}

const sequencePause = 1200;
const storageKey = 'traad.singleKeys';
const quietPlaces =
	'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=""], [contenteditable=true], [role=dialog], [role=menu], [role=listbox]';

/** All that can be done on the page at hand: what the shell offers and what the page adds. */
export class Actions {
	#sources = $state.raw<readonly (() => readonly Action[])[]>([]);
	#singleKeys = $state(true);
	#pending = { keys: '', at: 0 };

	readonly #go: (href: Address) => void;

	constructor(go: (href: Address) => void) {
		this.#go = go;
	}

	/** What can be done now. */
	get list(): readonly Action[] {
		return this.#sources.flatMap((source) => source()).filter((action) => action.when?.() ?? true);
	}

	/** Whether shortcuts without Ctrl or Cmd are on (WCAG 2.1.4: they can be turned off). */
	get singleKeys(): boolean {
		return this.#singleKeys;
	}

	set singleKeys(on: boolean) {
		this.#singleKeys = on;
		localStorage.setItem(storageKey, String(on));
	}

	/** Reads the reader's choice; once, in the browser. */
	restore(): void {
		this.#singleKeys = localStorage.getItem(storageKey) !== 'false';
	}

	/** Adds actions for as long as an element is on the page: `<article {@attach actions.offer(() => [...])}>`. */
	offer(source: () => readonly Action[]): Attachment {
		return () => {
			// Untracked: the attachment must not run again because of what it adds.
			this.#sources = [...untrack(() => this.#sources), source];
			return () => {
				this.#sources = this.#sources.filter((other) => other !== source);
			};
		};
	}

	/** Does an action. */
	do(action: Action): void {
		if (action.href !== undefined) {
			this.#go(action.href);
		} else {
			action.run?.();
		}
	}

	/** Hands a key press to the action it belongs to. Keys without Ctrl or Cmd rest while one types. */
	handle = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || event.isComposing || isModifier(event.key)) {
			return;
		}
		const key = keyOf(event);
		const isCommand = key.startsWith('mod+');
		const isQuiet = event.target instanceof Element && event.target.closest(quietPlaces) !== null;
		if (!isCommand && (isQuiet || !this.#singleKeys || event.altKey)) {
			return;
		}
		const action = this.#match(key, event.timeStamp);
		if (action) {
			event.preventDefault();
			this.do(action);
		}
	};

	#match(key: string, at: number): Action | undefined {
		const isNext = at - this.#pending.at < sequencePause;
		const sequence = isNext && this.#pending.keys ? `${this.#pending.keys} ${key}` : key;
		const list = this.list;
		const found =
			list.find((action) => action.keys === sequence) ?? list.find((action) => action.keys === key);
		this.#pending = found ? { keys: '', at: 0 } : { keys: key, at };
		return found;
	}
}

/** The registry of the page, set by the shell. */
export const [getActions, setActions] = createContext<Actions>();

/** A key press in the notation of {@link Action.keys}. */
export function keyOf(event: KeyboardEvent): string {
	const isLetter = /^[a-zæøå]$/i.test(event.key);
	const parts = [
		(event.ctrlKey || event.metaKey) && 'mod',
		event.shiftKey && (isLetter || event.key.length > 1) && 'shift',
		isLetter ? event.key.toLowerCase() : event.key
	];
	return parts.filter(Boolean).join('+');
}

function isModifier(key: string): boolean {
	return ['Shift', 'Control', 'Alt', 'Meta'].includes(key);
}
