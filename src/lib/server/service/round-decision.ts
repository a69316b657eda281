/** Use cases on decisions of a coding round: which excerpts go on where coders did not agree. */
import { actorId } from '$lib/domain/access/role';
import {
	newDecision,
	planDecision,
	type DecisionInput,
	type Passage
} from '$lib/domain/codebook/passage';
import { DomainError } from '$lib/domain/error';
import { anchorIn, checkPosition, windowFor } from '$lib/domain/text/anchor';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import type { Change } from '../db/open';
import * as written from '../store/excerpt-write';
import * as rounds from '../store/round';
import * as coding from '../store/round-coding';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import { checkOpenPlace, checkTags, guards } from './pointing';
import { readerOf } from './reading';

/**
 * Decides which excerpts of a passage go on; with `alike`, settles all passages where everybody said the same.
 *
 * @throws DomainError `transition_illegal` while the round is open; `not_found` at `excerptIds` for what is no passage of
 * it; `stale` when somebody else has decided; see `planDecision` for what a choice needs
 */
export async function decide(
	ctx: Context,
	id: string,
	input: unknown
): Promise<{ items: coding.ShownDecision[] }> {
	const found = allow(ctx, 'round.decide', await rounds.find(ctx.db, id));
	const given = parse(newDecision, input);
	if (found.closedAt === null) {
		throw new DomainError('transition_illegal');
	}
	const known = given.id && (await coding.findDecision(ctx.db, given.id));
	if (!known) {
		const { stories: told } = await coding.load(ctx.db, found, readerOf(ctx));
		const standing = await coding.decisionsOf(ctx.db, id);
		const decided = new Set(standing.flatMap(({ excerptIds }) => excerptIds));
		const of = told.flatMap((story) => story.passages.map((passage) => ({ story, passage })));
		const wanted = of.filter(({ passage }) =>
			given.choice === 'alike'
				? passage.isAlike && !passage.excerpts.some((one) => decided.has(one.id))
				: sameIds(passage, given.excerptIds)
		);
		if (wanted.length === 0 && given.choice !== 'alike') {
			throw new DomainError('not_found', {}, 'excerptIds');
		}
		const changes: Change[] = [];
		for (const { story, passage } of wanted) {
			changes.push(...(await changesFor(ctx, found, story.id, passage, given)));
		}
		if (changes.length > 0) {
			await ctx.db.commit(changes);
		}
	} else if (known.roundId !== id) {
		throw new DomainError('id_taken', {}, 'id');
	}
	return { items: (await coding.decisionsOf(ctx.db, id)).map(coding.shownDecision) };
}

/** Takes a decision back. @throws DomainError `stale` when it was taken back already */
export async function undo(ctx: Context, decisionId: string): Promise<void> {
	const found = await findWithRound(ctx, decisionId);
	const decision = allow(ctx, 'round.decide', found);
	await ctx.db.commit(coding.undo(ctx.db, decision, actorId(ctx.actor), ctx.now()));
}

async function findWithRound(ctx: Context, decisionId: string) {
	const decision = await coding.findDecision(ctx.db, decisionId);
	const round = decision && (await rounds.find(ctx.db, decision.roundId));
	return decision && round && { ...decision, initiativeId: round.initiativeId };
}

async function changesFor(
	ctx: Context,
	round: rounds.StoredRound,
	storyId: string,
	passage: Passage<coding.Marked>,
	given: DecisionInput
): Promise<Change[]> {
	const { asideIds, made } = planDecision(passage.excerpts, given);
	const excerptIds = passage.excerpts.map((one) => one.id);
	const madeId = made && ctx.newId();
	const row = {
		id: given.choice === 'alike' ? ctx.newId() : (given.id ?? ctx.newId()),
		roundId: round.id,
		storyId,
		choice: given.choice,
		coderId: given.choice === 'one' ? (given.coderId ?? null) : null,
		excerptIds,
		asideIds,
		madeId,
		note: given.note ?? '',
		decidedBy: actorId(ctx.actor),
		at: ctx.now()
	};
	return [
		coding.guardUndecided(round.id, excerptIds),
		...coding.decide(ctx.db, row),
		...(made && madeId ? await making(ctx, round, storyId, { ...made, id: madeId }) : [])
	];
}

/** The one excerpt in the place of several, guarded so that its words are those that stand there. */
async function making(
	ctx: Context,
	{ initiativeId }: rounds.StoredRound,
	storyId: string,
	{ id, start, end, tagIds }: { id: string; start: number; end: number; tagIds: string[] }
): Promise<Change[]> {
	const story = await stories.find(ctx.db, storyId);
	if (!story) {
		throw new DomainError('not_found');
	}
	checkPosition(start, end, story.length);
	await checkTags(ctx, initiativeId, tagIds);
	await checkOpenPlace(ctx, storyId, { start, end });
	const window = windowFor(start, end);
	const anchor = anchorIn(await texts.cut(ctx.db, storyId, window.start, window.end), start, end);
	return [
		...guards(ctx, story, [{ start, end }]),
		...written.insert(
			ctx.db,
			{
				id,
				initiativeId,
				storyId,
				storytellerId: story.storytellerId,
				...anchor,
				storyVersion: story.version,
				createdBy: actorId(ctx.actor),
				createdAt: ctx.now()
			},
			tagIds
		)
	];
}

function sameIds(passage: Passage, ids: readonly string[]): boolean {
	const own = passage.excerpts.map(({ id }) => id);
	return own.length === ids.length && own.every((id) => ids.includes(id));
}
