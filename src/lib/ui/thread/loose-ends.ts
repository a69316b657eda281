import { resolve } from '$app/paths';
import type { LooseEnd, LooseKind } from '$lib/domain/thread/loose-end';
import type { NoticeKind } from '$lib/domain/notice/notice-kind';
import { m } from '$lib/i18n/paraglide/messages';
import { noticeKindNames } from '$lib/i18n/notice-kind-name';
import type { Address } from '../shell/nav';

/** What is broken, in words, and the act that mends it. */
export const looseWords: Record<
	LooseKind,
	{
		title: () => string;
		since: (date: { date: string }) => string;
		act: () => string;
	}
> = {
	stopped: {
		title: m.loose_stopped,
		since: m.loose_since_insight,
		act: m.loose_stopped_act
	},
	wrong: {
		title: m.loose_wrong,
		since: m.loose_since_said,
		act: m.loose_wrong_act
	},
	erasure: {
		title: m.loose_erasure,
		since: m.loose_since_said,
		act: m.loose_erasure_act
	},
	recall: {
		title: m.loose_recall,
		since: m.loose_since_taken,
		act: m.loose_recall_act
	},
	disagrees: {
		title: m.loose_disagrees,
		since: m.loose_since_said,
		act: m.loose_disagrees_act
	},
	remark: {
		title: m.loose_remark,
		since: m.loose_since_said,
		act: m.loose_remark_act
	},
	unanswered: {
		title: m.loose_unanswered,
		since: m.loose_since_due,
		act: m.loose_unanswered_act
	},
	notice: {
		title: m.loose_notice,
		since: m.loose_since_due,
		act: m.loose_notice_act
	},
	decision: {
		title: m.loose_decision,
		since: m.loose_since_due,
		act: m.loose_decision_act
	},
	review: {
		title: m.loose_review,
		since: m.loose_since_due,
		act: m.loose_review_act
	},
	step: {
		title: m.loose_step,
		since: m.loose_since_due,
		act: m.loose_step_act
	},
	pledge: {
		title: m.loose_pledge,
		since: m.loose_since_lost,
		act: m.loose_pledge_act
	},
	risk: {
		title: m.loose_risk,
		since: m.loose_since_risk,
		act: m.loose_risk_act
	},
	firstMeeting: {
		title: m.loose_first_meeting,
		since: m.loose_since_accepted,
		act: m.loose_first_meeting_act
	},
	offer: {
		title: m.loose_offer,
		since: m.loose_since_offered,
		act: m.loose_offer_act
	},
	expired: {
		title: m.loose_expired,
		since: m.loose_since_expired,
		act: m.loose_expired_act
	},
	nextStep: {
		title: m.loose_next_step,
		since: m.loose_since_touched,
		act: m.loose_next_step_act
	},
	followUp: {
		title: m.loose_follow_up,
		since: m.loose_since_due,
		act: m.loose_follow_up_act
	},
	answer: {
		title: m.loose_answer,
		since: m.loose_since_touched,
		act: m.loose_answer_act
	},
	ground: {
		title: m.loose_ground,
		since: m.loose_since_insight,
		act: m.loose_ground_act
	},
	whatIf: {
		title: m.loose_what_if,
		since: m.loose_since_insight,
		act: m.loose_what_if_act
	},
	care: {
		title: m.loose_care,
		since: m.loose_since_insight,
		act: m.loose_care_act
	},
	owner: {
		title: m.loose_owner,
		since: m.loose_since_person,
		act: m.loose_owner_act
	},
	letter: {
		title: m.loose_letter,
		since: m.loose_since_ended,
		act: m.loose_letter_act
	}
};

/** What it is called; a notice by its kind. */
export function titleOf({ of, title }: LooseEnd): string {
	return of === 'notice' ? noticeKindNames[title as NoticeKind]() : title;
}

/** Where it is mended. @param initiative its slug */
export function mendAt({ kind, id }: LooseEnd, initiative: string): Address {
	const root = `/i/${initiative}` as const;
	switch (kind) {
		case 'stopped':
			return resolve(`${root}/insights/${id}#check` as '/');
		case 'ground':
			return resolve(`${root}/insights/${id}/evidence` as '/');
		case 'whatIf':
			return resolve(`${root}/opportunities/new?insight=${id}` as '/');
		case 'owner':
		case 'unanswered':
		case 'erasure':
			return resolve(`${root}/people/${id}` as '/');
		case 'recall':
			return resolve(`${root}/people/${id}#recall` as '/');
		case 'letter':
			return resolve(`${root}/people/${id}/letter` as '/');
		case 'notice':
			return resolve(`${root}/notices?open=${id}#${id}` as '/');
		case 'disagrees':
		case 'remark':
			return resolve(`${root}/stories/${id}/remarks` as '/');
		case 'wrong':
			return resolve(`${root}/opportunities/${id}#said` as '/');
		case 'decision':
			return resolve(`${root}/opportunities/${id}/decision` as '/');
		case 'followUp':
			return resolve(`${root}/opportunities/${id}#follow-up` as '/');
		case 'step':
			return resolve(`${root}/opportunities/${id}#procedures` as '/');
		case 'pledge':
			return resolve(`${root}/opportunities/${id}#links` as '/');
		case 'expired':
			return resolve(`${root}/partners/${id}` as '/');
		case 'care':
			return resolve(`${root}/insights/${id}/edit` as '/');
		case 'firstMeeting':
		case 'offer':
		case 'risk':
			return resolve(`${root}/opportunities/${id}#pledges` as '/');
		default:
			return resolve(`${root}/opportunities/${id}#where` as '/');
	}
}
