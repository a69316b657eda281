/** The one spelling of a text. Apart from the schemas: the reading view needs it and nothing else of them. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const loneSurrogate = /\p{Surrogate}/u;

/** One spelling for one text: NFC, and LF for every line break. Positions are counted over this. */
export function canonical(text: string): string {
	return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/** Length in code points, which is what every limit and position counts. */
export function lengthOf(text: string): number {
	let length = text.length;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit >= 0xd800 && unit < 0xdc00) {
			length--;
		}
	}
	return length;
}

/** Whether a text can be stored at all: no control characters but LF and tab, no half of a surrogate pair. */
export function isPrintable(text: string): boolean {
	return !controls.test(text) && !loneSurrogate.test(text);
}
