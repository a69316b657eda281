import { error } from '@sveltejs/kit';
import { errorText } from '$lib/i18n/error-text';
import * as letters from '$lib/server/service/closing-letter';
import { load as loaded } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const letter = await loaded(() => letters.mine(event.locals.ctx));
	if (!letter) {
		error(404, { message: errorText('not_found'), name: 'not_found' });
	}
	return { letter };
};
