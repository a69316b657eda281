import * as imports from '$lib/server/service/import';
import { readFiles } from '$lib/server/http/form';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** With `preview=yes` nothing is saved: the answer holds the words that each file would become. */
export const POST = endpoint<RequestEvent>(({ ctx, params: { initiative }, request, url }) => {
	const sent = () => filesOf(request);
	return url.searchParams.get('preview') === 'yes'
		? imports.preview(ctx, initiative, sent)
		: imports.create(ctx, initiative, sent);
});

async function filesOf(request: Request) {
	const { fields, files } = await readFiles(request);
	const text = (name: string) => fields.get(name) || undefined;
	const about = {
		storytellerId: text('storytellerId'),
		kind: text('kind'),
		language: text('language'),
		ids: fields.getAll('id')
	};
	return { about, files };
}
