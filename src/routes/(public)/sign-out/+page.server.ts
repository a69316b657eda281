import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as sessions from '$lib/server/service/session';
import { dropSession } from '$routes/http/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	redirect(303, resolve('/'));
};

export const actions: Actions = {
	default: async (event) => {
		await sessions.signOut(event.locals.ctx, event.locals.sessionId);
		dropSession(event);
		redirect(303, resolve('/'));
	}
};
