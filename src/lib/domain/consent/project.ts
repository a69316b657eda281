/** Research is for a named project (R8): what was said of one project stands apart from what was said of another. */
import type { ConsentRecord } from './record';

/**
 * The records by which research for one project is judged: what was said of that project, and each no to research as such. A
 * yes to research as such, from before there were projects, is a yes to none.
 *
 * @param project null: research as such
 */
export function ofProject<R extends ConsentRecord>(
	records: readonly R[],
	project: string | null
): R[] {
	return records.filter((record) => {
		if (record.scope !== 'research' || record.itemId != null) {
			return true;
		}
		const of = record.projectId ?? null;
		return of === project || (of === null && record.decision === 'no');
	});
}

/** All that research is judged by, each by itself: as such, and for each project that somebody has said something of. */
export function eachProject<R extends ConsentRecord>(records: readonly R[]): R[][] {
	const projects = records.flatMap(({ projectId }) => projectId ?? []);
	return [null, ...new Set(projects)].map((project) => ofProject(records, project));
}
