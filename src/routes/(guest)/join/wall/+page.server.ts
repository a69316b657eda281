import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actorId } from '$lib/domain/access/role';
import * as walls from '$lib/server/service/wall';
import * as guests from '$lib/server/service/wall-guest';
import * as weighings from '$lib/server/service/wall-weighing';
import { load as loaded } from '$routes/http/action';
import { dropGuest, guestToken } from '$routes/http/guest';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const { actor } = ctx;
	const token = guestToken(event);
	if (actor.kind === 'nobody' && token) {
		const { state, name } = await guests.knock(ctx, token);
		if (state === 'waiting') {
			return { wall: null, round: null, me: '', name };
		}
	}
	const [wallId, name] = actor.kind === 'guest' ? [actor.wallId, actor.name] : ['', ''];
	return loaded(async () => ({
		wall: await walls.read(ctx, wallId),
		round: (await weighings.read(ctx, wallId)).weighing,
		...{ me: actorId(actor), name }
	}));
};

export const actions: Actions = {
	default: async (event) => {
		await loaded(() => walls.read(event.locals.ctx, guestWall(event.locals.ctx.actor)));
		dropGuest(event);
		redirect(303, resolve('/(guest)/join'));
	}
};

const guestWall = (actor: App.Locals['ctx']['actor']) =>
	actor.kind === 'guest' ? actor.wallId : '';
