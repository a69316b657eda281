import type { CheckAnswer } from '$lib/domain/insight/check-answer';
import type { Barrier } from '$lib/domain/story/journey';
import type { Involvement } from '$lib/domain/opportunity/involvement';
import type { PublicTask } from '$lib/domain/opportunity/opportunity';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import type { Sector } from '$lib/domain/pledge/partner';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { Weekday } from '$lib/domain/pledge/weekday';
import type { Day, Words } from '../types';

/** One step of a what-if, with the answer that was given. */
export interface DemoStep {
	on: Day;
	to: OpportunityState;
	/** A person of the demo. */
	by: string;
	reason?: Words;
	answeredBy?: string;
	nextStep?: Words;
	reviewOn?: Day;
}

/** What a partner gives, and how far it has come. */
export interface DemoPledge {
	key: string;
	partner: string;
	on: Day;
	kind: PledgeKind;
	quantity?: number;
	unit?: Words;
	cadence?: Words;
	weekdays?: Weekday[];
	fromTime?: string;
	toTime?: string;
	from?: Day;
	to?: Day;
	ages: string;
	howManyChildren?: number;
	conditions?: Words;
	/** The piece of the package that it is for. */
	piece?: string;
	steps: { on: Day; to: PledgeState }[];
}

/** A piece that a what-if needs. */
export interface DemoPiece {
	key: string;
	title: Words;
	kind?: PledgeKind;
	isOptional?: boolean;
}

/** A what-if, what it rests on, what became of it and who gives what. */
export interface DemoOpportunity {
	key: string;
	on: Day;
	insights: string[];
	whatIf: Words;
	/** Concrete what-ifs under the question. */
	concrete?: Words[];
	moreOf: Words;
	removes: Barrier;
	towards: Words;
	/** Whom it was thought with: the key of a partner, or a kind of partner. */
	partner?: string;
	partnerKind?: Sector;
	partnerText: Words;
	/** Adds to what the municipality must do, unless told. */
	publicTask?: PublicTask;
	steps: DemoStep[];
	/** What young people said to it, by the key of the journey, written down by the facilitator. */
	said?: { on: Day; by: string; answer: CheckAnswer; words: Words }[];
	/** Insights that it came to rest on later. */
	joins?: { on: Day; insights: string[] };
	/** The next step, written and not yet published. */
	prepared?: DemoStep;
	/** What it needs from several; and what it is called when it is kept, and asked anew for the next child. */
	pack?: { pieces: DemoPiece[]; template?: { on: Day; name: Words; next: Words } };
	/** The question to a decision-maker, where it replaces a public task. */
	asks?: { on: Day; question: Words; askedOf: string; dueOn: Day };
	/** What is said about sectors that the rule names, beside the partners who were asked. */
	involved?: { on: Day; sector: Sector; state: Involvement; reason: Words }[];
	pledges: DemoPledge[];
}

/** A word that a form offers, which is the same in every language. */
export const same = (word: string): Words => ({ da: word, en: word });
