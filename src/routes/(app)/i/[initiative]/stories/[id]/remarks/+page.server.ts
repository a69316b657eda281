import { can } from '$lib/domain/access/policy';
import * as remarks from '$lib/server/service/remark';
import { remarkInWords } from '$lib/ui/remark/in-words';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, parent }) => {
	const { initiative } = await parent();
	const found = await loaded(() => remarks.openIn(ctx, params.initiative, params.id));
	return {
		...found,
		remarks: found.remarks.map((one) => remarkInWords(one, 'staff')),
		maySettle: can(ctx.actor, 'remark.settle', { initiativeId: initiative.id })
	};
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, () => remarks.answer(ctx, values.id ?? '', values));
		return done.ok ? { answered: values.id } : done.failure;
	}
};
