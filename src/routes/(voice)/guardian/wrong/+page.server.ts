import { givesNotice, ownNotices } from '$routes/http/notice';
import { guardianOf } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	guardianOf(event);
	return ownNotices(event, 'guardian');
};

export const actions: Actions = { default: givesNotice('guardian') };
