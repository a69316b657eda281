import * as guardians from '$lib/server/service/guardian';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	return { isShared: await loaded(() => guardians.sharing(event.locals.ctx)) };
};

export const actions: Actions = {
	default: async (event) => {
		visitor(event);
		const { share } = valuesOf(await event.request.formData());
		const said = await attempt({}, () => guardians.share(event.locals.ctx, share === 'yes'));
		return said.ok ? undefined : said.failure;
	}
};
