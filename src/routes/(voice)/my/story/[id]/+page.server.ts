import * as remarks from '$lib/server/service/remark';
import { remarkInWords } from '$lib/ui/remark/in-words';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const { ctx } = event.locals;
	const found = await loaded(() => remarks.openOwn(ctx, event.params.id));
	const said = found.remarks.map((one) => remarkInWords(one, 'own'));
	return { ...found, remarks: said, newId: ctx.newId() };
};

export const actions: Actions = {
	say: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const input = { ...values, kind: values.kind ?? '' };
		const said = await attempt(values, () =>
			remarks.create(event.locals.ctx, event.params.id, input)
		);
		return said.ok ? { said: values.kind } : said.failure;
	},
	remove: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const gone = await attempt({}, () => remarks.remove(event.locals.ctx, values.id ?? ''));
		return gone.ok ? { removed: true } : gone.failure;
	}
};
