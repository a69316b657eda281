/** What every use case that shows words of a story has in common: the consent gate, and the note of who has read. */
import type { Subject } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import type { ResearchProject } from '$lib/domain/initiative/research-project';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { today, type Context } from '../context';
import * as readings from '../store/access-log';
import * as opportunities from '../store/opportunity';
import { isFor } from '../store/opportunity-dot';
import * as projects from '../store/research-project';
import * as stories from '../store/story';
import * as portraits from '../store/portrait';
import * as storytellers from '../store/storyteller';

export function readerOf(ctx: Context): stories.Reader {
	return { userId: actorId(ctx.actor), today: today(ctx) };
}

/** Who takes words along for a purpose: of research for one project, or for research as such where none is named. */
export function takerOf(
	ctx: Context,
	{ purpose, project }: { purpose: string; project?: string | undefined }
): stories.Taker {
	return { ...readerOf(ctx), ...(purpose === 'research' && { projectId: project ?? '' }) };
}

/**
 * Lets those through who may read the story today: the team with consent, whoever wrote it down, and the young person.
 *
 * @throws DomainError `withdrawn`, `consent_missing`
 */
export async function checkReadable(ctx: Context, found: stories.StorySubject): Promise<void> {
	if (found.withdrawnAt !== null) {
		throw new DomainError('withdrawn');
	}
	const isOwn = ctx.actor.kind === 'young' && ctx.actor.storytellerId === found.storytellerId;
	if (!isOwn && !(await stories.isReadable(ctx.db, found, readerOf(ctx)))) {
		throw new DomainError('consent_missing');
	}
}

/** Notes who has read the story, once for each day; the young person can see it. */
export async function noteReading(
	ctx: Context,
	found: { id: string; storytellerId: string },
	purpose: string
): Promise<void> {
	await noteReadings(ctx, [found], purpose);
}

/**
 * As {@link noteReading}, for several stories in one write.
 *
 * @param projectId of what leaves for a research project
 */
export async function noteReadings(
	ctx: Context,
	found: readonly { id: string; storytellerId: string }[],
	purpose: string,
	projectId = ''
): Promise<void> {
	const { actor } = ctx;
	if (actor.kind !== 'user' && actor.kind !== 'token' && actor.kind !== 'guardian') {
		return;
	}
	const changes = [];
	for (const { id: storyId, storytellerId } of found) {
		const reading = { storyId, userId: actorId(actor), purpose, projectId, on: today(ctx) };
		if (!(await readings.isNoted(ctx.db, reading))) {
			const row = { id: ctx.newId(), storytellerId, at: ctx.now(), ...reading };
			changes.push(readings.insert(ctx.db, row));
		}
	}
	if (changes.length > 0) {
		await ctx.db.commit(changes);
	}
}

/** The young person who asks; nobody, when it is somebody else. */
export async function ownPerson(ctx: Context) {
	const { actor } = ctx;
	return actor.kind === 'young'
		? storytellers.find(ctx.db, actor.storytellerId, today(ctx))
		: undefined;
}

/** Whose card it is, in the young person's own hand or in the guardian's; nobody's for all others. */
export async function personOfCard(ctx: Context) {
	const { actor } = ctx;
	return actor.kind === 'guardian'
		? storytellers.find(ctx.db, actor.storytellerId, today(ctx))
		: ownPerson(ctx);
}

/** A what-if that somebody may weigh and comment on; to a young person only those exist that concern them. */
export async function weighable(
	ctx: Context,
	id: string
): Promise<(Subject & { id: string; initiativeId: string; state: OpportunityState }) | undefined> {
	const found = await opportunities.find(ctx.db, id);
	const { actor } = ctx;
	if (!found || actor.kind !== 'young') {
		return found;
	}
	const { storytellerId } = actor;
	return (await isFor(ctx.db, id, storytellerId)) ? { ...found, storytellerId } : undefined;
}

/** The adult whom a young person can turn to. */
export interface NamedAdult {
	/** Empty when there is none. */
	name: string;
	/** Where their portrait is; empty when they have none. */
	portrait: string;
}

/** @param contactId of the young person; null when nobody was named */
export async function adultOf(ctx: Context, contactId: string | null): Promise<NamedAdult> {
	const names = await storytellers.namesOf(ctx.db, contactId ? [contactId] : []);
	const name = names.get(contactId ?? '') ?? '';
	const hasFace = name !== '' && (await portraits.isThere(ctx.db, contactId ?? ''));
	return { name, portrait: hasFace ? `/portrait/${contactId}` : '' };
}

/** The research projects that run: for each of them somebody says yes or no by itself (R8). */
export async function projectsOf(
	ctx: Context,
	{ initiativeId }: { initiativeId: string }
): Promise<ResearchProject[]> {
	const all = await projects.listRunning(ctx.db, initiativeId, today(ctx));
	return all.map(({ since: _, ...project }) => project);
}
