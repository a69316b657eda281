import type { Edge } from '$lib/domain/thread/graph';
import type { Layout, Placed } from '$lib/domain/thread/layout';
import { hangingOn } from '$lib/domain/thread/walk';
import type { Thing } from './texts';

/** Sizes in px. The width of a thing follows the room there is. */
export const size = { height: 92, gapX: 32, gapY: 16, narrow: 120, wide: 208 };

export type Spot = Placed<Thing> & { x: number; y: number };
export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The picture of a thread: where things lie, which one has the focus, and what hangs on it. */
export class Picture {
	#layout: () => Layout<Thing>;
	#from: () => string;
	current = $state.raw('');
	/** Width of the place that the picture has, px; 0 until it is known. */
	room = $state.raw(0);

	/** @param from the thing that the thread was opened from */
	constructor(layout: () => Layout<Thing>, from: () => string) {
		this.#layout = layout;
		this.#from = from;
	}

	readonly layout = $derived.by(() => this.#layout());
	/** Width of a thing, px. */
	readonly breadth = $derived.by(() => {
		const count = Math.max(1, this.layout.columns.length);
		const fair = (this.room - (count - 1) * size.gapX) / count;
		return Math.round(Math.min(size.wide, Math.max(size.narrow, fair)));
	});
	readonly spots = $derived.by((): Spot[] => {
		const tall = this.height - size.gapY;
		return this.layout.placed.map((placed) => {
			const count = this.layout.placed.filter(({ column }) => column === placed.column).length;
			const used = count * (size.height + size.gapY) - size.gapY;
			const top = (tall - used) / 2;
			return {
				...placed,
				x: placed.column * (this.breadth + size.gapX),
				y: top + placed.row * (size.height + size.gapY)
			};
		});
	});
	readonly byId = $derived(
		Object.fromEntries(this.spots.map((spot) => [spot.node.id, spot])) as Record<
			string,
			Spot | undefined
		>
	);
	/** The thing with the focus, or the one that the thread was opened from. */
	readonly focused = $derived.by(() => this.byId[this.current] ?? this.byId[this.#from()]);
	/** What hangs on it, itself included. */
	readonly active = $derived.by(() => {
		const nodes = this.layout.placed.map(({ node }) => node);
		return hangingOn({ nodes, edges: this.layout.edges }, this.focused?.node.id ?? '');
	});

	get width(): number {
		return this.layout.columns.length * (this.breadth + size.gapX) - size.gapX;
	}

	get height(): number {
		return Math.max(1, this.layout.rows) * (size.height + size.gapY);
	}

	/** The thing one step along the thread (left, right) or in the column (up, down). */
	next(step: Step): Spot | undefined {
		const here = this.focused;
		if (!here) {
			return undefined;
		}
		if (step === 'ArrowUp' || step === 'ArrowDown') {
			const row = here.row + (step === 'ArrowDown' ? 1 : -1);
			return this.spots.find((spot) => spot.column === here.column && spot.row === row);
		}
		const [near, far] =
			step === 'ArrowRight' ? (['from', 'to'] as const) : (['to', 'from'] as const);
		return this.layout.edges
			.filter((edge) => edge[near] === here.node.id)
			.flatMap((edge) => this.byId[edge[far]] ?? [])
			.toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0];
	}

	/** The line of an edge; within a column it bends out and back. */
	path({ from, to }: Edge): string {
		const [a, b] = [this.byId[from], this.byId[to]];
		if (!a || !b) {
			return '';
		}
		const [y1, y2] = [a.y + size.height / 2, b.y + size.height / 2];
		const x1 = a.x + this.breadth;
		if (a.column === b.column) {
			const out = x1 + size.gapX / 2;
			return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x1} ${y2}`;
		}
		const middle = x1 + (b.x - x1) / 2;
		return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${b.x} ${y2}`;
	}
}
