import type { Camera } from '$lib/client/wall-camera.svelte';
import type { WallDesk } from '$lib/client/wall-desk.svelte';
import type { Point } from '$lib/domain/wall/layout';
import { cardsIn } from '$lib/domain/wall/state';

/** So far a hand may tremble before a press becomes a drag; in pixels. */
const tremble = 5;

type Grip = { cardId: string } | { clusterId: string } | null;

/** Hands on the wall by mouse, pen and touch: carry cards and clusters, push the wall, pinch it. */
export class Gestures {
	#pointers = new Map<number, Point>();
	#grip: Grip = null;
	#start: Point = { x: 0, y: 0 };
	#isMoving = false;

	constructor(
		private readonly camera: Camera,
		/** Absent where there is nothing to take hold of. */
		private readonly desk?: WallDesk
	) {}

	down = (event: PointerEvent): void => {
		const target = event.target as Element;
		const isOther = target.closest('a, [data-still], button:not([data-card])');
		if (isOther || (event.pointerType === 'mouse' && event.button === 2)) {
			return;
		}
		this.#pointers.set(event.pointerId, pointOf(event));
		if (this.#pointers.size > 1) {
			this.desk?.hands.letGo();
			this.#grip = null;
			this.#isMoving = true;
			return;
		}
		this.#start = pointOf(event);
		this.#isMoving = false;
		this.#grip = event.button === 0 && this.desk?.isFrozen === false ? gripOf(target) : null;
	};

	move = (event: PointerEvent): void => {
		const before = this.#pointers.get(event.pointerId);
		if (!before) {
			return;
		}
		const now = pointOf(event);
		const isTrembling = distance(now, this.#start) < tremble;
		if (!this.#isMoving && isTrembling) {
			return;
		}
		if (!this.#isMoving) {
			this.#isMoving = true;
			(event.currentTarget as Element).setPointerCapture(event.pointerId);
			this.#lift();
		}
		if (this.#pointers.size === 2) {
			this.#pinch(event, before, now);
		} else if (this.#grip) {
			const { zoom } = this.camera;
			this.desk?.hands.carry((now.x - this.#start.x) / zoom, (now.y - this.#start.y) / zoom);
		} else {
			this.camera.panBy(now.x - before.x, now.y - before.y);
		}
		this.#pointers.set(event.pointerId, now);
	};

	up = (event: PointerEvent): void => {
		if (!this.#pointers.delete(event.pointerId)) {
			return;
		}
		if (this.#grip && this.#isMoving) {
			this.desk?.putDown();
		} else if (!this.#isMoving && !(event.target as Element).closest('[data-card]')) {
			this.desk?.hands.clear();
		}
		this.#grip = null;
	};

	cancel = (event: PointerEvent): void => {
		this.#pointers.delete(event.pointerId);
		this.desk?.hands.letGo();
		this.#grip = null;
	};

	/** The wheel pushes the wall; with Ctrl (or a pinch on a touchpad) it steps nearer. */
	wheel = (event: WheelEvent): void => {
		event.preventDefault();
		if (event.ctrlKey || event.metaKey) {
			const frame = (event.currentTarget as Element).getBoundingClientRect();
			const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
			this.camera.zoomBy(Math.exp(-event.deltaY / 300), at);
		} else {
			this.camera.panBy(-event.deltaX, -event.deltaY);
		}
	};

	#lift(): void {
		const { desk } = this;
		if (!desk) {
			return;
		}
		if (this.#grip && 'cardId' in this.#grip) {
			const { cardId } = this.#grip;
			desk.hands.lift(desk.hands.has(cardId) ? desk.hands.selection : [cardId]);
		} else if (this.#grip) {
			const { clusterId } = this.#grip;
			const cardIds = cardsIn(desk.wall, clusterId).map(({ id }) => id);
			desk.hands.lift(cardIds, clusterId);
		}
	}

	#pinch(event: PointerEvent, before: Point, now: Point): void {
		const [other] = [...this.#pointers]
			.filter(([id]) => id !== event.pointerId)
			.map(([, at]) => at);
		if (other) {
			const frame = (event.currentTarget as Element).getBoundingClientRect();
			const middle = {
				x: (now.x + other.x) / 2 - frame.left,
				y: (now.y + other.y) / 2 - frame.top
			};
			this.camera.zoomBy(distance(now, other) / Math.max(1, distance(before, other)), middle);
			this.camera.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
		}
	}
}

function gripOf(target: Element): Grip {
	const cardId = target.closest<HTMLElement>('[data-card]')?.dataset.card;
	const clusterId = target.closest<HTMLElement>('[data-cluster]')?.dataset.cluster;
	if (cardId) {
		return { cardId };
	}
	return clusterId ? { clusterId } : null;
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
