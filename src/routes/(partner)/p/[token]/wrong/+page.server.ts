import { givesNotice, ownNotices } from '$routes/http/notice';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	return ownNotices(event, 'partner');
};

export const actions: Actions = { default: givesNotice('partner') };
