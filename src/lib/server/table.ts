/** Tables as files: CSV that every spreadsheet opens, and XLSX. */
import Papa from 'papaparse';
import writeXlsx from 'write-excel-file/node';

export type Cell = string | number;

export const tableFormats = ['csv', 'xlsx'] as const;
type TableFormat = (typeof tableFormats)[number];

const types: Record<TableFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** A table as the bytes of a file, with its type. @param widths of the columns, in signs */
export async function tableFile(
	format: TableFormat,
	rows: readonly (readonly Cell[])[],
	widths: readonly number[]
): Promise<{ type: string; bytes: Uint8Array }> {
	return {
		type: types[format],
		bytes: format === 'csv' ? csvOf(rows) : await xlsxOf(rows, widths)
	};
}

/** With a byte order mark and semicolons, so that a Danish spreadsheet opens it as it is. */
function csvOf(rows: readonly (readonly Cell[])[]): Uint8Array {
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
async function xlsxOf(
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
