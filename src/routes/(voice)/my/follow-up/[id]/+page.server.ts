import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { partsOf } from '$lib/domain/opportunity/follow-up-part';
import * as followUps from '$lib/server/service/follow-up';
import { answersIn } from '$lib/ui/opportunity/follow-up';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const mine = await loaded(() => followUps.mine(event.locals.ctx));
	const followUp = mine.find(({ id }) => id === event.params.id);
	if (!followUp) {
		redirect(303, resolve('/(voice)/my'));
	}
	const parts = partsOf(followUp);
	const asked = event.url.searchParams.get('part');
	const isDone = event.url.searchParams.has('done');
	const part = parts.find((one) => one === asked) ?? parts[0]!;
	return { followUp, parts, part: isDone ? null : part };
};

export const actions: Actions = {
	default: async (event) => {
		visitor(event);
		const { id } = event.params;
		const values = valuesOf(await event.request.formData());
		const answers = answersIn(values).map((one) => (values.clear ? { part: one.part } : one));
		const said = await attempt(values, () => followUps.answer(event.locals.ctx, id, { answers }));
		if (!said.ok) {
			return said.failure;
		}
		const next = values.clear ? `part=${answers[0]?.part}` : values.next || 'done';
		redirect(303, `${resolve('/(voice)/my/follow-up/[id]', { id })}?${next}`);
	}
};
