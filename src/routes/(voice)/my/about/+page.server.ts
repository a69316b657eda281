import * as information from '$lib/server/service/information';
import { load as loaded } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	return { information: await loaded(() => information.mine(event.locals.ctx)) };
};
