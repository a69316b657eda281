import * as guardians from '$lib/server/service/guardian';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	return { sharing: await loaded(() => guardians.sharing(event.locals.ctx)) };
};

export const actions: Actions = {
	default: async (event) => {
		visitor(event);
		const { share, with: by } = valuesOf(await event.request.formData());
		const input = { with: by, isShared: share === 'yes' };
		const said = await attempt({}, () => guardians.share(event.locals.ctx, input));
		return said.ok ? undefined : said.failure;
	}
};
