/**
 * The one policy table: which role may do what. What is not named here is refused.
 *
 * Consent is asked apart from this (domain/consent): the policy says who may ask, consent says what they get to see.
 */
import { rolesIn, type Actor, type Role } from './role';

/**
 * Who, beside members with a role: `anyone` even without signing in, `account` anybody signed in, `founder` accounts
 * that may begin an initiative, `guest` who joined the one wall by its code, `pledger` who gave the one pledge.
 */
type Grant = Role | 'guest' | 'pledger' | 'anyone' | 'account' | 'founder' | 'operator';

const staff = ['secretariat', 'facilitator', 'fieldworker'] as const;
const members = [...staff, 'researcher', 'decider'] as const;

const policy = {
	'account.setUp': ['anyone'],
	'account.signIn': ['anyone'],
	'account.accept': ['anyone'],
	'account.reset': ['anyone'],
	'account.read': ['account'],
	'account.change': ['account'],
	'account.create': ['operator'],
	'portrait.read': [...members, 'young', 'guardian'],

	'initiative.list': ['account'],
	'initiative.create': ['founder'],
	'initiative.read': [...members, 'young', 'partner', 'guardian'],
	'initiative.change': ['secretariat'],
	'initiative.close': ['secretariat'],
	'setup.read': [...staff],
	'setup.change': ['secretariat'],
	'research.list': [...staff],
	'research.change': ['secretariat'],
	'retention.read': ['secretariat'],
	'retention.change': ['secretariat'],
	'retention.tend': ['operator'],
	'overview.read': [...members],
	'member.list': ['secretariat', 'facilitator'],
	'member.change': ['secretariat'],
	'token.list': [...members],
	'token.change': [...members],

	'storyteller.list': [...staff],
	'storyteller.read': [...staff, 'young'],
	'storyteller.create': [...staff],
	'storyteller.change': ['secretariat', 'fieldworker'],
	'family.list': [...staff],
	'family.read': [...staff],
	'family.create': [...staff],
	'family.change': ['secretariat', 'fieldworker'],
	'custody.read': ['secretariat', 'fieldworker'],
	'card.create': ['secretariat', 'fieldworker'],
	'card.signIn': ['anyone'],
	'place.keep': ['young'],
	'place.stay': ['young', 'guardian'],
	'place.open': ['anyone'],
	'consent.read': [...staff, 'young'],
	'consent.record': ['secretariat', 'fieldworker', 'young', 'guardian'],
	'mayWe.read': [...staff],
	'mayWe.readOwn': ['young', 'guardian'],
	'mayWe.ask': ['secretariat', 'fieldworker'],
	'mayWe.putOff': ['young'],
	'guardian.readOwn': ['guardian'],
	'information.readOwn': ['young', 'guardian'],
	'guardian.share': ['young'],
	'erasure.ask': ['guardian'],
	'erasure.read': [...staff],
	'erasure.answer': ['secretariat'],
	'withdrawal.create': ['secretariat', 'fieldworker', 'young'],
	'accessLog.read': ['secretariat', 'young'],
	'accessLog.tend': ['operator'],
	'identity.read': ['secretariat'],
	'identity.readOwn': ['young'],
	'identity.lookUp': ['secretariat'],
	'identity.change': ['secretariat'],
	'contactKey.read': ['secretariat'],
	'contactKey.readOwn': ['young'],
	'contactKey.change': ['secretariat', 'young'],
	'contactKey.lookUp': ['secretariat'],
	'contactKey.tend': ['operator'],
	'recall.read': ['secretariat'],
	'recall.change': ['secretariat'],

	'story.list': [...staff],
	'story.read': [...staff, 'young'],
	'story.create': [...staff],
	'story.change': ['secretariat', 'fieldworker'],
	'story.delete': ['secretariat', 'fieldworker'],
	'story.search': [...staff],
	'answer.read': [...staff],
	'answer.create': [...staff],
	'participation.list': [...staff],
	'participation.ask': ['secretariat', 'facilitator'],
	'participation.answer': [...staff],
	'participation.readOwn': ['young'],
	'participation.answerOwn': ['young'],
	'letter.list': [...staff],
	'letter.read': [...staff],
	'letter.write': [...staff],
	'letter.readOwn': ['young'],
	'remark.readOwn': ['young'],
	'remark.create': ['young'],
	'remark.read': [...staff],
	'remark.answer': [...staff],
	'remark.settle': ['secretariat', 'facilitator'],
	'version.read': [...staff],
	'version.restore': ['secretariat', 'fieldworker'],
	'touch.read': [...staff],
	'touch.change': [...staff],
	'masking.read': [...staff],
	'masking.change': [...staff],
	'search.tend': ['operator'],
	'import.create': [...staff],
	'journey.change': ['secretariat', 'fieldworker'],
	'journey.compare': [...staff],
	'journey.rollUp': [...members],
	'journey.readOwn': ['young'],
	'journey.draw': ['young'],
	'story.changeOwn': ['young'],
	'kiosk.list': [...staff],
	'kiosk.create': [...staff],
	'kiosk.change': [...staff],
	'kiosk.visit': ['anyone'],
	'notice.create': [...members],
	'notice.say': ['young', 'guardian', 'partner', 'pledger', 'guest'],
	'notice.list': [...staff],
	'notice.answer': [...staff],
	'contribution.create': ['anyone'],
	'contribution.createOwn': ['young'],
	'contribution.list': [...staff],
	'contribution.decide': [...staff],
	'contribution.readOwn': ['young'],
	'worry.list': [...staff],
	'worry.create': [...staff],
	'worry.change': [...staff],
	'safeguarding.change': ['secretariat'],
	'helpline.read': ['anyone'],
	'helpline.list': [...staff],
	'helpline.change': ['secretariat'],
	'excerpt.list': [...staff],
	'export.create': [...staff],
	'excerpt.read': [...staff],
	'excerpt.create': [...staff],
	'excerpt.change': [...staff],
	'excerpt.delete': [...staff],
	'view.list': [...staff],
	'view.create': [...staff],
	'view.change': [...staff],
	'pattern.read': [...staff],
	'media.list': [...staff],
	'media.read': [...staff, 'young'],
	'media.create': [...staff, 'young'],
	'media.change': [...staff, 'young'],
	'media.delete': ['secretariat', 'fieldworker'],
	'media.tend': ['operator'],
	'round.list': [...staff],
	'round.read': [...staff],
	'round.create': ['secretariat', 'facilitator'],
	'round.change': ['secretariat', 'facilitator'],
	'round.code': [...staff],
	'round.decide': [...staff],
	'memo.list': [...staff],
	'memo.create': [...staff],
	'memo.change': [...staff],
	'tag.list': [...members],
	'tag.create': [...staff],
	'tag.change': [...staff],

	'wall.list': [...staff],
	'wall.read': [...staff, 'guest'],
	'wall.fill': [...staff],
	'wall.suggest': [...staff],
	'wall.appear': [...staff],
	'wall.replay': [...staff],
	'wall.claim': ['guest'],
	'wall.readClaims': [...staff],
	'wall.create': ['secretariat', 'facilitator', 'fieldworker'],
	'wall.command': [...staff, 'guest'],
	'guest.join': ['anyone'],
	'wall.openDoor': [...staff],
	'weighing.read': [...staff, 'guest'],
	'weighing.change': [...staff],
	'weighing.give': ['guest'],

	'insight.list': [...members],
	'insight.read': [...members],
	'insight.create': [...staff],
	'insight.change': [...staff],
	'check.read': [...staff],
	'check.ask': [...staff],
	'check.answer': [...staff, 'young'],
	'check.readOwn': ['young'],
	'check.settle': ['secretariat', 'facilitator'],
	'followUp.read': [...staff],
	'followUp.ask': [...staff],
	'followUp.answer': [...staff, 'young'],
	'followUp.readOwn': ['young'],
	'opportunity.list': [...members],
	'opportunity.read': [...members],
	'opportunity.create': [...staff],
	'opportunity.change': [...staff],
	'opportunity.transition': ['secretariat', 'facilitator', 'decider'],
	'opportunity.askDecision': ['secretariat', 'facilitator'],
	'opportunity.decide': ['secretariat', 'decider'],
	'opportunity.offer': ['secretariat', 'facilitator'],
	'opportunity.remind': ['operator'],
	'procedure.tick': [...staff],
	'opportunity.readNeed': ['partner', ...staff],
	'opportunity.readShut': ['anyone'],
	'dot.read': [...members, 'young'],
	'dot.readOwn': ['young'],
	'dot.place': [...members, 'young'],
	'comment.read': [...staff],
	'comment.create': [...staff, 'young'],
	'comment.delete': [...staff, 'young'],
	'package.read': [...members],
	'package.list': [...staff],
	'package.change': [...staff],
	'package.reuse': [...staff],
	'partner.list': [...members],
	'partner.read': [...members],
	'partner.create': [...staff],
	'partner.change': [...staff],
	'partner.merge': ['secretariat', 'facilitator'],
	'pledge.read': [...members],
	'pledge.create': ['partner', 'secretariat', 'facilitator'],
	'pledge.readOwn': ['pledger'],
	'pledge.changeOwn': ['pledger'],
	'pledge.readShut': ['anyone'],
	'pledge.transition': ['secretariat', 'facilitator'],
	'pledge.link': ['secretariat', 'facilitator'],
	'pledge.remind': ['operator'],
	'firstMeeting.read': [...staff],
	'firstMeeting.arrange': [...staff],
	'firstMeeting.readOwn': ['young'],

	'thread.list': [...staff],
	'thread.read': [...staff],
	'thread.readOwn': ['young'],
	'sync.send': ['account'],
	'demo.load': ['operator'],
	'operator.run': ['operator']
} as const satisfies Record<string, readonly Grant[]>;

