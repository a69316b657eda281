/** Exports as a page of its own: no scripts, nothing from elsewhere, and fit to be printed. */
import { escaped } from '$lib/domain/exchange/cell';
import type { Line } from '$lib/domain/exchange/export';
import { aboutText } from './words';

const style = `body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#22252b}
h1{font-weight:500;line-height:1.2}h2{margin-top:3rem;font-size:1.15rem}
blockquote{margin:2rem 0 .25rem;white-space:pre-line}
.about,.note,dl{margin:.25rem 0;font:.9rem/1.5 system-ui,sans-serif;color:#54545a}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}dd{margin:0}
mark{background:#f3ead8;color:inherit;text-decoration:underline;text-underline-offset:.2em}
sup{font:.7rem system-ui,sans-serif;line-height:0}ol{padding-left:2rem}li{margin-block:.75rem;break-inside:avoid}
@page{margin:20mm}@media print{body{max-width:none;margin:0;padding:0}blockquote,.about{break-inside:avoid}}`;

export function htmlBegin(title: string, language: string): string {
	const told = escaped(title);
	return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${told}</title><style>${style}</style></head><body><h1>${told}</h1>`;
}

export const htmlEnd = '</body></html>';

/** Somebody's words, and what is said of them. */
export function quoted(
	{ note, ...line }: Line,
	inWords: (column: string, value: string) => string
): string {
	const about = escaped(aboutText(line, inWords));
	return `<blockquote>${escaped(line.words)}</blockquote><p class="about">${about}</p>${
		note && `<p class="note">${escaped(note)}</p>`
	}`;
}

/** The manifest. */
export function about(title: string, told: [string, string][]): string {
	const lines = told.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
	return `<h2>${escaped(title)}</h2><dl>${lines.join('')}</dl>`;
}
