import type { Edge } from '$lib/domain/thread/graph';
import type { Layout, Placed } from '$lib/domain/thread/layout';
import { walk } from '$lib/domain/thread/walk';
import type { Thing } from './texts';

/** Sizes in px. */
export const size = { width: 168, height: 92, gapX: 60, gapY: 16 };

export type Spot = Placed<Thing> & { x: number; y: number };
export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The picture of a thread: where things lie, which one has the focus, and what hangs on it. */
export class Picture {
	#layout: () => Layout<Thing>;
	#from: () => string;
	current = $state.raw('');

	/** @param from the thing that the thread was opened from */
	constructor(layout: () => Layout<Thing>, from: () => string) {
		this.#layout = layout;
		this.#from = from;
	}

	readonly layout = $derived.by(() => this.#layout());
	readonly spots = $derived.by((): Spot[] => {
		const tall = this.height - size.gapY;
		return this.layout.placed.map((placed) => {
			const count = this.layout.placed.filter(({ column }) => column === placed.column).length;
			const used = count * (size.height + size.gapY) - size.gapY;
			const top = (tall - used) / 2;
			return {
				...placed,
				x: placed.column * (size.width + size.gapX),
				y: top + placed.row * (size.height + size.gapY)
			};
		});
	});
	readonly byId = $derived(new Map(this.spots.map((spot) => [spot.node.id, spot])));
	/** The thing with the focus, or the one that the thread was opened from. */
	readonly focused = $derived(this.byId.get(this.current) ?? this.byId.get(this.#from()));
	/** What hangs on it, itself included. */
	readonly active = $derived.by(() => {
		const id = this.focused?.node.id ?? '';
		const isWall = (each: string) => this.byId.get(each)?.node.kind === 'wall';
		const { back, forward } = walk(this.layout.edges, [id], isWall);
		return new Set([id, ...back, ...forward]);
	});

	get width(): number {
		return this.layout.columns.length * (size.width + size.gapX) - size.gapX;
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
			.flatMap((edge) => this.byId.get(edge[far]) ?? [])
			.toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0];
	}

	/** The line of an edge; within a column it bends out and back. */
	path({ from, to }: Edge): string {
		const [a, b] = [this.byId.get(from), this.byId.get(to)];
		if (!a || !b) {
			return '';
		}
		const [y1, y2] = [a.y + size.height / 2, b.y + size.height / 2];
		const x1 = a.x + size.width;
		if (a.column === b.column) {
			const out = x1 + size.gapX / 2;
			return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x1} ${y2}`;
		}
		const middle = x1 + (b.x - x1) / 2;
		return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${b.x} ${y2}`;
	}
}
