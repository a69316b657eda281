import * as media from '$lib/server/service/media';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const page = { after: undefined, limit: 200 };
		const found = await media.exhibition(ctx, params.initiative, page);
		return {
			// Only what hangs on the wall leaves the server: neither who sent it nor how it is kept.
			works: found.map((item) => ({
				id: item.id,
				kind: item.kind,
				title: item.title,
				ownWords: item.ownWords,
				altText: item.altText,
				creditLine: item.creditLine,
				width: item.width,
				height: item.height,
				placeholder: item.placeholder,
				transcript: item.transcript,
				isNamed: item.isNamed
			}))
		};
	});
