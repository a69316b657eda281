import type { Edge } from '$lib/domain/thread/graph';
import type { Layout } from '$lib/domain/thread/layout';
import { arrange, type Box } from '$lib/domain/thread/sheet';
import { hangingOn } from '$lib/domain/thread/walk';
import type { Thing } from './texts';

const steps = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type Step = (typeof steps)[number];

/** Whether a key takes a step in the picture. */
export const isStep = (key: string): key is Step => steps.some((step) => step === key);

/** What a drawing asks of whoever walks in it. */
export interface Walking {
	/** The thing with the focus. */
	readonly focused: Box<Thing> | undefined;
	/** What hangs on it, itself included. */
	readonly active: ReadonlySet<string>;
	focus(id: string): void;
	hrefOf(thing: Thing): string;
}

/** The picture of a thread: where things lie, which one has the focus, and what hangs on it. */
export class Picture implements Walking {
	#layout: () => Layout<Thing>;
	#from: () => string;
	#current = $state.raw('');
	readonly hrefOf: (thing: Thing) => string;

	/** @param from the thing that the thread was opened from */
	constructor(layout: () => Layout<Thing>, from: () => string, hrefOf: (thing: Thing) => string) {
		this.#layout = layout;
		this.#from = from;
		this.hrefOf = hrefOf;
	}

	readonly layout = $derived.by(() => this.#layout());
	readonly sheet = $derived(arrange(this.layout));
	readonly byId = $derived(new Map(this.sheet.boxes.map((box) => [box.node.id, box])));
	/** The thing with the focus, or the one that the thread was opened from. */
	readonly focused = $derived.by(
		() => this.byId.get(this.#current) ?? this.byId.get(this.#from()) ?? this.sheet.boxes[0]
	);
	/** What hangs on it, itself included. */
	readonly active = $derived.by(() => {
		const nodes = this.sheet.boxes.map(({ node }) => node);
		return hangingOn({ nodes, edges: this.layout.edges }, this.focused?.node.id ?? '');
	});

	focus(id: string): void {
		this.#current = id;
	}

	/** The thing one step along the thread (left, right), in the column (up, down), or at its end. */
	next(step: Step): Box<Thing> | undefined {
		const here = this.focused;
		if (!here) {
			return undefined;
		}
		const column = this.sheet.boxes.filter((box) => box.column === here.column);
		switch (step) {
			case 'ArrowUp':
				return column[here.row - 1];
			case 'ArrowDown':
				return column[here.row + 1];
			case 'Home':
				return column[0];
			case 'End':
				return column.at(-1);
			case 'ArrowRight':
				return this.#nearest(here, 'from', 'to');
			case 'ArrowLeft':
				return this.#nearest(here, 'to', 'from');
		}
	}

	#nearest(here: Box<Thing>, near: keyof Ends, far: keyof Ends): Box<Thing> | undefined {
		return this.layout.edges
			.filter((edge) => edge[near] === here.node.id)
			.flatMap((edge) => this.byId.get(edge[far]) ?? [])
			.toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0];
	}
}

type Ends = Pick<Edge, 'from' | 'to'>;
