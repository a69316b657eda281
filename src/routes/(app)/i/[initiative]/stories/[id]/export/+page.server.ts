import * as stories from '$lib/server/service/story';
import { load as loaded } from '$routes/http/action';
import { exportProjects } from '../../../export-projects';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const { id, title, secretName } = await stories.openIn(ctx, params.initiative, params.id);
		const projects = await exportProjects(ctx, params.initiative);
		return { story: { id, title, secretName }, projects };
	});
