/** Day, evening, or as the screen says. Kept in a cookie, so that the server paints the right one at once. */
export type Theme = 'auto' | 'light' | 'dark';

const yearInSeconds = 31_536_000;

/** The theme that the page shows now. */
export function readTheme(): Theme {
	const chosen = document.documentElement.dataset.theme;
	return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

/** Shows a theme and remembers it on this device. */
export function chooseTheme(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	document.cookie = `theme=${theme}; path=/; max-age=${yearInSeconds}; samesite=lax`;
}
