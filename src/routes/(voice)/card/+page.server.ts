import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as cards from '$lib/server/service/card';
import * as kept from '$lib/server/service/kept-form';
import * as devices from '$lib/server/service/own-device';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { dropDevice, heldBy, keepDevice, keepVisit } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	if (ctx.actor.kind === 'young') {
		redirect(303, resolve('/(voice)/my'));
	}
	if (ctx.actor.kind === 'guardian') {
		redirect(303, resolve('/(voice)/guardian'));
	}
	const { device } = heldBy(event);
	return {
		isClosed: event.url.searchParams.has('closed'),
		hasPin: device !== '' && (await loaded(() => devices.isKnown(ctx, device)))
	};
};

export const actions: Actions = {
	code: async (event) => {
		const values = valuesOf(await event.request.formData());
		const visit = await attempt(values, () =>
			cards.signIn(event.locals.ctx, values.code ?? '', event.getClientAddress())
		);
		if (!visit.ok) {
			return visit.failure;
		}
		keepVisit(event, visit.value.token);
		if (visit.value.holder === 'young') {
			redirect(303, resolve('/(voice)/my/device'));
		}
		const onward = await kept.waitingFor(event.locals.ctx, visit.value.token);
		redirect(303, onward ?? resolve('/(voice)/guardian'));
	},
	pin: async (event) => {
		const values = valuesOf(await event.request.formData());
		const { device } = heldBy(event);
		// What was typed is not sent back.
		const visit = await attempt({}, () =>
			devices.open(event.locals.ctx, device, values, event.getClientAddress())
		);
		if (!visit.ok) {
			if (visit.failure.data.name === 'locked') {
				dropDevice(event);
			}
			return visit.failure;
		}
		keepVisit(event, visit.value);
		keepDevice(event, device);
		const onward = await kept.waitingFor(event.locals.ctx, visit.value);
		redirect(303, onward ?? resolve('/(voice)/my'));
	}
};
