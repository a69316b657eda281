/** A page as one file: its styles and pictures stand inside it, and it runs no scripts. */

const script = /<script[\s\S]*?<\/script>|<link[^>]*rel="modulepreload"[^>]*>/g;
const style = /<link[^>]*rel="stylesheet"[^>]*>/g;

const picture = /(?<=<img[^>]*\ssrc=")(?!data:)[^"]+/g;

/** @param at the page's address, from which those of its parts are told */
export async function inOnePiece(html: string, at: string): Promise<string> {
	const bare = html.replace(script, '');
	const links = bare.match(style) ?? [];
	// One by one: a style that cannot be had must not cost the page.
	const styles = await Promise.all(links.map((link) => styleOf(link, at)));
	const styled = links.reduce((page, link, n) => page.replace(link, () => styles[n] ?? ''), bare);
	const files = styled.match(picture) ?? [];
	const data = await Promise.all(files.map((file) => dataOf(new URL(file, at).href)));
	return files.reduce((page, file, n) => page.replace(`"${file}"`, () => `"${data[n]}"`), styled);
}

async function styleOf(link: string, at: string): Promise<string> {
	const { href } = new URL(/href="([^"]+)"/.exec(link)?.[1] ?? '', at);
	const response = await fetch(href).catch(() => undefined);
	return response?.ok ? `<style>${placed(await response.text(), href)}</style>` : '';
}

/** A picture as a data URL; empty when it cannot be had. */
async function dataOf(href: string): Promise<string> {
	const response = await fetch(href).catch(() => undefined);
	if (!response?.ok) {
		return '';
	}
	const bytes = new Uint8Array(await response.arrayBuffer());
	const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return `data:${response.headers.get('content-type')};base64,${btoa(signs)}`;
}

/** Addresses in a style are told from where it lay. */
function placed(css: string, at: string): string {
	return css.replace(
		/url\((?!["']?data:)["']?([^"')]+)["']?\)/g,
		(_, file: string) => `url("${new URL(file, at).pathname}")`
	);
}
