import type { Procedure } from '$lib/domain/opportunity/procedure';
import { m } from '$lib/i18n/paraglide/messages';
import type { Problem } from '../account/problem';

/** A step as the fields of its row hold it. */
export interface StepRow {
	id: string;
	text: string;
	days: string | number | null;
	isRequired: boolean;
}

export const emptyRow: StepRow = {
	id: '',
	text: '',
	days: '',
	isRequired: false
};

/** So many empty rows stand there at first, for those without scripts too. */
const emptyRows = 2;

/**
 * The rows of a procedure's form: what was sent when that went wrong, else what is kept, with empty ones below.
 *
 * @param sent the fields of the form by name, `text.0`, `days.0` …
 */
export function rowsOf(
	procedure: Pick<Procedure, 'steps'> | undefined,
	sent: Record<string, string> | undefined
): StepRow[] {
	if (sent) {
		return rowsSent(sent);
	}
	const empty = Array.from({ length: emptyRows }, () => ({ ...emptyRow }));
	return [...stepsOf(procedure), ...empty];
}

function stepsOf(procedure: Pick<Procedure, 'steps'> | undefined): StepRow[] {
	return (procedure?.steps ?? []).map(({ days, ...step }) => ({
		...step,
		days: String(days)
	}));
}

/** The rows as they were sent, empty ones too. */
export function rowsSent(values: Record<string, string>): StepRow[] {
	const count = Math.min(60, Number(values.rows) || 0);
	return Array.from({ length: count }, (_, at) => ({
		id: values[`id.${at}`] ?? '',
		text: values[`text.${at}`] ?? '',
		days: values[`days.${at}`] ?? '',
		isRequired: values[`required.${at}`] === 'yes'
	}));
}

/** Where what went wrong stands: at the name, at a row, or above the form. */
export function errorOfProcedure(problem: Problem | undefined, rows: readonly StepRow[]) {
	const [, field = ''] = /^procedures\.\d+\.(.+)$/.exec(problem?.field ?? '') ?? [];
	const [, number, part] = /^steps\.(\d+)\.(text|days)$/.exec(field) ?? [];
	// Empty rows are not sent on: the third step may stand in the fifth row.
	const filled = rows.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
	const row = number === undefined ? undefined : filled[Number(number)];
	const message = problem?.message;
	const isPlaced = field === 'name' || row !== undefined;
	const whole = field === 'steps' ? m.procedure_steps_required() : message;
	return {
		whole: isPlaced ? undefined : whole,
		name: field === 'name' ? message : undefined,
		at: (at: number) => ({
			text: row === at && part === 'text' ? message : undefined,
			days: row === at && part === 'days' ? m.procedure_days_wrong() : undefined
		})
	};
}
