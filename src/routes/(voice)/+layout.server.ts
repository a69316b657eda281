import * as devices from '$lib/server/service/own-device';
import { load as loaded } from '$routes/http/action';
import { heldBy } from '$routes/http/visit';
import type { LayoutServerLoad } from './$types';

/** When the place closes by itself; null for whoever has not come in by a card. */
export const load: LayoutServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { visit } = heldBy(event);
	const isVisit = ctx.actor.kind === 'young' || ctx.actor.kind === 'guardian';
	return { place: isVisit ? await loaded(() => devices.mine(ctx, visit)) : null };
};
