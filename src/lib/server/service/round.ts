/** Use cases on coding rounds: opening and closing them, and who has come how far. */
import { actorId } from '$lib/domain/access/role';
import { finishing, newRound, roundChange, type Round } from '$lib/domain/codebook/round';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as members from '../store/member';
import * as rounds from '../store/round';
import { decisionsOf } from '../store/round-coding';
import * as tags from '../store/tag';
import { hashInput, isRepeat, orStale, expectVersion, type Created } from './once';
import { readerOf } from './reading';

const mayCode: readonly string[] = ['secretariat', 'facilitator', 'fieldworker'];

/** The newest first. */
export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<Round[]> {
	const { id } = allow(ctx, 'round.list', await initiatives.find(ctx.db, slugOrId));
	const found = await rounds.list(ctx.db, id, page);
	return Promise.all(found.map((round) => present(ctx, round)));
}

export async function read(ctx: Context, id: string): Promise<Round> {
	const found = allow(ctx, 'round.read', await rounds.find(ctx.db, id));
	return present(ctx, found);
}

/** As {@link read}, under the address of its initiative; in any other it does not exist. */
export async function openIn(ctx: Context, slugOrId: string, id: string): Promise<Round> {
	const initiative = allow(ctx, 'round.list', await initiatives.find(ctx.db, slugOrId));
	const found = await rounds.find(ctx.db, id);
	if (found?.initiativeId !== initiative.id) {
		throw new DomainError('not_found');
	}
	return present(ctx, found);
}

/** Who may be chosen to code, by name. */
export async function mayBeCoders(
	ctx: Context,
	slugOrId: string
): Promise<{ id: string; name: string }[]> {
	const { id } = allow(ctx, 'round.create', await initiatives.find(ctx.db, slugOrId));
	const able = (await members.list(ctx.db, id)).filter(({ role }) => mayCode.includes(role));
	return [...new Map(able.map(({ userId, name }) => [userId, { id: userId, name }])).values()];
}

/**
 * Opens a round.
 *
 * @throws DomainError `required` at `storyIds` or `coderIds` for too few; `not_found` there, or at `tagIds`, for what is
 * not the initiative's
 */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<Round>> {
	const { id: initiativeId } = allow(ctx, 'round.create', await initiatives.find(ctx.db, slugOrId));
	const given = parse(newRound, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ ...given, initiativeId });
	const isNew = !isRepeat(await rounds.findInputHash(ctx.db, id), inputHash);
	if (isNew) {
		await checkOwn(ctx, initiativeId, given);
		const { title, storyIds, coderIds, blind } = given;
		const row = {
			id,
			initiativeId,
			title,
			blind,
			tagIds: given.tagIds ?? null,
			openedBy: actorId(ctx.actor),
			createdAt: ctx.now(),
			inputHash
		};
		await ctx.db.commit(rounds.insert(ctx.db, row, { storyIds, coderIds }));
	}
	return { isNew, item: await existing(ctx, id) };
}

/**
 * Renames, closes or opens again. Closing shows everybody what the coders marked.
 *
 * @throws DomainError `transition_illegal` for opening a round in which something was decided
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Round> {
	const found = allow(ctx, 'round.change', await rounds.find(ctx.db, id));
	const { title, state } = parse(roundChange, input);
	expectVersion(found, expected);
	const isClosed = found.closedAt !== null;
	if (state === 'open' && isClosed && (await decisionsOf(ctx.db, id)).length > 0) {
		throw new DomainError('transition_illegal');
	}
	const by = actorId(ctx.actor);
	return orStale(
		() =>
			ctx.db.commit(
				rounds.update(ctx.db, id, found.version, {
					...(title && { title }),
					...(state === 'closed' && !isClosed && { closedAt: ctx.now(), closedBy: by }),
					...(state === 'open' && isClosed && { closedAt: null, closedBy: null })
				})
			),
		() => existing(ctx, id)
	);
}

/** A coder says to be through, or takes it back. @throws DomainError `transition_illegal` for somebody else, or when closed */
export async function finish(ctx: Context, id: string, input: unknown): Promise<Round> {
	const found = allow(ctx, 'round.code', await rounds.find(ctx.db, id));
	const { isFinished } = parse(finishing, input);
	const by = actorId(ctx.actor);
	const coders = await rounds.codersOf(ctx.db, id);
	if (found.closedAt !== null || !coders.some((coder) => coder.id === by)) {
		throw new DomainError('transition_illegal');
	}
	await ctx.db.commit([rounds.finish(ctx.db, id, by, isFinished ? ctx.now() : null)]);
	return existing(ctx, id);
}

async function checkOwn(
	ctx: Context,
	initiativeId: string,
	given: { storyIds: string[]; coderIds: string[]; tagIds?: string[] | null | undefined }
): Promise<void> {
	const { storyIds, coderIds, tagIds } = given;
	const people = await members.list(ctx.db, initiativeId);
	const able = new Set(
		people.filter(({ role }) => mayCode.includes(role)).map(({ userId }) => userId)
	);
	const fields = {
		storyIds: (await rounds.countOwnStories(ctx.db, initiativeId, storyIds)) === storyIds.length,
		coderIds: coderIds.every((one) => able.has(one)),
		tagIds: !tagIds || (await tags.countOf(ctx.db, initiativeId, tagIds)) === tagIds.length
	};
	const missing = Object.entries(fields).find(([, isOwn]) => !isOwn);
	if (missing) {
		throw new DomainError('not_found', {}, missing[0]);
	}
}

async function existing(ctx: Context, id: string): Promise<Round> {
	const found = await rounds.find(ctx.db, id);
	if (!found) {
		throw new DomainError('not_found');
	}
	return present(ctx, found);
}

async function present(ctx: Context, round: rounds.StoredRound): Promise<Round> {
	const [stories, all, coders, names] = await Promise.all([
		rounds.storiesOf(ctx.db, round, readerOf(ctx)),
		rounds.countStories(ctx.db, round.id),
		rounds.codersOf(ctx.db, round.id),
		rounds.namesOf(ctx.db, [round.openedBy, round.closedBy ?? ''])
	]);
	const { createdAt, closedAt, closedBy, openedBy, ...rest } = round;
	return {
		...rest,
		state: closedAt === null ? 'open' : 'closed',
		stories: stories.map(({ id, title, secretName }) => ({ id, title, secretName })),
		heldBack: all - stories.length,
		coders,
		openedBy: names.get(openedBy) ?? '',
		openedAt: new Date(createdAt).toISOString(),
		closedBy: closedBy === null ? null : (names.get(closedBy) ?? ''),
		closedAt: closedAt === null ? null : new Date(closedAt).toISOString()
	};
}
