import { fieldsOf } from '$lib/domain/story/excerpt-filter';
import * as patterns from '$lib/server/service/pattern';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `?audience=others`: of the whole initiative, without what too few storytellers stand behind; filters are passed over. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params, url }) =>
	patterns.read(
		ctx,
		params.initiative,
		fieldsOf(url.searchParams),
		url.searchParams.get('audience') ?? 'team'
	)
);
