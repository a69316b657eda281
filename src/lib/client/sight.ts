/** Blocks of words that are in sight, or nearly. */
export interface Seen {
	/** The positions that a block holds. */
	readonly start: number;
	readonly end: number;
	/** Where it stands, in pixels from the top of the frame. */
	readonly top: number;
	readonly height: number;
	/** Where its words end to the right, in pixels from the left of the frame. */
	readonly right: number;
}

/**
 * Tells which blocks are in sight whenever that changes, or their places do.
 *
 * @param length how many positions the text has in all
 * @returns what ends it
 */
export function watchSight(
	root: HTMLElement,
	frame: HTMLElement,
	length: number,
	ontold: (seen: Seen[]) => void
): () => void {
	const inSight = new Set<HTMLElement>();
	let blocks: HTMLElement[] = [];
	let request = 0;

	const tell = () => {
		request = 0;
		const edge = frame.getBoundingClientRect();
		ontold(
			blocks.flatMap((block, at) => {
				if (!inSight.has(block)) {
					return [];
				}
				const box = block.getBoundingClientRect();
				const column = block.closest('.words')?.getBoundingClientRect() ?? box;
				return [
					{
						start: Number(block.dataset.at),
						end: Number(blocks[at + 1]?.dataset.at ?? length + 1) - 1,
						top: box.top - edge.top,
						height: box.height,
						right: column.right - edge.left
					}
				];
			})
		);
	};
	const soon = () => (request ||= requestAnimationFrame(tell));

	const sight = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (target instanceof HTMLElement) {
					inSight[isIntersecting ? 'add' : 'delete'](target);
				}
			}
			soon();
		},
		{ rootMargin: '50% 0px' }
	);
	const size = new ResizeObserver(soon);
	blocks = Array.from(root.querySelectorAll<HTMLElement>('[data-at]'));
	blocks.forEach((block) => sight.observe(block));
	size.observe(root);
	return () => {
		cancelAnimationFrame(request);
		sight.disconnect();
		size.disconnect();
	};
}
