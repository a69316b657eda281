import { givesNotice, ownNotices } from '$routes/http/notice';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	visitor(event);
	return ownNotices(event, 'young');
};

export const actions: Actions = { default: givesNotice('young') };
