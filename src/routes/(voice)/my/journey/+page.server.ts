import * as journeys from '$lib/server/service/own-journey';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	visitor(event);
	return loaded(async () => ({ journeys: await journeys.list(event.locals.ctx) }));
};

export const actions: Actions = {
	default: async (event) => {
		visitor(event);
		const { storyId = '', ...chosen } = valuesOf(await event.request.formData());
		const feelings = Object.entries(chosen).map(([momentId, feeling]) => ({
			momentId,
			feeling: feeling === '' ? null : Number(feeling)
		}));
		const drawn = await attempt({ storyId }, () =>
			journeys.draw(event.locals.ctx, storyId, { feelings })
		);
		return drawn.ok ? { drawn: storyId } : drawn.failure;
	}
};
