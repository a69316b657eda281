const shape = /(?<!\d)(\d{2})(\d{2})(\d{2})[ ]?[-\u2010-\u2015\u2212]?[ ]?\d{4}(?!\d)/gu;

/**
 * Whether a text holds something that reads as a Danish personal number (CPR): ddmmyy-xxxx, with or without the hyphen,
 * with a day that exists. Replacement numbers (day + 60) count too. The check digit is no help: numbers given out since
 * 2007 need not fulfil it.
 */
export function holdsCpr(text: string): boolean {
	for (const [, day, month, year] of text.normalize('NFKC').matchAll(shape)) {
		if (isDay(Number(day) % 60, Number(month), Number(year))) {
			return true;
		}
	}
	return false;
}

/** The text with figures of a CPR number replaced by `*`; see {@link holdsCpr}. */
export function withoutCpr(text: string): string {
	if (!holdsCpr(text)) return text;
	return text
		.normalize('NFKC')
		.replaceAll(shape, (found, day: string, month: string, year: string) =>
			isDay(Number(day) % 60, Number(month), Number(year)) ? found.replaceAll(/\d/g, '*') : found
		);
}

function isDay(day: number, month: number, year: number): boolean {
	if (month < 1 || month > 12 || day < 1) {
		return false;
	}
	// The century stands in the serial number; leap years agree but for 1900, which only lets one more day pass.
	return day <= new Date(Date.UTC(2000 + year, month, 0)).getUTCDate();
}
