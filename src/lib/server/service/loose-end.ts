/** The use case of the page that lists where the thread is broken, for those who can mend it. */
import { can } from '$lib/domain/access/policy';
import { ofProject } from '$lib/domain/consent/project';
import { renewFrom, runningOut } from '$lib/domain/consent/renewal';
import { dayAfter } from '$lib/domain/pledge/standing';
import { looseEnds, type LooseEnd } from '$lib/domain/thread/loose-end';
import { remindersOf, type Ending, type Reminder } from '$lib/domain/thread/reminder';
import { responseClock, type ClockHand } from '$lib/domain/thread/response-clock';
import { dayOf } from '$lib/domain/text/danish-day';
import { allow, today, type Context } from '../context';
import * as closings from '../store/closing';
import * as records from '../store/consent-record';
import * as erasures from '../store/erasure-request';
import * as followUps from '../store/follow-up';
import * as initiatives from '../store/initiative';
import * as notices from '../store/notice';
import * as opportunities from '../store/opportunity';
import { answeredAmong } from '../store/opportunity-check';
import { show } from '../store/opportunity-shown';
import * as partners from '../store/partner';
import * as pledges from '../store/pledge';
import * as remarks from '../store/remark';
import * as setups from '../store/setup';
import * as answers from '../store/story-answer';
import * as storytellers from '../store/storyteller';
import * as insightService from './insight';
import { late } from './procedure-due';
import { readerOf } from './reading';
import * as recalls from './recall';

/** Every broken hand-over of an initiative, the most pressing first. */
export async function list(ctx: Context, slugOrId: string): Promise<LooseEnd[]> {
	const initiative = allow(ctx, 'thread.list', await initiatives.find(ctx.db, slugOrId));
	const { id, endsOn } = initiative;
	const rows = await opportunities.listLatest(ctx.db, id);
	const said = await answeredAmong(
		ctx.db,
		rows.map((row) => row.id)
	);
	const maySettle = can(ctx.actor, 'remark.settle', { initiativeId: id });
	return looseEnds(
		{
			opportunities: await show(ctx.db, rows),
			lateSteps: await late(ctx, id, rows),
			followed: await followUps.followed(ctx.db, id),
			calledWrong: new Map(
				said.flatMap(({ id, wrongSince }) => (wrongSince === null ? [] : [[id, wrongSince]]))
			),
			pledges: await pledges.courses(ctx.db, id),
			partners: await partners.reliedOn(ctx.db, id),
			insights: await insightService.gallery(ctx, id),
			erasures: await erasures.open(ctx.db, id),
			stillOut: can(ctx.actor, 'recall.read', { initiativeId: id })
				? await recalls.open(ctx, id)
				: [],
			ownerless: await storytellers.ownerless(ctx.db, id),
			unanswered: (await answers.unanswered(ctx.db, id)).map(({ toldAt, ...one }) => ({
				...one,
				toldOn: dayOf(toldAt)
			})),
			answerDays: await setups.answerDays(ctx.db, id),
			remarks: (await remarks.open(ctx.db, id, readerOf(ctx), maySettle)).map(({ at, ...one }) => ({
				...one,
				saidOn: dayOf(at)
			})),
			notices: await notices.late(ctx.db, id, today(ctx)),
			letterless: await letterless(ctx, initiative),
			endedOn: endsOn ?? undefined
		},
		today(ctx)
	);
}

/** From the last day on, until the initiative is closed: with a reason where somebody has had none. */
async function letterless(ctx: Context, { id, endsOn }: { id: string; endsOn: string | null }) {
	if (endsOn === null || endsOn >= today(ctx) || (await closings.closing(ctx.db, id))) {
		return [];
	}
	const all = await closings.recipients(ctx.db, id, today(ctx));
	return all.filter(({ state }) => state !== 'delivered');
}

/** How long young people have waited: for an answer, for something agreed, for something that takes place. */
export async function clock(
	ctx: Context,
	slugOrId: string
): Promise<{ hands: ClockHand[]; stories: number }> {
	const { id } = allow(ctx, 'thread.list', await initiatives.find(ctx.db, slugOrId));
	const hands = responseClock(await answers.waited(ctx.db, id));
	return { hands, stories: await answers.countTold(ctx.db, id) };
}

/** What begins, ends, runs out or is to be looked at soon, the earliest first. */
export async function reminders(ctx: Context, slugOrId: string): Promise<Reminder[]> {
	const { id } = allow(ctx, 'thread.list', await initiatives.find(ctx.db, slugOrId));
	return remindersOf(
		{
			pledges: await pledges.courses(ctx.db, id),
			opportunities: await show(ctx.db, await opportunities.listLatest(ctx.db, id)),
			partners: await partners.reliedOn(ctx.db, id),
			endings: await endings(ctx, id)
		},
		today(ctx)
	);
}

/** Whose yes to which use runs out soon. */
async function endings(ctx: Context, initiativeId: string): Promise<Ending[]> {
	const day = today(ctx);
	const days = { from: day, to: dayAfter(day, renewFrom) };
	const people = await storytellers.withYesUntil(ctx.db, initiativeId, days, day);
	const ids = people.map(({ id }) => id);
	const said = await records.listOf(ctx.db, initiativeId, ids);
	return people.flatMap((person) => {
		const { id: storytellerId, secretName } = person;
		// With a research project its yeses end too: that is not told here.
		const records = ofProject(said.get(storytellerId) ?? [], null);
		return runningOut(person, records, day).map((one) => ({
			...{ storytellerId, secretName },
			...one
		}));
	});
}
