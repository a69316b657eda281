import * as consents from '$lib/server/service/consent';
import * as voice from '$lib/server/service/voice';
import { historyLine } from '$lib/ui/voice/history';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const { history, ...uses } = await loaded(() => voice.uses(event.locals.ctx));
	return { ...uses, history: history.map(historyLine) };
};

export const actions: Actions = {
	say: async (event) => {
		const storytellerId = visitor(event);
		const values = valuesOf(await event.request.formData());
		const { scope, textHash } = values;
		const input = { scope, decision: 'yes', by: 'young', method: 'screen', textHash };
		const said = await attempt(values, () =>
			consents.record(event.locals.ctx, storytellerId, input)
		);
		return said.ok ? { said: scope } : said.failure;
	}
};
