/** Use cases on the research projects of an initiative: what a yes to research is for (R8). */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import {
	changedProject,
	newProject,
	projectChange,
	type ResearchProject
} from '$lib/domain/initiative/research-project';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as projects from '../store/research-project';
import { hashInput, isRepeat, madeNow, type Created } from './once';

/** All of an initiative, the one that ends first at the top; those that are over too. */
export async function list(ctx: Context, slugOrId: string): Promise<ResearchProject[]> {
	const { id } = allow(ctx, 'research.list', await initiatives.find(ctx.db, slugOrId));
	return projects.list(ctx.db, id);
}

/** Puts a project on the list. @throws DomainError `id_taken` */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<ResearchProject>> {
	const { id: initiativeId } = allow(
		ctx,
		'research.change',
		await initiatives.find(ctx.db, slugOrId)
	);
	const given = parse(newProject, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId, ...given });
	if (isRepeat(await projects.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	const made = { createdBy: actorId(ctx.actor), createdAt: ctx.now() };
	const row = { ...given, id, initiativeId, inputHash, ...made };
	const isNew = await madeNow(
		() => ctx.db.commit([projects.insert(ctx.db, row)]),
		() => projects.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: await existing(ctx, id) };
}

/**
 * Changes a project.
 *
 * @throws DomainError `project_asked` at what may not change once somebody has answered; `stale` where that happens meanwhile
 */
export async function change(ctx: Context, id: string, input: unknown): Promise<ResearchProject> {
	const found = allow(ctx, 'research.change', await projects.find(ctx.db, id));
	const given = parse(projectChange, input);
	const isAsked = await projects.isAsked(ctx.db, id);
	await ctx.db.commit(projects.update(ctx.db, changedProject(found, given, isAsked), isAsked));
	return existing(ctx, id);
}

async function existing(ctx: Context, id: string): Promise<ResearchProject> {
	const found = await projects.find(ctx.db, id);
	if (!found) {
		throw new DomainError('not_found');
	}
	const { initiativeId: _, ...project } = found;
	return project;
}
