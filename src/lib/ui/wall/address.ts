/** An address as people type it: without what a browser adds, and without the code behind the `#`. */
export function shortAddress(url: string): string {
	return url.replace(/^https?:\/\//, '').replace(/#.*$/, '');
}
