import { redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as kept from '$lib/server/service/kept-form';
import * as devices from '$lib/server/service/own-device';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { dropDevice, heldBy, keepDevice, visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	visitor(event);
	const { device } = heldBy(event);
	return loaded(async () => ({
		hasPin: await devices.isKnown(event.locals.ctx, device),
		onward: await onward(event)
	}));
};

/** What was typed before the place closed comes first, once it is known whose the device is. */
const onward = async ({ locals: { ctx } }: Pick<RequestEvent, 'locals'>) =>
	(await kept.waiting(ctx)) ?? resolve('/(voice)/my');

export const actions: Actions = {
	say: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const said = await attempt({}, () => devices.say(event.locals.ctx, heldBy(event), values));
		if (!said.ok) {
			return said.failure;
		}
		if (values.owner === 'shared') {
			dropDevice(event);
			redirect(303, await onward(event));
		}
	},
	pin: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		// What was typed is not sent back.
		const chosen = await attempt({}, () =>
			devices.choosePin(event.locals.ctx, heldBy(event), values)
		);
		if (!chosen.ok) {
			return chosen.failure;
		}
		keepDevice(event, chosen.value);
		return { done: 'kept' };
	},
	forget: async (event) => {
		visitor(event);
		await devices.forget(event.locals.ctx, heldBy(event).device);
		dropDevice(event);
		return { done: 'forgotten' };
	}
};
