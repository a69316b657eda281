import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as cards from '$lib/server/service/card';
import * as consents from '$lib/server/service/consent';
import * as guardians from '$lib/server/service/guardian';
import * as information from '$lib/server/service/information';
import * as mayWe from '$lib/server/service/may-we';
import { custodyLines } from '$lib/ui/voice/custody-lines';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { dropVisit, guardianOf } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	guardianOf(event);
	const { ctx } = event.locals;
	return loaded(async () => {
		const page = await guardians.mine(ctx);
		return {
			...page,
			custody: custodyLines(page.custody),
			questions: await mayWe.mine(ctx),
			information: await information.mine(ctx)
		};
	});
};

export const actions: Actions = {
	say: async (event) => {
		const { storytellerId, as } = guardianOf(event);
		const values = valuesOf(await event.request.formData());
		const [scope, decision, projectId] = (values.say ?? '').split(' ');
		const { textHash } = values;
		const how = { device: values.device || null, readAloud: values.readAloud === 'yes' };
		const input = { scope, decision, by: as, method: 'screen', textHash, projectId, ...how };
		const said = await attempt(values, () =>
			consents.record(event.locals.ctx, storytellerId, input)
		);
		return said.ok ? { said: scope } : said.failure;
	},
	erase: async (event) => {
		guardianOf(event);
		const asked = await attempt({}, () => guardians.askErasure(event.locals.ctx));
		return asked.ok ? undefined : asked.failure;
	},
	leave: async (event) => {
		const token = dropVisit(event);
		if (token) {
			await cards.signOut(event.locals.ctx, token);
		}
		redirect(303, `${resolve('/(voice)/card')}?closed`);
	}
};
