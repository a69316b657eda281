import { error } from '@sveltejs/kit';
import { errorText } from '$lib/i18n/error-text';
import * as pledges from '$lib/server/service/pledge';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const pledge = await loaded(() => pledges.read(ctx, params.id));
	if (pledge.state !== 'fulfilled') {
		error(404, { message: errorText('not_found'), name: 'not_found' });
	}
	return { pledge };
};
