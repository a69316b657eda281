import type { Sector } from '../pledge/partner';
import type { Barrier } from '../story/journey';
import { answerOf, decisionOf, type Decision, type DecisionAnswer } from './decision';
import type { PublicTask } from './opportunity';
import { legalFrom, type OpportunityState, type Standing } from './state';

/** One answer in the history of a what-if. */
export interface ShownAnswer {
	id: string;
	from: OpportunityState;
	to: OpportunityState;
	reason: string;
	answeredBy: string;
	nextStep: string;
	reviewOn: string | null;
	/** ISO 8601, UTC. */
	at: string;
}

/** What is kept of a what-if itself. */
export interface OpportunityFacts {
	id: string;
	initiativeId: string;
	whatIf: string;
	/** Concrete what-ifs under the question, in order. */
	concrete: string[];
	moreOf: string | null;
	removes: Barrier | null;
	towards: string | null;
	/** The kind of partner that it is thought with. */
	partnerKind: Sector | null;
	/** Where it is to happen; empty when it is not said. */
	area: string;
	partnerText: string;
	publicTask: PublicTask;
	state: OpportunityState;
	/** The decision-maker who answered that it may replace a public task; empty while nobody has. */
	decidedBy: string;
	version: number;
}

/** A what-if as it leaves the server. */
export interface ShownOpportunity extends OpportunityFacts {
	/** The partner of the register that it is thought with. */
	partner: { id: string; name: string } | null;
	insightIds: string[];
	/** Where it may go from here. */
	legal: OpportunityState[];
	/** Its words were changed after the young people said yes to them. */
	isReworded: boolean;
	/** The latest first. */
	answers: ShownAnswer[];
	/** The question to a decision-maker; null while it only adds. */
	decision: Decision | null;
	/** A young person has said “wrong” to an insight it rests on: no use with partners until that is settled. */
	isStopped: boolean;
	/** A young person has answered its words as they stand now. */
	hasYoungAnswer: boolean;
	/** Pledges by state: how many there are. */
	pledges: Record<string, number>;
	createdAt: string;
	updatedAt: string;
}

/** A what-if as it is stored, with times in ms. */
export interface StoredOpportunity extends OpportunityFacts {
	partnerId: string | null;
	/** Of that partner; null where it is no longer in the register. */
	partnerName: string | null;
	decidedAt: number | null;
	decision: DecisionAnswer | '';
	decisionQuestion: string;
	decisionAskedOf: string;
	decisionDueOn: string | null;
	decisionAskedAt: number | null;
	rewordedAt: number | null;
	/** The number of the wording: what young people answered is about one of them. */
	wording: number;
	createdAt: number;
	updatedAt: number;
}

/** Where a stored what-if stands. @param answers its history, in any order */
export function standingOf(
	stored: StoredOpportunity,
	answers: readonly Pick<ShownAnswer, 'from' | 'to' | 'at'>[]
): Standing {
	const left = answers
		.filter((answer) => answer.to === stored.state && answer.from !== stored.state)
		.reduce<{ from: OpportunityState; at: string } | undefined>(
			(last, answer) => (last && last.at > answer.at ? last : answer),
			undefined
		);
	return {
		state: stored.state,
		...(left && { cameFrom: left.from }),
		publicTask: stored.publicTask,
		isDecided: answerOf(stored) === 'yes',
		isReworded: stored.rewordedAt !== null
	};
}

/** Puts a what-if together for a member of the initiative. */
export function showOpportunity(
	stored: StoredOpportunity,
	insightIds: string[],
	answers: ShownAnswer[],
	pledges: Record<string, number>,
	{ isStopped, hasYoungAnswer }: Pick<ShownOpportunity, 'isStopped' | 'hasYoungAnswer'>
): ShownOpportunity {
	const { id, initiativeId, whatIf, concrete, moreOf, removes, towards, area } = stored;
	const {
		partnerId,
		partnerName,
		partnerKind,
		partnerText,
		publicTask,
		state,
		decidedBy,
		version,
		rewordedAt,
		createdAt,
		updatedAt
	} = stored;
	return {
		...{ id, initiativeId, whatIf, concrete, moreOf, removes, towards, area },
		partner: partnerId && partnerName !== null ? { id: partnerId, name: partnerName } : null,
		...{ partnerKind, partnerText, publicTask, state, decidedBy, version },
		insightIds,
		legal: legalFrom(standingOf(stored, answers)),
		isReworded: rewordedAt !== null,
		answers,
		decision: decisionOf(stored),
		isStopped,
		hasYoungAnswer,
		pledges,
		createdAt: new Date(createdAt).toISOString(),
		updatedAt: new Date(updatedAt).toISOString()
	};
}

/** All that a partner gets to see: the need, and who asks. No story, no insight, no young person. */
export interface Need {
	initiative: string;
	municipality: string;
	whatIf: string;
	concrete: string[];
	partnerText: string;
	moreOf: string | null;
	removes: Barrier | null;
	towards: string | null;
	/** The named adult who asks. */
	askedBy: string;
	/** The partner of the register whom the link was made for. */
	partnerName: string;
	isDemo: boolean;
}

/** A link for partners, as those who made it see it. The secret itself is shown once, when it is made. */
export interface ShownLink {
	id: string;
	partnerName: string;
	createdAt: string;
	expiresAt: string;
	state: 'open' | 'expired' | 'revoked';
}