export type Action = keyof typeof policy;
export const actions = Object.keys(policy) as Action[];

/** What is acted on, as far as the policy needs to know it. */
export interface Subject {
	/** The initiative it belongs to; absent for accounts and the install itself. */
	initiativeId?: string;
	/** The young person it comes from: a young person reaches only the own things. */
	storytellerId?: string;
	/** The wall that it is: a guest reaches only the one, and not what came of it. */
	thisWall?: string;
	/** The pledge that it is: whoever gave it reaches only the one. */
	thisPledge?: string;
	/** The what-if it belongs to: a partner link reaches only its own. */
	opportunityId?: string;
	/** Since when an initiative is closed, ISO 8601; null or absent while it is open. A round's own end (ms) is none. */
	closedAt?: string | number | null;
	/** The users it is there for, of those who have the role; nobody else and no program learns that it is there. */
	onlyFor?: readonly string[];
}

/** Whether an actor may do something to a subject. Fails closed; consent is asked apart. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
	const grants: readonly Grant[] = policy[action];
	if (grants.includes('anyone') || (actor.kind === 'operator' && !subject.onlyFor)) {
		return true;
	}
	if (actor.kind === 'guest') {
		return grants.includes('guest') && isOwnWall(actor, subject);
	}
	if (actor.kind === 'pledger') {
		return grants.includes('pledger') && isOwnPledge(actor, subject);
	}
	if (grants.includes('account')) {
		return actor.kind === 'user' || (actor.kind === 'token' && forTokens.includes(action));
	}
	if (grants.includes('founder')) {
		return isFounder(actor);
	}
	return (
		subject.initiativeId !== undefined &&
		reachesOwn(actor, subject) &&
		rolesIn(actor, subject.initiativeId).some((role) => grants.includes(role))
	);
}

/** What begins something new: it is refused once an initiative is closed (R40). All that is there goes on as it was. */
const begins: readonly Action[] = ['story.create', 'import.create', 'media.create', 'kiosk.create'];

