import * as consents from '$lib/server/service/consent';
import * as voice from '$lib/server/service/voice';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	return loaded(() => voice.uses(event.locals.ctx));
};

export const actions: Actions = {
	say: async (event) => {
		const storytellerId = visitor(event);
		const values = valuesOf(await event.request.formData());
		const input = { scope: values.scope, decision: 'yes', by: 'young', method: 'screen' };
		const said = await attempt(values, () =>
			consents.record(event.locals.ctx, storytellerId, input)
		);
		return said.ok ? { said: values.scope } : said.failure;
	}
};
