/** Tables as files: CSV that every spreadsheet opens, and XLSX. */
import Papa from 'papaparse';
import writeXlsx from 'write-excel-file/node';

export type Cell = string | number;

/** With a byte order mark and semicolons, so that a Danish spreadsheet opens it as it is. */
export function csvOf(rows: readonly (readonly Cell[])[]): Uint8Array {
	const text = Papa.unparse(
		rows.map((row) => [...row]),
		{ delimiter: ';', newline: '\r\n' }
	);
	return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

/**
 * One sheet with a heading that stays in sight.
 *
 * @param widths of the columns, in signs
 */
export async function xlsxOf(
	rows: readonly (readonly Cell[])[],
	widths: readonly number[]
): Promise<Uint8Array> {
	const data = rows.map((row, i) =>
		row.map((value) =>
			i === 0
				? { value, type: String, fontWeight: 'bold' as const }
				: { value, type: typeof value === 'number' ? Number : String, wrap: true }
		)
	);
	const columns = widths.map((width) => ({ width }));
	return writeXlsx(data, { columns, stickyRowsCount: 1 }).toBuffer();
}
