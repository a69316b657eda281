/** How an OpenDocument text names its looks: bold, italic, hidden, headings and numbered lists. */
import { readXml, type Attributes } from './xml';

export interface Look {
	bold?: boolean;
	italic?: boolean;
	isHidden?: boolean;
	/** The level of a heading that is a paragraph by name, such as the title. */
	level?: number;
	/** A list style whose first level counts. */
	isNumbered?: boolean;
}

/** The styles of a text by name: those of its own, on top of those of the file. */
export function lookOf(content: Uint8Array, styles: Uint8Array | undefined): Map<string, Look> {
	const looks = new Map<string, Look>();
	const parents = new Map<string, string>();
	for (const bytes of [styles, content]) {
		if (bytes) collect(bytes, looks, parents);
	}
	for (const [name, parent] of parents) {
		looks.set(name, { ...looks.get(parent), ...looks.get(name) });
	}
	return looks;
}

/** How many headers and footers hold words. */
export function pageMarksIn(styles: Uint8Array): number {
	let inside = '';
	let words = '';
	let count = 0;
	readXml(styles, {
		open: (name) => {
			if (inside === '' && /^style:(header|footer)(-left|-first)?$/.test(name)) inside = name;
		},
		text: (text) => {
			if (inside !== '') words += text.trim();
		},
		close: (name) => {
			if (name !== inside) return;
			count += words === '' ? 0 : 1;
			inside = words = '';
		}
	});
	return count;
}

function collect(bytes: Uint8Array, looks: Map<string, Look>, parents: Map<string, string>): void {
	let look: Look = {};
	readXml(bytes, {
		open: (name, attributes) => {
			const style = attributes['style:name'];
			if ((name === 'style:style' || name === 'text:list-style') && style !== undefined) {
				look = attributes['style:family'] === 'paragraph' ? titled(style, attributes) : {};
				looks.set(style, look);
				const parent = attributes['style:parent-style-name'];
				if (parent !== undefined) parents.set(style, parent);
			}
			if (name === 'style:text-properties') dress(look, attributes);
			if (name === 'text:list-level-style-number' && attributes['text:level'] === '1') {
				look.isNumbered = true;
			}
		}
	});
}

function dress(look: Look, attributes: Attributes): void {
	const weight = attributes['fo:font-weight'];
	const slope = attributes['fo:font-style'];
	// A title is bold by its nature; that is no emphasis.
	if (weight !== undefined && !look.level) look.bold = weight === 'bold' || Number(weight) >= 600;
	if (slope !== undefined && !look.level) look.italic = slope !== 'normal';
	if (attributes['text:display'] === 'none') look.isHidden = true;
}

function titled(name: string, attributes: Attributes): Look {
	const parent = attributes['style:parent-style-name'] ?? '';
	return [name, parent].includes('Title')
		? { level: 1 }
		: [name, parent].includes('Subtitle')
			? { level: 2 }
			: {};
}
