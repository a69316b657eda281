/** A what-if as a form sends it: ids of insights come joined by commas. */
export function opportunityIn({ insightIds = '', ...values }: Record<string, string>) {
	return { ...values, insightIds: insightIds.split(',').filter(Boolean) };
}
