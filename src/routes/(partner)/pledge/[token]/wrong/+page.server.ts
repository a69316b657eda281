import { givesNotice, ownNotices } from '$routes/http/notice';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { shut } = await event.parent();
	return shut ? { said: null } : ownNotices(event, 'pledger');
};

export const actions: Actions = { default: givesNotice('pledger') };
