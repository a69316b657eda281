/** A moment dragged by its grip, with mouse, pen or finger. */
export class MomentDrag {
	#id = $state<string>();
	#dropAt = $state<number>();
	#list: HTMLElement | undefined;

	/** @param drop what to do with the moment: the place it was let go at, from 0 */
	constructor(private readonly drop: (id: string, to: number) => void) {}

	/** The moment under way. */
	get id(): string | undefined {
		return this.#id;
	}

	/** The gap that it would fall into: 0 before the first moment. */
	get dropAt(): number | undefined {
		return this.#dropAt;
	}

	start(event: PointerEvent & { currentTarget: HTMLElement }, id: string): void {
		if (event.button === 0) {
			event.preventDefault();
			event.currentTarget.setPointerCapture(event.pointerId);
			this.#list = event.currentTarget.closest('ol') ?? undefined;
			this.#id = id;
		}
	}

	move(event: PointerEvent): void {
		if (this.#id !== undefined && this.#list) {
			const items = [...this.#list.children];
			const below = items.findIndex((item) => {
				const { top, height } = item.getBoundingClientRect();
				return event.clientY < top + height / 2;
			});
			this.#dropAt = below === -1 ? items.length : below;
		}
	}

	/** @param from the place of the moment under way */
	end(from: number): void {
		const [id, gap] = [this.#id, this.#dropAt];
		this.cancel();
		if (id !== undefined && gap !== undefined) {
			this.drop(id, gap > from ? gap - 1 : gap);
		}
	}

	cancel(): void {
		this.#id = undefined;
		this.#dropAt = undefined;
	}
}
