/** What a file became on its way in: the document, what was taken over, and what was left behind. */
import type { DocumentNode } from '../text/plain-text';

/** Formats that can be read, by the usual ending of the file's name. */
export const formats = ['docx', 'odt', 'pdf', 'txt', 'md', 'html', 'srt', 'vtt'] as const;

export type Format = (typeof formats)[number];

/** What is not taken over, or taken over only as plain words. The names are part of the API. */
export const leftNames = [
	/** Words that somebody had struck out with tracked changes. */
	'deletions',
	'comments',
	/** Passages that were hidden in the file. */
	'hidden',
	/** Programs in the file: macros of a document, scripts of a page. */
	'macros',
	'images',
	/** Whole files inside the file. */
	'attachments',
	/** Addresses behind words; the words stay. */
	'links',
	/** The frames of tables; what stood in the cells stays. */
	'tables',
	/** Headers, footers and page numbers. */
	'pageMarks',
	/** Signs that no text can hold (control characters). */
	'signs',
	/** Headings, emphasis and lists of a text that is too long to keep them; the words stay. */
	'layout'
] as const;

export type LeftName = (typeof leftNames)[number];

export interface Left {
	readonly what: LeftName;
	readonly count: number;
}

/** How much there is of each kind of block. */
export interface Taken {
	/** Code points of the plain text. */
	readonly characters: number;
	readonly headings: number;
	readonly paragraphs: number;
	readonly listItems: number;
	readonly turns: number;
	readonly speakers: number;
}

/** A file that was read. The document passes `readDocument`. */
export interface ImportedText {
	readonly format: Format;
	/** From its first heading, else from its name; may be changed before it is saved. */
	readonly title: string;
	readonly document: DocumentNode;
	readonly taken: Taken;
	readonly left: readonly Left[];
}

/** Counts what stays behind while a file is read. */
export class Leftovers {
	readonly #counts = new Map<LeftName, number>();

	add(what: LeftName, count = 1): void {
		if (count > 0) {
			this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
		}
	}

	/** In the order of {@link leftNames}. */
	list(): Left[] {
		return leftNames.flatMap((what) => {
			const count = this.#counts.get(what);
			return count === undefined ? [] : [{ what, count }];
		});
	}
}
