/** The card that an arrow leads to: up and down in a column, left and right to the nearest column that has cards. */
export function cardAt<T>(
	columns: readonly (readonly T[])[],
	from: { column: number; row: number },
	key: string
): T | undefined {
	const { column, row } = from;
	if (key === 'ArrowUp' || key === 'ArrowDown') {
		return columns[column]?.[row + (key === 'ArrowDown' ? 1 : -1)];
	}
	const beside =
		key === 'ArrowRight' ? columns.slice(column + 1) : columns.slice(0, column).reverse();
	const cards = beside.find((cards) => cards.length > 0);
	return cards?.[Math.min(row, cards.length - 1)];
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Walks the cards of a board with the arrows, and opens the menu of the one that has the focus with `m`. */
export function walkCards(board: HTMLElement): () => void {
	function onkeydown(event: KeyboardEvent): void {
		const target = event.target as HTMLElement;
		const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
		if (!isPlain || target.closest('[role="menu"]')) {
			return;
		}
		if (event.key === 'm' && target.matches('.card-link')) {
			event.preventDefault();
			// Not further: `m` alone is nobody's, but `g m` goes to the pictures.
			event.stopPropagation();
			target.closest('li')?.querySelector<HTMLElement>('button')?.click();
			return;
		}
		if (!arrows.includes(event.key)) {
			return;
		}
		const columns = [...board.querySelectorAll('section')].map((section) => [
			...section.querySelectorAll<HTMLElement>('.card-link')
		]);
		const column = columns.findIndex((cards) => cards.includes(target));
		const next =
			column < 0
				? columns.flat()[0]
				: cardAt(columns, { column, row: columns[column]!.indexOf(target) }, event.key);
		if (next) {
			event.preventDefault();
			next.focus();
		}
	}
	board.addEventListener('keydown', onkeydown);
	return () => board.removeEventListener('keydown', onkeydown);
}
