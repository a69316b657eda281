import { running } from '$lib/domain/initiative/research-project';
import { today, type Context } from '$lib/server/context';
import * as projects from '$lib/server/service/research-project';

/** The research projects that a file can be for. */
export async function exportProjects(ctx: Context, initiative: string) {
	const all = running(await projects.list(ctx, initiative), today(ctx));
	return all.map(({ id, name }) => ({ id, name }));
}
