import { can } from '$lib/domain/access/policy';
import { isFollowed } from '$lib/domain/opportunity/follow-up-due';
import { partsOf } from '$lib/domain/opportunity/follow-up-part';
import type { ShownOpportunity } from '$lib/domain/opportunity/shown';
import { today, type Context } from '$lib/server/context';
import * as followUps from '$lib/server/service/follow-up';
import * as meetings from '$lib/server/service/first-meeting';
import * as insights from '$lib/server/service/insight';
import * as opportunities from '$lib/server/service/opportunity';
import * as checks from '$lib/server/service/opportunity-check';
import * as comments from '$lib/server/service/opportunity-comment';
import * as dots from '$lib/server/service/opportunity-dot';
import * as answers from '$lib/server/service/opportunity-answer';
import * as prepared from '$lib/server/service/opportunity-prepared';
import * as packages from '$lib/server/service/package';
import * as involvement from '$lib/server/service/involvement';
import * as links from '$lib/server/service/partner-link';
import * as partners from '$lib/server/service/partner';
import * as procedures from '$lib/server/service/procedure';
import * as pledges from '$lib/server/service/pledge';
import * as pledgeLinks from '$lib/server/service/pledge-link';
import { answersIn } from '$lib/ui/opportunity/follow-up';
import { load as loaded } from '$routes/http/action';
import { acting } from '../acting';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const opportunity = await opportunities.read(ctx, params.id);
		const asks = can(ctx.actor, 'opportunity.offer', opportunity);
		return {
			opportunity,
			today: today(ctx),
			to: opportunity.legal.find((to) => to === url.searchParams.get('to')) ?? null,
			answerId: ctx.newId(),
			isPrepared:
				can(ctx.actor, 'opportunity.transition', opportunity) &&
				(await prepared.isWaiting(ctx, params.id)),
			insights: await insights.behind(ctx, params.id),
			pledges: await pledges.listOf(ctx, params.id),
			meetings: can(ctx.actor, 'firstMeeting.arrange', opportunity)
				? {
						arranged: await meetings.listOf(ctx, params.id),
						people: await checks.askable(ctx, params.id)
					}
				: null,
			openLinks: can(ctx.actor, 'pledge.link', opportunity)
				? await pledgeLinks.openOf(ctx, params.id)
				: null,
			coverage: await packages.read(ctx, params.id),
			mayChange: can(ctx.actor, 'package.change', opportunity),
			said: can(ctx.actor, 'check.ask', opportunity) ? await saidOf(ctx, params.id) : null,
			followUp: can(ctx.actor, 'followUp.ask', opportunity)
				? await followUpOf(ctx, opportunity)
				: null,
			dots: await dots.read(ctx, params.id),
			comments: can(ctx.actor, 'comment.read', opportunity)
				? await comments.list(ctx, params.id)
				: null,
			procedures: await procedures.read(ctx, params.id),
			mayTick: can(ctx.actor, 'procedure.tick', opportunity),
			involved: asks ? await involvement.read(ctx, params.id) : null,
			links: asks ? await links.list(ctx, params.id) : [],
			partners: asks ? await partners.titles(ctx, params.initiative) : []
		};
	});

async function saidOf(ctx: Context, id: string) {
	return {
		checks: await checks.list(ctx, id),
		people: await checks.askable(ctx, id)
	};
}

async function followUpOf(ctx: Context, opportunity: ShownOpportunity) {
	if (!isFollowed(opportunity.answers) || partsOf(opportunity).length === 0) {
		return null;
	}
	return {
		followUps: await followUps.list(ctx, opportunity.id),
		people: await followUps.askable(ctx, opportunity.id)
	};
}

export const actions: Actions = {
	answer: acting('answer', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await answers.transition(ctx, params.id, values, Number(values.version));
	}),
	prepare: acting('answer', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await prepared.prepare(ctx, params.id, values, Number(values.version));
	}),
	pledge: acting('pledge', async ({ locals: { ctx } }: RequestEvent, values) => {
		const said = {
			certificate: Boolean(values.certificate),
			confidential: Boolean(values.confidential)
		};
		const step = { ...values, ...said };
		await pledges.transition(ctx, values.pledgeId ?? '', step, Number(values.version));
	}),
	firstMeeting: acting('firstMeeting', async ({ locals: { ctx } }: RequestEvent, values) => {
		const { pledgeId = '', ...meeting } = values;
		const comesAlone = values.comesAlone === 'yes';
		await meetings.arrange(ctx, pledgeId, { ...meeting, comesAlone });
	}),
	noFirstMeeting: acting('firstMeeting', async ({ locals: { ctx } }: RequestEvent, values) => {
		await meetings.remove(ctx, values.pledgeId ?? '', { id: values.meetingId });
	}),
	ownLink: acting('ownLink', async ({ locals: { ctx } }: RequestEvent, { pledgeId = '' }) => ({
		ownLink: { pledgeId, ...(await pledgeLinks.renew(ctx, pledgeId)) }
	})),
	closeOwnLink: acting('ownLink', ({ locals: { ctx } }: RequestEvent, { pledgeId = '' }) =>
		pledgeLinks.revoke(ctx, pledgeId)
	),
	offer: acting('offer', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		const { url } = await links.offer(ctx, params.id, {
			...values,
			days: Number(values.days)
		});
		return { madeUrl: url };
	}),
	addPiece: acting('addPiece', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		const isRequired = values.isRequired === 'yes';
		await packages.add(ctx, params.id, { ...values, isRequired });
	}),
	removePiece: acting('removePiece', async ({ locals: { ctx } }: RequestEvent, values) => {
		await packages.remove(ctx, values.pieceId ?? '');
	}),
	place: acting('place', async ({ locals: { ctx } }: RequestEvent, values) => {
		await packages.place(ctx, values.pledgeId ?? '', {
			pieceId: values.pieceId ?? null
		});
	}),
	keep: acting('keep', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await packages.keep(ctx, params.id, values);
	}),
	ask: acting('ask', async ({ locals: { ctx }, params }: RequestEvent, { partnerIds = '' }) => {
		const chosen = { partnerIds: partnerIds.split(',').filter(Boolean) };
		return { asked: await involvement.ask(ctx, params.id, chosen) };
	}),
	check: acting('check', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await checks.answer(ctx, params.id, values);
	}),
	followUp: acting('followUp', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await followUps.ask(ctx, params.id, values);
	}),
	followUpSaid: acting('followUpSaid', async ({ locals: { ctx } }: RequestEvent, values) => {
		const { followUpId = '', side, pledgeId } = values;
		await followUps.answer(ctx, followUpId, { side, pledgeId, answers: answersIn(values) });
	}),
	weigh: acting('weigh', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await dots.place(ctx, params.id, values);
	}),
	comment: acting('comment', async ({ locals: { ctx }, params }: RequestEvent, { text = '' }) => {
		await comments.create(ctx, params.id, { text });
	}),
	uncomment: acting('uncomment', async ({ locals: { ctx } }: RequestEvent, values) => {
		await comments.remove(ctx, values.commentId ?? '');
	}),
	involve: acting('involve', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await involvement.say(ctx, params.id, values);
	}),
	tick: acting('tick', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		const isDone = values.isDone === 'yes';
		await procedures.tick(ctx, params.id, { stepId: values.stepId, isDone });
	}),
	revoke: acting('revoke', async ({ locals: { ctx } }: RequestEvent, values) => {
		await links.revoke(ctx, values.linkId ?? '');
	})
};
