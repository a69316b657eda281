/** What every file for research has in common (R26): codes in place of names and ids, and what was taken back since the last one. */
import { DomainError } from '$lib/domain/error';
import { takenBack, type Handed, type ResearchNotes } from '$lib/domain/exchange/research';
import { running } from '$lib/domain/initiative/research-project';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import * as codes from '../store/research-code';
import * as projects from '../store/research-project';
import type { Initiative } from './export-begun';
import type { Leaving } from './export-noted';
import { takerOf } from './reading';

export interface CodedFile {
	/** The research project that it is for; absent for research as such. */
	projectId: string | undefined;
	codeOf: (id: string) => string;
	/** Notes the codes of what is about to be in it, so that a later file can say what was taken back. */
	noting: (about: readonly Leaving[]) => Change;
	notes: ResearchNotes;
}

/**
 * Begins a file for research: what was taken back since the last one is told in it, and noted as told.
 *
 * @throws DomainError `not_found` at `project` for one of another initiative, or one that is over; `research_key_missing`
 */
export async function beginCoded(
	ctx: Context,
	initiative: Initiative,
	projectId: string | undefined
): Promise<CodedFile> {
	const project = projectId === undefined ? undefined : await projectOf(ctx, initiative, projectId);
	const space = project?.id ?? initiative.id;
	const marks = await codes.marks(ctx.db);
	// Once there are files, a key that is not there was lost: with a new one nothing would join.
	const codeOf = marks.length > 0 ? ctx.pseudonyms.find(space) : ctx.pseudonyms.within(space);
	const mark = marks.find((one) => one.space === space);
	if (!codeOf || (mark && mark.code !== codeOf(space))) {
		throw new DomainError('research_key_missing');
	}
	const handed = (await codes.list(ctx.db, space)).filter(isThing);
	const isGone = await goneToday(ctx, initiative, { codeOf, projectId });
	const back = takenBack(handed, isGone);
	const told = back.withdrawn.map(({ code }) => code);
	await ctx.db.commit([
		codes.put(space, initiative.id, [{ code: codeOf(space), kind: 'space' }]),
		codes.markGone(space, told, ctx.now())
	]);
	const noting = (about: readonly Leaving[]) =>
		codes.put(
			space,
			initiative.id,
			about.flatMap(thingsIn).map(([id, kind]) => ({ code: codeOf(id), kind }))
		);
	return { projectId, codeOf, noting, notes: { project: project?.name ?? '', ...back } };
}

/** In how many projects the key at hand makes other codes than their files have, or none; for the operator. */
export async function countStrayed(ctx: Context): Promise<number> {
	allow(ctx, 'operator.run', {});
	const marks = await codes.marks(ctx.db);
	return marks.filter(({ space, code }) => ctx.pseudonyms.find(space)?.(space) !== code).length;
}

const isThing = (one: codes.StoredCode): one is Handed => one.kind !== 'space';

function thingsIn({ id, story, storyteller }: Leaving) {
	const things = [
		[storyteller.id, 'storyteller'],
		[story.id, 'story']
	] as const;
	return id === undefined ? things : [...things, [id, 'excerpt'] as const];
}

async function projectOf(ctx: Context, { id }: Initiative, projectId: string) {
	const all = await projects.list(ctx.db, id);
	const found = running(all, today(ctx)).find((one) => one.id === projectId);
	if (!found) {
		throw new DomainError('not_found', {}, 'project');
	}
	return found;
}

/**
 * Of which codes nobody has a yes any more, whatever the team does meanwhile: a coding round hides excerpts, a story is edited,
 * a mask is removed. An excerpt that a coder has deleted is not taken back; a person's and a story's code stand for all theirs.
 */
async function goneToday(
	ctx: Context,
	{ id: initiativeId }: Initiative,
	{ codeOf, projectId }: { codeOf: (id: string) => string; projectId: string | undefined }
): Promise<(one: Handed) => boolean> {
	const taker = takerOf(ctx, { purpose: 'research', project: projectId });
	const open = new Set<string>();
	for (const { id, storytellerId } of await codes.openStories(ctx.db, initiativeId, taker)) {
		open.add(codeOf(id)).add(codeOf(storytellerId));
	}
	const closed = new Set<string>();
	for await (const ids of codes.closedExcerpts(ctx.db, initiativeId, taker)) {
		ids.forEach((id) => closed.add(codeOf(id)));
	}
	return ({ kind, code }) => (kind === 'excerpt' ? closed.has(code) : !open.has(code));
}
