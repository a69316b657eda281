export type View = 'canvas' | 'outline';

const key = 'traad.wallView';

/** How this reader looks at walls: as chosen before, else as fits the window. */
export function chosenView(): View {
	const kept = localStorage.getItem(key);
	if (kept === 'canvas' || kept === 'outline') {
		return kept;
	}
	return window.matchMedia('(min-width: 48rem)').matches ? 'canvas' : 'outline';
}

export function keepView(view: View): void {
	localStorage.setItem(key, view);
}
