/** Use cases on insights. */
import { can } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readInsight, readInsightPatch, type Evidence } from '$lib/domain/insight/insight';
import type { ShownInsight } from '$lib/domain/insight/shown';
import { unheardOf, type Places } from '$lib/domain/insight/unheard';
import { allow, today, type Context } from '../context';
import * as evidence from '../store/evidence';
import * as initiatives from '../store/initiative';
import * as insights from '../store/insight';
import { measureOf, show } from '../store/insight-shown';
import * as members from '../store/member';
import * as opportunities from '../store/opportunity';
import * as heardOf from '../store/unheard';
import { reworded } from './insight-wording';
import { expectVersion, hashInput, isRepeat, orStale, type Created } from './once';
import { readerOf } from './reading';

/** In the order of their ids, from after the id `after`. */
export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<ShownInsight[]> {
	const { id } = allow(ctx, 'insight.list', await initiatives.find(ctx.db, slugOrId));
	return present(ctx, id, await insights.list(ctx.db, id, page));
}

/** The latest of them or of some of them, so many at most, and how many there are. */
export async function latest(
	ctx: Context,
	slugOrId: string,
	limit: number,
	{ ownerId, tagId }: { ownerId?: string; tagId?: string } = {}
): Promise<{ insights: ShownInsight[]; all: number }> {
	const { id } = allow(ctx, 'insight.list', await initiatives.find(ctx.db, slugOrId));
	// A tag tells of words: whoever may not read them does not find by it either.
	const mayReadWords = can(ctx.actor, 'excerpt.read', { initiativeId: id });
	const tag = mayReadWords && tagId ? { id: tagId, reader: readerOf(ctx) } : undefined;
	const among = { ownerId, tag };
	const rows = await insights.listLatest(ctx.db, id, limit, among);
	return { insights: await present(ctx, id, rows), all: await insights.count(ctx.db, id, among) };
}

/** From which age bands and areas hardly anybody is in what is understood (D3). */
export async function unheard(ctx: Context, slugOrId: string): Promise<Places> {
	const { id } = allow(ctx, 'insight.list', await initiatives.find(ctx.db, slugOrId));
	const people = await heardOf.heard(ctx.db, id, today(ctx));
	const { known, least } = await measureOf(ctx.db, id);
	return unheardOf(people, known, least);
}

/** Those that a what-if rests on, the latest first. */
export async function behind(ctx: Context, opportunityId: string): Promise<ShownInsight[]> {
	const what = allow(ctx, 'insight.list', await opportunities.find(ctx.db, opportunityId));
	return present(ctx, what.initiativeId, await insights.behind(ctx.db, opportunityId));
}

/** All of them, the latest first, to choose from. */
export async function gallery(ctx: Context, slugOrId: string): Promise<ShownInsight[]> {
	const { id } = allow(ctx, 'insight.list', await initiatives.find(ctx.db, slugOrId));
	return present(ctx, id, await insights.listLatest(ctx.db, id));
}

/** What insights say, without what they rest on, for a list to choose from; the latest first. */
export async function titles(
	ctx: Context,
	slugOrId: string
): Promise<{ id: string; observation: string }[]> {
	const { id } = allow(ctx, 'insight.list', await initiatives.find(ctx.db, slugOrId));
	return insights.titles(ctx.db, id);
}

export async function read(ctx: Context, id: string): Promise<ShownInsight> {
	const found = allow(ctx, 'insight.read', await insights.find(ctx.db, id));
	return presentOne(ctx, found);
}

