import * as initiatives from '$lib/server/service/initiative';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	facts: await loaded(() => initiatives.read(ctx, params.initiative))
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const { version, ...values } = valuesOf(await request.formData());
		const saved = await attempt(values, async () => {
			const change = values.of === 'rules' ? await rulesIn(ctx, params.initiative, values) : values;
			return initiatives.change(ctx, params.initiative, change, Number(version));
		});
		return saved.ok ? { saved: true } : saved.failure;
	}
};

/** The rules after one was added, or the one with the number in `remove` taken away. */
async function rulesIn(
	ctx: App.Locals['ctx'],
	initiative: string,
	{ remove, theme, area, removes, sectors = '' }: Record<string, string>
) {
	const { involvement } = await initiatives.read(ctx, initiative);
	if (remove !== undefined) {
		return { involvement: involvement.filter((_, at) => at !== Number(remove)) };
	}
	const added = { theme, area, removes, sectors: sectors.split(',').filter(Boolean) };
	return { involvement: [...involvement, added] };
}
