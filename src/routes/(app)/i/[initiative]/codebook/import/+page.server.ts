import { fail } from '@sveltejs/kit';
import * as origins from '$lib/server/service/codebook-origin';
import * as tables from '$lib/server/service/codebook-table';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { sentTable } from '$routes/http/sent-table';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => ({ sources: await origins.sources(ctx, params.initiative) }));

export const actions: Actions = {
	look: (event) => report(event, tables.preview),
	bring: (event) => report(event, tables.bringIn),
	take: async ({ locals: { ctx }, params, request }) => {
		const given = await chosen(request);
		const made = await attempt({ fromId: given.fromId }, () =>
			origins.takeOver(ctx, params.initiative, given)
		);
		return made.ok ? { taken: made.value } : made.failure;
	},
	leave: async ({ locals: { ctx }, params, request }) => {
		const given = await chosen(request);
		const made = await attempt({ fromId: given.fromId }, () =>
			origins.leaveOut(ctx, params.initiative, given)
		);
		return made.ok ? { left: true } : made.failure;
	}
};

async function report(event: RequestEvent, act: typeof tables.preview) {
	const { locals, params, request } = event;
	const made = await attempt({}, () => act(locals.ctx, params.initiative, sentTable(request)));
	if (!made.ok) return made.failure;
	return made.value.problemCount > 0 ? fail(422, { report: made.value }) : { report: made.value };
}

/** Tags of another initiative; all of them where the form does not let one choose. */
async function chosen(request: Request) {
	const form = await request.formData();
	const { fromId = '' } = valuesOf(form);
	return form.has('all') ? { fromId } : { fromId, ids: form.getAll('ids') };
}
