import { DomainError } from '$lib/domain/error';
import * as initiatives from '$lib/server/service/initiative';
import * as walls from '$lib/server/service/wall';
import { load as loaded } from '$routes/http/action';
import { exportProjects } from '../../export-projects';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => ({
	isWhole: url.searchParams.has('whole'),
	wall: await loaded(async () => {
		const { id } = await initiatives.read(ctx, params.initiative);
		const wall = await walls.read(ctx, params.wall);
		if (wall.initiativeId !== id) {
			throw new DomainError('not_found');
		}
		return wall;
	}),
	projects: await loaded(() => exportProjects(ctx, params.initiative))
});
