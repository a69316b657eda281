import { headsOf } from '$lib/domain/codebook/tag';
import * as initiatives from '$lib/server/service/initiative';
import * as tags from '$lib/server/service/tag';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { proceduresIn, rulesIn } from './rules-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const facts = await initiatives.read(ctx, params.initiative);
		return { facts, heads: headsOf(await tags.all(ctx, params.initiative), facts.trackTagId) };
	});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const { version, ...values } = valuesOf(await request.formData());
		const saved = await attempt(values, async () => {
			const there = await initiatives.read(ctx, params.initiative);
			const change = changeOf[values.of ?? '']?.(there, values) ?? values;
			return initiatives.change(ctx, params.initiative, change, Number(version));
		});
		return saved.ok ? { saved: true } : saved.failure;
	}
};

const changeOf: Record<string, typeof rulesIn | typeof proceduresIn> = {
	rules: rulesIn,
	procedures: proceduresIn
};
