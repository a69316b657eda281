import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { errorText } from '$lib/i18n/error-text';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import * as accounts from '$lib/server/service/account';
import { attempt, valuesOf } from '$routes/http/action';
import { callerOf, keepLocale, keepSession } from '$routes/http/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	if (await accounts.isSetUp(ctx)) {
		error(409, { message: errorText('already_set_up'), name: 'already_set_up' });
	}
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, cookies } = event;
		const values = valuesOf(await request.formData());
		const locale = getLocale();
		const made = await attempt(values, () =>
			accounts.setUp(locals.ctx, { ...values, locale }, callerOf(event))
		);
		if (!made.ok) {
			return made.failure;
		}
		keepSession(event, made.value.token);
		keepLocale(cookies, locale, locals.ctx.origin);
		const { account, begin } = made.value;
		if (begin === 'empty') {
			redirect(303, resolve('/(app)/i'));
		}
		const { loadDemo } = await import('$lib/server/demo/load');
		const operator = { kind: 'operator', userId: account.id } as const;
		const { slug } = await loadDemo({ ...locals.ctx, actor: operator }, { locale });
		redirect(303, resolve('/(app)/i/[initiative]', { initiative: slug }));
	}
};
