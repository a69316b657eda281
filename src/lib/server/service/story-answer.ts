/** Use cases on answers: whoever told something hears back from a named adult, in time (F5, R35). */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { answerDue, newAnswer, reasonOf, type AnswerDue } from '$lib/domain/story/answer';
import { parse } from '$lib/domain/text/input';
import { dayOf } from '$lib/domain/text/danish-day';
import { allow, today, type Context } from '../context';
import * as setups from '../store/setup';
import * as answers from '../store/story-answer';
import * as stories from '../store/story';
import * as storytellers from '../store/storyteller';
import { ownWords } from '../store/withdrawal';
import { hashInput, isRepeat, madeNow, type Created } from './once';

/** How far the answering of one story has come, with what was answered, the first answer first. */
export interface Answering {
	storyId: string;
	due: AnswerDue;
	answers: answers.StoryAnswer[];
}

/** Of each story that a young person told. */
export async function list(ctx: Context, storytellerId: string): Promise<Answering[]> {
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	const { initiativeId } = allow(ctx, 'answer.read', person);
	const within = await setups.answerDays(ctx.db, initiativeId);
	const { storyIds } = await ownWords(ctx.db, storytellerId);
	const given = await answers.listOf(ctx.db, storyIds);
	const clocks = await answers.clocksOf(ctx.db, storyIds);
	return clocks.map(({ storyId, toldAt, answeredAt, withdrawnAt }) => ({
		storyId,
		due: answerDue(
			{
				toldOn: dayOf(toldAt),
				answeredOn: answeredAt === null ? null : dayOf(answeredAt),
				isWithdrawn: withdrawnAt !== null
			},
			today(ctx),
			within
		),
		answers: given.filter((one) => one.storyId === storyId)
	}));
}

/**
 * Answers a story. Its words need not be readable for that: somebody whose guardian said no is answered too.
 *
 * @throws DomainError `withdrawn`; as `reasonOf`
 */
export async function create(
	ctx: Context,
	storyId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const found = allow(ctx, 'answer.create', await stories.find(ctx.db, storyId));
	if (found.withdrawnAt !== null) {
		throw new DomainError('withdrawn');
	}
	const given = parse(newAnswer, input);
	const { id = ctx.newId(), text } = given;
	const reason = reasonOf(given);
	const inputHash = hashInput({ storyId, text, ...(reason !== '' && { reason }) });
	if (isRepeat(await answers.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	const row = { id, storyId, text, reason, by: actorId(ctx.actor), inputHash, at: ctx.now() };
	const isNew = await madeNow(
		// Taken back at this very moment, it would keep an answer that may quote it.
		() => ctx.db.commit([stories.guardThere(storyId), answers.insert(ctx.db, row)]),
		() => answers.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: { id } };
}
