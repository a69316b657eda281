import { isScope } from '$lib/domain/consent/scope';
import { error } from '@sveltejs/kit';
import { errorText } from '$lib/i18n/error-text';
import * as voice from '$lib/server/service/voice';
import * as withdrawals from '$lib/server/service/withdrawal';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const { searchParams } = event.url;
	const scope = searchParams.get('scope');
	const itemId = searchParams.get('item');
	if (isScope(scope)) {
		return { what: { kind: 'scope' as const, scope } };
	}
	if (itemId) {
		const item = await loaded(() => voice.takingBack(event.locals.ctx, itemId));
		return { what: { ...item, itemId } };
	}
	if (searchParams.has('all')) {
		return { what: { kind: 'all' as const } };
	}
	error(404, { message: errorText('not_found'), name: 'not_found' });
};

export const actions: Actions = {
	default: async (event) => {
		const storytellerId = visitor(event);
		const { all, scope, itemId } = valuesOf(await event.request.formData());
		const input = { all: all === 'true' || undefined, scope, itemId };
		const taken = await attempt({}, () =>
			withdrawals.create(event.locals.ctx, storytellerId, input)
		);
		return taken.ok ? { reached: taken.value.item.reached } : taken.failure;
	}
};
