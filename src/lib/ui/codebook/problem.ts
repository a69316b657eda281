/** What the server refused of a form. */
export type Problem = {
	/** The error's name. */
	name: string;
	message: string;
	field: string;
	values: Record<string, string>;
} | null;
