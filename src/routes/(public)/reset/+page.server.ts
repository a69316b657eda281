import * as passwords from '$lib/server/service/password';
import { attempt, valuesOf } from '$routes/http/action';
import { callerOf } from '$routes/http/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx } }) => ({ isMailOn: ctx.mail.isOn });

export const actions: Actions = {
	default: async (event) => {
		const values = valuesOf(await event.request.formData());
		const asked = await attempt(values, () =>
			passwords.requestReset(event.locals.ctx, values, callerOf(event))
		);
		return asked.ok ? { asked: true } : asked.failure;
	}
};
