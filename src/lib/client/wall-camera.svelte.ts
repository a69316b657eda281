import type { Box, Direction, Point } from '$lib/domain/wall/layout';

const least = 0.25;
const most = 2;
/** Air around what is shown, in pixels of the screen. */
const margin = 48;
/** What is near changes in steps of so many wall units, so that it is the same while one moves a little. */
const step = 400;

/** Where one stands before the wall, and how near. Screen points count from the top left of the frame. */
export class Camera {
	#at = $state.raw<Point>({ x: 0, y: 0 });
	#zoom = $state(1);
	width = $state(0);
	height = $state(0);
	readonly #left = $derived(Math.floor(this.view.x / step) - 1);
	readonly #top = $derived(Math.floor(this.view.y / step) - 1);
	readonly #right = $derived(Math.ceil((this.view.x + this.view.width) / step) + 1);
	readonly #bottom = $derived(Math.ceil((this.view.y + this.view.height) / step) + 1);
	readonly #near: Box = $derived({
		x: this.#left * step,
		y: this.#top * step,
		width: (this.#right - this.#left) * step,
		height: (this.#bottom - this.#top) * step
	});

	get zoom(): number {
		return this.#zoom;
	}

	/** The CSS transform of what hangs on the wall. */
	get transform(): string {
		return `translate(${this.#at.x}px, ${this.#at.y}px) scale(${this.#zoom})`;
	}

	/** The point of the wall in the middle of the frame. */
	get middle(): Point {
		return this.toWall({ x: this.width / 2, y: this.height / 2 });
	}

	/** The part of the wall that is in sight. */
	get view(): Box {
		const size = { width: this.width / this.#zoom, height: this.height / this.#zoom };
		return { ...this.toWall({ x: 0, y: 0 }), ...size };
	}

	/** What is in sight, and what comes into sight next. */
	get near(): Box {
		return this.#near;
	}

	toWall({ x, y }: Point): Point {
		return { x: (x - this.#at.x) / this.#zoom, y: (y - this.#at.y) / this.#zoom };
	}

	panBy(dx: number, dy: number): void {
		this.#at = { x: this.#at.x + dx, y: this.#at.y + dy };
	}

	/** Brings a point of the wall to the middle. */
	centre({ x, y }: Point): void {
		this.#at = { x: this.width / 2 - x * this.#zoom, y: this.height / 2 - y * this.#zoom };
	}

	/** Goes a part of what is in sight in a direction. */
	step(direction: Direction): void {
		const part = 0.25;
		const sign = direction === 'left' || direction === 'up' ? 1 : -1;
		const isSideways = direction === 'left' || direction === 'right';
		this.panBy(
			isSideways ? sign * part * this.width : 0,
			isSideways ? 0 : sign * part * this.height
		);
	}

	/** Steps nearer (factor over 1) or away; the point under the hand stays under it. */
	zoomBy(factor: number, at: Point = { x: this.width / 2, y: this.height / 2 }): void {
		const zoom = Math.min(most, Math.max(least, this.#zoom * factor));
		const fixed = this.toWall(at);
		this.#zoom = zoom;
		this.#at = { x: at.x - fixed.x * zoom, y: at.y - fixed.y * zoom };
	}

	/**
	 * Shows all of a box, no larger than life. `readable`: rather from its top left than too small to read.
	 *
	 * @param bottom pixels at the foot of the frame that something else lies over
	 */
	fit(box: Box | null, { readable = false, bottom = 0 } = {}): void {
		const height = this.height - bottom;
		if (!box || this.width === 0) {
			this.#zoom = 1;
			this.#at = { x: this.width / 2, y: height / 2 };
			return;
		}
		const room = { x: this.width - 2 * margin, y: height - 2 * margin };
		const whole = Math.min(1, room.x / box.width, room.y / box.height);
		const zoom = Math.max(readable ? 0.7 : least, whole);
		this.#zoom = zoom;
		this.#at = {
			x: Math.max(margin, (this.width - box.width * zoom) / 2) - box.x * zoom,
			y: Math.max(margin, (height - box.height * zoom) / 2) - box.y * zoom
		};
	}

	/** Moves just so far that a box is in sight. */
	reveal(box: Box, bottom = 0): void {
		const { x, y } = this.#at;
		const left = box.x * this.#zoom + x;
		const top = box.y * this.#zoom + y;
		this.panBy(
			shift(left, left + box.width * this.#zoom, this.width),
			shift(top, top + box.height * this.#zoom, this.height - bottom)
		);
	}
}

function shift(from: number, to: number, length: number): number {
	const inset = 16;
	if (from < inset) {
		return inset - from;
	}
	return to > length - inset ? Math.max(inset - from, length - inset - to) : 0;
}
