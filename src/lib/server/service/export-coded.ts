/** What every file for research has in common (R26): codes in place of names and ids, and what was taken back since the last one. */
import { DomainError } from '$lib/domain/error';
import {
	takenBack,
	type Coded,
	type Handed,
	type ResearchNotes
} from '$lib/domain/exchange/research';
import { running } from '$lib/domain/initiative/research-project';
import { excerptFilter } from '$lib/domain/story/excerpt-filter';
import { parse } from '$lib/domain/text/input';
import { today, type Context } from '../context';
import * as leaving from '../store/excerpt-leaving';
import * as codes from '../store/research-code';
import * as projects from '../store/research-project';
import type { Initiative } from './export-begun';
import { takerOf } from './reading';

export interface CodedFile {
	codeOf: (id: string) => string;
	/** Excerpts that may be in it: those whose codes are noted. */
	excerptIds: ReadonlySet<string>;
	notes: ResearchNotes;
}

/**
 * Begins a file for research: notes the codes of all that may be in it, before any of it leaves, so that a later file can
 * say what was taken back. What is narrowed by a filter is noted with all the rest.
 *
 * @param storyId of a story that leaves as a whole
 * @throws DomainError `not_found` at `project` for one of another initiative, or one that is over; `research_key_missing`
 */
export async function beginCoded(
	ctx: Context,
	initiative: Initiative,
	projectId: string | undefined,
	storyId?: string
): Promise<CodedFile> {
	const project = projectId === undefined ? undefined : await projectOf(ctx, initiative, projectId);
	const space = project?.id ?? initiative.id;
	const codeOf = ctx.pseudonyms.within(space);
	const stored = await codes.list(ctx.db, space);
	const mark = stored.find(({ kind }) => kind === 'space');
	if (!codeOf || (mark && mark.code !== codeOf(space))) {
		throw new DomainError('research_key_missing');
	}
	const { all, excerptIds, open } = await openToday(
		ctx,
		initiative,
		{ codeOf, projectId },
		storyId
	);
	const back = takenBack(stored.filter(isThing), open);
	await ctx.db.commit([
		codes.put(space, initiative.id, [{ code: codeOf(space), kind: 'space' }, ...all]),
		codes.markGone(
			space,
			back.withdrawn.map(({ code }) => code),
			ctx.now()
		)
	]);
	return { codeOf, excerptIds, notes: { project: project?.name ?? '', ...back } };
}

const isThing = (one: codes.StoredCode): one is Handed => one.kind !== 'space';

async function projectOf(ctx: Context, { id }: Initiative, projectId: string) {
	const all = await projects.list(ctx.db, id);
	const found = running(all, today(ctx)).find((one) => one.id === projectId);
	if (!found) {
		throw new DomainError('not_found', {}, 'project');
	}
	return found;
}

/** `all`: what files may hold, each once. `open`: beside that, whatever research has a yes for although nothing of it leaves. */
async function openToday(
	ctx: Context,
	{ id: initiativeId }: Initiative,
	{ codeOf, projectId }: { codeOf: (id: string) => string; projectId: string | undefined },
	storyId: string | undefined
) {
	const reader = takerOf(ctx, { purpose: 'research', project: projectId });
	const none = { tagSets: [], notTagIds: [], today: reader.today };
	const every = { ...parse(excerptFilter, { purpose: 'research' }), ...none };
	const kinds = new Map<string, Coded['kind']>();
	const excerptIds = new Set<string>();
	for await (const rows of leaving.pagesToLeave(ctx.db, initiativeId, every, reader)) {
		for (const { id, story, storyteller } of rows) {
			excerptIds.add(id);
			kinds.set(id, 'excerpt').set(story.id, 'story').set(storyteller.id, 'storyteller');
		}
	}
	const stories = await codes.openStories(ctx.db, initiativeId, reader);
	for (const { id, storytellerId } of stories.filter((one) => one.id === storyId)) {
		kinds.set(id, 'story').set(storytellerId, 'storyteller');
	}
	const all = [...kinds].map(([id, kind]) => ({ code: codeOf(id), kind }));
	const open = new Set(all.map(({ code }) => code));
	for (const { id, storytellerId } of stories) {
		open.add(codeOf(id)).add(codeOf(storytellerId));
	}
	return { all, excerptIds, open };
}
