import { fieldsOf } from '$lib/domain/story/excerpt-filter';
import * as exports from '$lib/server/service/export';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `?what=excerpts|codebook|story|wall|thread&purpose=…&project=…`, and the filter of the list of excerpts. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params, url }) => {
	const asked = ['what', 'wall', 'thread', 'project'].map((name) => [
		name,
		url.searchParams.get(name)
	]);
	const query = {
		...fieldsOf(url.searchParams),
		...Object.fromEntries(asked.filter(([, value]) => value))
	};
	const { name, type, content } = await exports.open(ctx, params.initiative, params.format, query);
	return new Response(content, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
});
