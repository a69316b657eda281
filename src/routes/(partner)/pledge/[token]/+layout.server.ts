import * as ownPledges from '$lib/server/service/own-pledge';
import * as pledgeLinks from '$lib/server/service/pledge-link';
import { load as loaded } from '$routes/http/action';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { ctx }, params: { token } }) =>
	loaded(async () => {
		const shut = await pledgeLinks.readShut(ctx, token);
		return { shut, own: shut ? null : await ownPledges.read(ctx) };
	});
