import { isScope } from '$lib/domain/consent/scope';
import { error } from '@sveltejs/kit';
import { errorText } from '$lib/i18n/error-text';
import type { Context } from '$lib/server/context';
import * as consents from '$lib/server/service/consent';
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
		const projects = await loaded(() => voice.projectsNow(event.locals.ctx));
		const project = projects.find(({ id }) => id === searchParams.get('project'));
		return { what: { kind: 'scope' as const, scope, ...(project && { project }) } };
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

/** Research goes on for the others. */
async function noTo(ctx: Context, storytellerId: string, projectId: string) {
	const no = { scope: 'research', decision: 'no', by: 'young', method: 'screen', projectId };
	const said = await attempt({}, () => consents.record(ctx, storytellerId, no));
	return said.ok ? { reached: {} } : said.failure;
}

export const actions: Actions = {
	default: async (event) => {
		const storytellerId = visitor(event);
		const { all, scope, itemId, projectId } = valuesOf(await event.request.formData());
		if (projectId) {
			return noTo(event.locals.ctx, storytellerId, projectId);
		}
		const input = { all: all === 'true' || undefined, scope, itemId };
		const taken = await attempt({}, () =>
			withdrawals.create(event.locals.ctx, storytellerId, input)
		);
		return taken.ok ? { reached: taken.value.item.reached } : taken.failure;
	}
};
