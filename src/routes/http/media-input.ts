/** What a form says about a file: all of it comes as text. */

/** @param fields as typed; `peaks` is JSON */
export function mediaInput(fields: Record<string, string>): Record<string, unknown> {
	const { peaks, duration, ...rest } = fields;
	return {
		...rest,
		...(duration && { duration }),
		...(peaks && { peaks: listOf(peaks) })
	};
}

/** What is no JSON is handed on, for the schema to refuse it by name. */
function listOf(json: string): unknown {
	try {
		return JSON.parse(json) as unknown;
	} catch {
		return json;
	}
}
