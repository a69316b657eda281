import { mostHelplines } from '$lib/domain/worry/helpline';
import * as helplines from '$lib/server/service/helpline';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	lines: await loaded(() => helplines.list(ctx, params.initiative))
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const lines = Array.from({ length: mostHelplines }, (_, at) => lineAt(values, at));
		const saved = await attempt(values, () => helplines.change(ctx, params.initiative, { lines }));
		return saved.ok ? { saved: true } : saved.failure;
	}
};

function lineAt(values: Record<string, string>, at: number) {
	const part = (name: string) => values[`lines.${at}.${name}`];
	return {
		...{ use: part('use'), name: part('name'), number: part('number') },
		...{ hours: part('hours'), site: part('site') }
	};
}
