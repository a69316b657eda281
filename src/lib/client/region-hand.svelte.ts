import type { Shape } from '$lib/domain/story/shape';

export type Region = Exclude<Shape, { type: 'range' }>;
export type Rectangle = Extract<Region, { type: 'rectangle' }>;
type Corner = [number, number];

/** `rectangle`, `polygon`, or none: then one looks, and opens what is there. */
export type Tool = Region['type'];

/** Of the shorter side: one step of an arrow key, and a fine one with Alt. */
const step = 0.04;
const fine = 0.005;

/**
 * The hand that places a region: with the mouse, a finger, or the arrow keys. All in pixels of the upright picture.
 *
 * Rectangle: arrows move it, Shift and arrows size it. Polygon: arrows move the point, Space sets a corner, Backspace
 * takes the last one back. Enter is done, Escape lets go, Alt makes fine steps.
 */
export class RegionHand {
	#tool = $state<Tool | undefined>();
	#rectangle = $state.raw<Rectangle | undefined>();
	#corners = $state.raw<readonly Corner[]>([]);
	#point = $state.raw<Corner>([0, 0]);
	#from: { at: Corner; moved: Rectangle | undefined } | undefined;

	constructor(private readonly size: { width: number; height: number }) {
		this.#point = [Math.round(size.width / 2), Math.round(size.height / 2)];
	}

	get tool(): Tool | undefined {
		return this.#tool;
	}

	get rectangle(): Rectangle | undefined {
		return this.#rectangle;
	}

	/** Corners that are set. */
	get corners(): readonly Corner[] {
		return this.#corners;
	}

	/** Where the next corner would stand. */
	get point(): Corner {
		return this.#point;
	}

	/** Takes up a tool. By keyboard a rectangle lies in the middle at once, to be moved from there. */
	begin(tool: Tool, { isByKeyboard = false } = {}): void {
		this.stop();
		this.#tool = tool;
		if (tool === 'rectangle' && isByKeyboard) {
			const [width, height] = [this.size.width / 4, this.size.height / 4];
			this.#lay(this.size.width / 2 - width / 2, this.size.height / 2 - height / 2, width, height);
		}
	}

	/** Takes up a region that is there, to move it. */
	take(region: Region): void {
		this.stop();
		this.#tool = region.type;
		if (region.type === 'rectangle') {
			this.#rectangle = region;
		} else {
			this.#corners = region.points;
			this.#point = region.points.at(-1) ?? this.#point;
		}
	}

	stop(): void {
		this.#tool = undefined;
		this.#rectangle = undefined;
		this.#corners = [];
		this.#from = undefined;
	}

	/** What was placed, when it is one; the hand is then empty. */
	finish(): Region | undefined {
		const placed = this.#placed();
		if (placed) {
			this.stop();
		}
		return placed;
	}

	/** A finger or the mouse goes down: on the rectangle it takes hold of it, elsewhere it begins a new one. */
	down(at: Corner): void {
		const held = this.#rectangle;
		this.#point = this.#within(at);
		if (this.#tool === 'rectangle') {
			this.#from = { at, moved: held && isIn(held, at) ? held : undefined };
		}
	}

	move(at: Corner): void {
		this.#point = this.#within(at);
		if (!this.#from) {
			return;
		}
		const { at: from, moved } = this.#from;
		if (moved) {
			const [x, y] = [moved.x + at[0] - from[0], moved.y + at[1] - from[1]];
			this.#lay(x, y, moved.width, moved.height);
		} else {
			const [a, b] = [this.#within(from), this.#within(at)];
			this.#lay(
				Math.min(a[0], b[0]),
				Math.min(a[1], b[1]),
				Math.abs(a[0] - b[0]),
				Math.abs(a[1] - b[1])
			);
		}
	}

	/** @returns whether a rectangle came to its end; a corner of a polygon is only set */
	up(at: Corner): boolean {
		const from = this.#from;
		this.#from = undefined;
		if (this.#tool === 'polygon') {
			this.#corners = [...this.#corners, this.#within(at)];
			return false;
		}
		return from !== undefined && this.#placed() !== undefined;
	}

	/** @returns `done`, `stopped`, `moved`, or nothing for a key that is not the hand's */
	key(event: KeyboardEvent): 'done' | 'stopped' | 'moved' | undefined {
		const direction = arrows[event.key];
		const length = event.altKey ? fine : step;
		const by = Math.max(1, Math.round(Math.min(this.size.width, this.size.height) * length));
		if (event.key === 'Escape') {
			return 'stopped';
		}
		if (event.key === 'Enter') {
			return this.#placed() ? 'done' : 'moved';
		}
		if (direction) {
			this.#nudge(direction[0] * by, direction[1] * by, event.shiftKey);
			return 'moved';
		}
		if (this.#tool === 'polygon' && event.key === ' ') {
			this.#corners = [...this.#corners, this.#point];
			return 'moved';
		}
		if (this.#tool === 'polygon' && event.key === 'Backspace') {
			this.#corners = this.#corners.slice(0, -1);
			return 'moved';
		}
		return undefined;
	}

	#nudge(x: number, y: number, isSizing: boolean): void {
		const held = this.#rectangle;
		if (this.#tool === 'polygon') {
			this.#point = this.#within([this.#point[0] + x, this.#point[1] + y]);
		} else if (held && isSizing) {
			this.#lay(held.x, held.y, Math.max(1, held.width + x), Math.max(1, held.height + y), true);
		} else if (held) {
			this.#lay(held.x + x, held.y + y, held.width, held.height);
		}
	}

	/** Whole pixels, within the picture: what would stick out is pushed in, or cut off while it is sized. */
	#lay(x: number, y: number, width: number, height: number, isSizing = false): void {
		const most = isSizing
			? { width: this.size.width - x, height: this.size.height - y }
			: this.size;
		const wide = Math.round(Math.min(width, most.width));
		const high = Math.round(Math.min(height, most.height));
		this.#rectangle = {
			type: 'rectangle',
			x: clamp(Math.round(x), this.size.width - wide),
			y: clamp(Math.round(y), this.size.height - high),
			width: wide,
			height: high
		};
	}

	#placed(): Region | undefined {
		if (this.#tool === 'polygon') {
			return this.#corners.length < 3
				? undefined
				: { type: 'polygon', points: this.#corners.map(([x, y]) => [x, y]) };
		}
		const held = this.#rectangle;
		const least = Math.min(this.size.width, this.size.height) * fine * 2;
		return held && held.width > least && held.height > least ? held : undefined;
	}

	#within([x, y]: Corner): Corner {
		return [clamp(Math.round(x), this.size.width), clamp(Math.round(y), this.size.height)];
	}
}

const arrows: Partial<Record<string, Corner>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

const clamp = (value: number, most: number) => Math.min(Math.max(0, value), most);

function isIn({ x, y, width, height }: Rectangle, [atX, atY]: Corner): boolean {
	return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
}
