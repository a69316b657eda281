import * as stories from '$lib/server/service/story';
import { readJson, storyLimit } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => stories.read(ctx, params.id));

export const PUT = endpoint<RequestEvent>(async (event) =>
	stories.change(
		event.ctx,
		event.params.id,
		await readJson(event.request, storyLimit),
		ifMatch(event)
	)
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => stories.remove(ctx, params.id));
