import { DomainError } from '$lib/domain/error';
import { threadEntry } from '$lib/domain/thread/graph';
import * as threads from '$lib/server/service/thread';
import { load as loaded } from '$routes/http/action';
import { exportProjects } from '../../../export-projects';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const kind = threadEntry(params.kind);
		if (!kind) {
			throw new DomainError('not_found');
		}
		const { nodes, edges } = await threads.read(ctx, kind, params.id, initiative.id);
		const projects = await exportProjects(ctx, params.initiative);
		return { from: params.id, nodes, edges, projects };
	});
