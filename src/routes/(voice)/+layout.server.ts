import * as devices from '$lib/server/service/own-device';
import * as kept from '$lib/server/service/kept-form';
import { load as loaded } from '$routes/http/action';
import { asUnsent } from '$routes/http/kept-form';
import { heldBy } from '$routes/http/visit';
import type { LayoutServerLoad } from './$types';

/**
 * When the place closes by itself; null for whoever has not come in by a card. `kept` is what was typed on this very page when
 * the place closed on it: it stands in the form again.
 */
export const load: LayoutServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { visit } = heldBy(event);
	const isVisit = ctx.actor.kind === 'young' || ctx.actor.kind === 'guardian';
	if (!isVisit) {
		return { place: null, kept: null };
	}
	const typed = await loaded(() => kept.mine(ctx, event.url));
	return {
		place: await loaded(() => devices.mine(ctx, visit)),
		kept: typed ? asUnsent(typed) : null
	};
};