/** Writes down an insight; evidence must be excerpts of the same initiative (`not_found` at its place). */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<ShownInsight>> {
	const { id: initiativeId } = allow(
		ctx,
		'insight.create',
		await initiatives.find(ctx.db, slugOrId)
	);
	const given = readInsight(input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId, ...given });
	if (isRepeat(await insights.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	const pieces = given.evidence ?? [];
	await checkOwn(ctx, initiativeId, pieces);
	const origin = await originOf(ctx, initiativeId, given.wallId, given.clusterId);
	const { observation, because, soThat } = given;
	await ctx.db.commit([
		insights.insert(ctx.db, {
			id,
			initiativeId,
			observation,
			because,
			soThat,
			sign: given.sign ?? '',
			cause: given.cause ?? '',
			enoughBecause: given.enoughBecause ?? '',
			memo: given.memo ?? '',
			ownerId: await ownerOf(ctx, initiativeId, given.ownerId),
			...origin,
			createdBy: actorId(ctx.actor),
			inputHash,
			createdAt: ctx.now()
		}),
		...evidence.replace(ctx.db, id, pieces)
	]);
	return { isNew: true, item: await existing(ctx, id) };
}

/**
 * Changes an insight. Other words are a new wording: young people who were asked about it are asked again (D2).
 *
 * @param expected the version the change was made on, if the caller knows it
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<ShownInsight> {
	const found = allow(ctx, 'insight.change', await insights.find(ctx.db, id));
	const {
		evidence: pieces,
		sign,
		cause,
		enoughBecause,
		memo,
		ownerId,
		...words
	} = readInsightPatch(input);
	expectVersion(await presentOne(ctx, found), expected);
	if (pieces) {
		await checkOwn(ctx, found.initiativeId, pieces);
	}
	const wanted = {
		...words,
		...(sign !== undefined && { sign: sign ?? '' }),
		...(cause !== undefined && { cause: cause ?? '' }),
		...(enoughBecause !== undefined && { enoughBecause: enoughBecause ?? '' }),
		...(memo !== undefined && { memo: memo ?? '' }),
		...(ownerId !== undefined &&
			ownerId !== found.ownerId && {
				ownerId: await ownerOf(ctx, found.initiativeId, ownerId)
			})
	};
	const { row, changes } = await reworded(ctx, found, wanted);
	return orStale(
		() =>
			ctx.db.commit([
				...insights.update(ctx.db, id, found.version, { ...wanted, ...row }),
				...changes,
				...(pieces ? evidence.replace(ctx.db, id, pieces) : [])
			]),
		() => existing(ctx, id)
	);
}

/** Excerpts that may become evidence: a cluster's, or those that hold some words. */
export async function candidates(
	ctx: Context,
	slugOrId: string,
	of: { clusterId?: string | undefined; words?: string | undefined }
): Promise<evidence.Candidate[]> {
	const { id } = allow(ctx, 'insight.create', await initiatives.find(ctx.db, slugOrId));
	if (of.clusterId) {
		const cluster = await evidence.cluster(ctx.db, of.clusterId);
		const ids = cluster?.initiativeId === id ? cluster.excerptIds : [];
		return evidence.candidates(ctx.db, id, readerOf(ctx), { ids });
	}
	return evidence.candidates(ctx.db, id, readerOf(ctx), of.words ? { words: of.words } : {});
}

/** @param named null for nobody; absent for whoever asks, where that is a member */
async function ownerOf(
	ctx: Context,
	initiativeId: string,
	named: string | null | undefined
): Promise<string | null> {
	const id = named === undefined ? actorId(ctx.actor) : named;
	const all = await members.list(ctx.db, initiativeId);
	if (id === null || all.some(({ userId }) => userId === id)) {
		return id;
	}
	if (named === undefined) {
		return null;
	}
	throw new DomainError('not_found', {}, 'ownerId');
}

async function checkOwn(
	ctx: Context,
	initiativeId: string,
	pieces: readonly Evidence[]
): Promise<void> {
	const ids = pieces.map((piece) => piece.excerptId);
	const own = new Set(await evidence.excerptIdsWithin(ctx.db, initiativeId, ids));
	const foreign = ids.findIndex((id) => !own.has(id));
	if (foreign >= 0) {
		throw new DomainError('not_found', {}, `evidence.${foreign}.excerptId`);
	}
}

async function originOf(
	ctx: Context,
	initiativeId: string,
	wallId: string | null | undefined,
	clusterId: string | null | undefined
): Promise<{ wallId: string | null; clusterId: string | null }> {
	const cluster = clusterId ? await evidence.cluster(ctx.db, clusterId) : undefined;
	const wall = wallId ?? cluster?.wallId ?? null;
	const owner = wall && (await evidence.initiativeOfWall(ctx.db, wall));
	if ((wall && owner !== initiativeId) || (cluster && cluster.wallId !== wall)) {
		throw new DomainError('not_found', {}, wallId ? 'wallId' : 'clusterId');
	}
	return { wallId: wall, clusterId: clusterId ?? null };
}

async function existing(ctx: Context, id: string): Promise<ShownInsight> {
	const found = await insights.find(ctx.db, id);
	if (!found) {
		throw new Error(`insight ${id} vanished after its own write`);
	}
	return presentOne(ctx, found);
}

async function presentOne(ctx: Context, row: insights.Found): Promise<ShownInsight> {
	const [one] = await present(ctx, row.initiativeId, [row]);
	return one!;
}

function present(
	ctx: Context,
	initiativeId: string,
	rows: insights.Found[]
): Promise<ShownInsight[]> {
	const mayReadWords = can(ctx.actor, 'excerpt.read', { initiativeId });
	return show(ctx.db, initiativeId, rows, { reader: readerOf(ctx), mayReadWords });
}
