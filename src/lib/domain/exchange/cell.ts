/** Cells of tables and text of documents that leave the house. */
import { harmless } from '../codebook/table';

/** One line of CSV (RFC 4180), every cell in quotes and harmless; with semicolons, as a Danish spreadsheet opens it. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;
}

/** Text inside XML or HTML; what XML 1.0 cannot hold is left out. */
export function escaped(text: string): string {
	return text
		.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
