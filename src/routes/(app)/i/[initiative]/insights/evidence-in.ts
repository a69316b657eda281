/** Evidence chosen in a form: fields `stance.<excerpt>` that are not empty, in their order. */
export function evidenceIn(values: Record<string, string>) {
	return Object.entries(values).flatMap(([name, stance]) => {
		const excerptId = /^stance\.(.+)$/.exec(name)?.[1];
		return excerptId && stance ? [{ excerptId, stance }] : [];
	});
}
