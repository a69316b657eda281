/** What went wrong with a form, as the page gets it back: the message, its field, and what was typed. */
export interface Problem {
	message: string;
	/** The field's name, or `''` for the whole form. */
	field: string;
	values: Record<string, string>;
}

/** The problem of one form on a page that has several: each sends its own name in a hidden field `of`. */
export function problemOf(form: object | null | undefined, of: string): Problem | undefined {
	const isProblem = form && 'message' in form && 'values' in form;
	const problem = isProblem ? (form as Problem) : undefined;
	return problem?.values.of === of ? problem : undefined;
}

/** The message for a field, when the problem is there. */
export function messageAt(problem: Problem | null | undefined, field: string): string | undefined {
	return problem?.field === field ? problem.message : undefined;
}
