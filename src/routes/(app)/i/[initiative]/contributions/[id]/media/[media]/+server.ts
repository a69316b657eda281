import { fileAnswer } from '$lib/server/http/range';
import * as moderation from '$lib/server/service/moderation';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** The bytes of what belongs to a note in the queue, for those who decide on it. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params, request }) => {
	const of = { noteId: params.id, mediaId: params.media };
	const wanted = { width: 800, accept: request.headers.get('accept') ?? '' };
	const file = await moderation.serveMedia(ctx, params.initiative, of, wanted);
	const answer = fileAnswer(file, request.headers.get('range'));
	answer.headers.set('vary', 'accept');
	return answer;
});
