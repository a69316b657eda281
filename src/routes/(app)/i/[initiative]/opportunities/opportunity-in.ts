import type { Context } from '$lib/server/context';
import * as compose from '$lib/server/service/opportunity-compose';
import { concreteIn, concreteName, partnerIn } from '$lib/ui/opportunity/compose';
import { attempt, valuesOf } from '$routes/http/action';

/** A what-if as a form sends it: ids of insights come joined by commas, concrete what-ifs one by one. */
export function opportunityIn(values: Record<string, string>) {
	const { insightIds = '', with: _, ...rest } = values;
	const concrete = concreteIn(values);
	return {
		...rest,
		...partnerIn(values),
		concrete,
		insightIds: insightIds.split(',').filter(Boolean)
	};
}

/** The form as it was typed, with one line more, or one moved or taken out: for browsers without scripts. */
export async function rearranged(ctx: Context, slugOrId: string, request: Request) {
	const { arrange = '', ...values } = valuesOf(await request.formData());
	const lines = concreteIn(values);
	const done = await attempt(values, () => compose.arrange(ctx, slugOrId, lines, arrange));
	if (!done.ok) {
		return done.failure;
	}
	lines.forEach((_, at) => delete values[concreteName(at)]);
	done.value.forEach((line, at) => (values[concreteName(at)] = line));
	return { name: 'arranged', message: '', field: '', values };
}
