import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as letters from '$lib/server/service/closing-letter';
import { load as loaded } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const letter = await loaded(() => letters.mine(event.locals.ctx));
	if (!letter) {
		redirect(303, resolve('/(voice)/my'));
	}
	return { letter };
};
