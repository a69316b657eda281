/** Moves the focus among what was found, and from the field to it, by the arrow keys. */
export function withArrows(root: HTMLElement): () => void {
	const onkeydown = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		const stops = [...root.querySelectorAll<HTMLElement>('input[type=search], a.hit')];
		const at = stops.findIndex((stop) => stop === document.activeElement);
		const next = step === undefined || at < 0 ? undefined : stops[at + step];
		if (next && !event.altKey && !event.ctrlKey && !event.metaKey) {
			event.preventDefault();
			next.focus();
		}
	};
	root.addEventListener('keydown', onkeydown);
	return () => root.removeEventListener('keydown', onkeydown);
}
