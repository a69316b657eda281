import { rolesIn } from '$lib/domain/access/role';
import * as initiatives from '$lib/server/service/initiative';
import { load as loaded } from '$routes/http/action';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { ctx }, params }) => {
	const { id, slug, name, municipality, theme, isDemo } = await loaded(() =>
		initiatives.read(ctx, params.initiative)
	);
	return {
		initiative: { id, slug, name, municipality, theme, isDemo },
		roles: rolesIn(ctx.actor, id)
	};
};
