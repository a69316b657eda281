/** A research project that somebody can say yes to by its name and until a day (R8). */
import * as v from 'valibot';
import { DomainError } from '../error';
import { date, line, uuid } from '../text/input';

export interface ResearchProject {
	id: string;
	name: string;
	/** Who answers for it: a person or an institution. */
	responsible: string;
	/** What it is about, in words that a young person reads. */
	about: string;
	/** Its last day, `YYYY-MM-DD`. */
	until: string;
}

const said = { name: line(120), responsible: line(120), about: line(300), until: date };

/** A project as it is put on the list. */
export const newProject = v.object({ id: v.optional(uuid), ...said });

/** What a change holds; what is left out stays as it is. */
export const projectChange = v.partial(v.object(said));

/** Those that run on a day: only for these one is asked. @param today `YYYY-MM-DD` */
export function running<P extends Pick<ResearchProject, 'until'>>(
	projects: readonly P[],
	today: string
): P[] {
	return projects.filter(({ until }) => until >= today);
}

/**
 * A project with a change put on it. What somebody has said yes or no to keeps its name, who answers for it, and what it is
 * about; its last day may change: a yes has a last day of its own, and lasts no longer than the project.
 *
 * @throws DomainError `project_asked` at the field that may not change any more
 */
export function changedProject(
	project: ResearchProject,
	change: v.InferOutput<typeof projectChange>,
	isAsked: boolean
): ResearchProject {
	const fixed = (['name', 'responsible', 'about'] as const).find(
		(field) => change[field] !== undefined && change[field] !== project[field]
	);
	if (isAsked && fixed) {
		throw new DomainError('project_asked', {}, fixed);
	}
	return { ...project, ...change };
}