/** Whether it is too late for something, although the actor may do it. @param at when it was done, ms */
export function isOver(action: Action, { closedAt }: Subject, at: number): boolean {
	return typeof closedAt === 'string' && begins.includes(action) && Date.parse(closedAt) <= at;
}

/** A program of a secretariat may begin an initiative too; it belongs to the token's maker, not to the token. */
function isFounder(actor: Actor): boolean {
	return actor.kind === 'token'
		? actor.memberships.some(({ role }) => role === 'secretariat')
		: actor.kind === 'user' && actor.isFounder;
}

/**
 * A token speaks for one role in one initiative: of the account itself it only reads. An outbox may speak by a token, as
 * each of its operations is asked about again.
 */
const forTokens: readonly Action[] = ['account.read', 'initiative.list', 'sync.send'];

/** Whether an initiative exists for this actor at all: of others' initiatives one does not even learn that they are there. */
export function knows(actor: Actor, subject: Subject): boolean {
	if (actor.kind === 'guest') {
		return isOwnWall(actor, subject);
	}
	if (actor.kind === 'pledger') {
		return isOwnPledge(actor, subject);
	}
	return (
		subject.initiativeId === undefined ||
		actor.kind === 'operator' ||
		(rolesIn(actor, subject.initiativeId).length > 0 && reachesOwn(actor, subject))
	);
}

function isOwnWall(actor: Actor & { kind: 'guest' }, { thisWall }: Subject): boolean {
	return thisWall !== undefined && thisWall === actor.wallId;
}

function isOwnPledge(actor: Actor & { kind: 'pledger' }, { thisPledge }: Subject): boolean {
	return thisPledge !== undefined && thisPledge === actor.pledgeId;
}

function reachesOwn(actor: Actor, subject: Subject): boolean {
	if (subject.onlyFor) {
		return actor.kind === 'user' && subject.onlyFor.includes(actor.userId);
	}
	switch (actor.kind) {
		case 'young':
		case 'guardian':
			return subject.storytellerId === undefined || subject.storytellerId === actor.storytellerId;
		case 'partner':
			return subject.opportunityId === undefined || subject.opportunityId === actor.opportunityId;
		default:
			return true;
	}
}
