/** What the server refused of a form. */
export type Problem = { message: string; field: string; values: Record<string, string> } | null;
