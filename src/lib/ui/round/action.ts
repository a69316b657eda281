/** The address of an action of the page, which leads back to the page as it was asked for. */
export function actionOf(name: string, asked: URLSearchParams): string {
	const kept = new URLSearchParams([...asked].filter(([key]) => !key.startsWith('/')));
	return `?/${name}${kept.size > 0 ? `&${kept.toString()}` : ''}`;
}
