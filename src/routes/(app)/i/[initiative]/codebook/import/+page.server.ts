import { fail } from '@sveltejs/kit';
import * as tables from '$lib/server/service/codebook-table';
import * as tags from '$lib/server/service/tag';
import { readFiles } from '$lib/server/http/form';
import { DomainError } from '$lib/domain/error';
import { attempt, load as loaded } from '$routes/http/action';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const largest = 3_000_000;

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		await tags.list(ctx, params.initiative, { after: undefined, limit: 1 });
		return {};
	});

export const actions: Actions = {
	look: (event) => report(event, tables.preview),
	bring: (event) => report(event, tables.bringIn)
};

async function report(event: RequestEvent, act: typeof tables.preview) {
	const { locals, params, request } = event;
	const made = await attempt({}, () => act(locals.ctx, params.initiative, () => sentIn(request)));
	if (!made.ok) return made.failure;
	return made.value.problemCount > 0 ? fail(422, { report: made.value }) : { report: made.value };
}

async function sentIn(request: Request) {
	const { form, files } = await readFiles(request, largest);
	const [file] = files;
	if (!file) throw new DomainError('required', {}, 'file');
	return { about: { existing: form.get('existing') ?? undefined }, file };
}
