/** What is taken out of a Word document before it is read: struck-out words, hidden passages, pictures. */
import type { Leftovers } from '$lib/domain/exchange/report';
import { readXml, type Attributes } from './xml';

/** The styles whose words are hidden. */
export function hiddenStyles(bytes: Uint8Array): Set<string> {
	const found = new Set<string>();
	let style = '';
	readXml(bytes, {
		open: (name, attributes) => {
			if (name === 'w:style') style = attributes['w:styleId'] ?? '';
			if (name === 'w:vanish' && isOn(attributes)) found.add(style);
		}
	});
	return found;
}

/** Written out again, without what is left behind. @param leftovers counted into, when this is the part to count */
export function withoutLeftovers(
	bytes: Uint8Array,
	hidden: ReadonlySet<string>,
	leftovers: Leftovers | undefined
): Uint8Array {
	const writer = new Writer(hidden, leftovers);
	readXml(bytes, {
		open: (name, attributes) => writer.open(name, attributes),
		close: (name) => writer.close(name),
		text: (words) => writer.text(words)
	});
	return Buffer.from(writer.written);
}

/** A stretch of words with one look; in a hidden one nothing is kept. */
interface Run {
	xml: string[];
	isHidden: boolean;
	hasWords: boolean;
}

/** In these a deletion is a property: of a paragraph's end, of a table's row. */
const properties = new Set(['w:rPr', 'w:trPr', 'w:pPr', 'w:sectPr']);
const pictures = new Set(['a:blip', 'v:imagedata']);

class Writer {
	readonly #runs: Run[] = [{ xml: [], isHidden: false, hasWords: false }];
	readonly #path: string[] = [];
	#isHiddenParagraph = false;
	/** Whether the run before was hidden too: then it is one passage. */
	#wasHidden = false;
	/** The depth at which something began that is dropped as a whole. */
	#droppedAt = 0;

	constructor(
		private readonly hidden: ReadonlySet<string>,
		private readonly leftovers: Leftovers | undefined
	) {}

	get written(): string {
		return this.#runs[0]!.xml.join('');
	}

	open(name: string, attributes: Attributes): void {
		const parent = this.#path.at(-1) ?? '';
		this.#path.push(name);
		if (this.#droppedAt > 0) return;
		if (this.#isDropped(name, parent)) {
			this.#droppedAt = this.#path.length;
			return;
		}
		this.#look(name, parent, attributes);
		if (name === 'w:r') {
			this.#runs.push({ xml: [], isHidden: this.#isHiddenParagraph, hasWords: false });
		}
		const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
		this.#run.xml.push(`<${name}${given.join('')}>`);
	}

	text(words: string): void {
		if (this.#droppedAt > 0) return;
		if (this.#path.at(-1) === 'w:t' && words !== '') this.#run.hasWords = true;
		this.#run.xml.push(escaped(words));
	}

	close(name: string): void {
		const depth = this.#path.length;
		this.#path.pop();
		if (this.#droppedAt > 0) {
			if (this.#droppedAt === depth) this.#droppedAt = 0;
			return;
		}
		this.#run.xml.push(`</${name}>`);
		if (name === 'w:r') this.#endRun();
		if (name === 'w:p') this.#wasHidden = this.#isHiddenParagraph = false;
	}

	get #run(): Run {
		return this.#runs.at(-1)!;
	}

	#isDropped(name: string, parent: string): boolean {
		const isDeletion = (name === 'w:del' || name === 'w:moveFrom') && !properties.has(parent);
		if (isDeletion) this.leftovers?.add('deletions');
		if (pictures.has(name)) this.leftovers?.add('images');
		return isDeletion || pictures.has(name);
	}

	#look(name: string, parent: string, attributes: Attributes): void {
		const owner = this.#path.at(-3);
		if (name === 'w:commentReference') this.leftovers?.add('comments');
		if (name === 'w:pStyle' && this.hidden.has(attributes['w:val'] ?? '')) {
			this.#isHiddenParagraph = true;
		}
		const isHiding =
			(name === 'w:vanish' && isOn(attributes)) ||
			(name === 'w:rStyle' && this.hidden.has(attributes['w:val'] ?? ''));
		if (isHiding && parent === 'w:rPr' && owner === 'w:r') this.#run.isHidden = true;
	}

	#endRun(): void {
		const run = this.#runs.pop()!;
		if (!run.isHidden) {
			for (const part of run.xml) this.#run.xml.push(part);
			this.#run.hasWords ||= run.hasWords;
			this.#wasHidden &&= !run.hasWords;
		} else if (run.hasWords) {
			if (!this.#wasHidden) this.leftovers?.add('hidden');
			this.#wasHidden = true;
		}
	}
}

function isOn(attributes: Attributes): boolean {
	return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
