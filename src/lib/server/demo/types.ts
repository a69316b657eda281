import type { Locale } from '$lib/domain/account/account';
import type { Guardian } from '$lib/domain/consent/custody';
import type { Channel, Method } from '$lib/domain/consent/record';
import type { AgeBand, Decider } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import type { Attributes } from '$lib/domain/story/excerpt';
import type { Rhythm } from '$lib/domain/story/dose';
import type { Barrier, Touchpoint } from '$lib/domain/story/journey';
import type { StoryKind } from '$lib/domain/story/story';

/** One text in both languages. */
export type Words = Record<Locale, string>;

/** Days since the initiative began, which is 20 months before the demo is loaded. */
export type Day = number;

/** A piece of a story as a fieldworker writes it; a dialogue is a list of [who, what]. */
export type Block =
	| { heading: string }
	| { paragraph: string }
	| { quote: string }
	| { dialogue: [who: string, said: string][] };

/** A story's title and text in both languages. */
export type StoryWords = Record<Locale, { title: string; blocks: Block[] }>;

/** What somebody said yes and no to on one day; about one excerpt alone when `excerpt` names it. `until` ends a yes. */
export interface DemoDecision {
	on: Day;
	by: Decider;
	method: Method;
	yes?: Scope[];
	no?: Scope[];
	until?: Day;
	excerpt?: string;
	/** Of research: the demo's project. */
	project?: boolean;
	/** How somebody wants to be asked again. */
	channel?: Channel;
	/** Where it was said or signed, and who was there. */
	place?: Words;
	witness?: string;
}

type Feeling = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** A moment of the journey, and the excerpts that tell of it. */
export interface DemoMoment {
	key: string;
	stage: Words;
	title: Words;
	setting: Words;
	people: Words[];
	touchpoint: Touchpoint;
	cadence?: Words;
	dose?: Words;
	rhythm?: Rhythm;
	/** Each time. */
	minutes?: number;
	feeling: Feeling;
	/** As the young person drew it. */
	own?: Feeling;
	isGuess?: boolean;
	isScreening?: boolean;
	barriers?: Barrier[];
	excerpts: string[];
}

/** Words of the story, found in it by their exact text, which stands there once. */
export interface DemoExcerpt {
	key: string;
	quote: Words;
	tags: string[];
	memo?: Words;
	attributes?: Partial<Record<keyof Attributes, Words>>;
}

/** What the fieldworker notes beside the story (mission.md A1). */
export interface DemoFacts {
	strengths: Words[];
	dream: Words;
	triedBefore: { what: Words; effect: Words }[];
	followUp: Words[];
	risks?: Words[];
}

/** One journey of the demo: the young person, what may be used, the story and what is seen in it. */
export interface DemoJourney {
	key: string;
	/** The family that it belongs to. */
	family?: string;
	secretName: string;
	/** When they first met; the first visit, unless told. */
	met?: Day;
	/** When they met. */
	ageBand: AgeBand;
	/** Who is asked at home, where both have custody: what each is to the young person, and since when that was known. */
	parents?: Record<Guardian, Words> & { since: Day };
	/** A birthday on the way that changes who decides. */
	turns?: { on: Day; ageBand: AgeBand };
	area: Words;
	contact: string;
	consents: DemoDecision[];
	/** Excerpts taken back by the young person. */
	withdraws?: { on: Day; excerpt: string }[];
	/** When the young person took everything back. */
	takesAllBack?: Day;
	/** Whether nobody but its author may read it. */
	isPrivate?: boolean;
	kind: StoryKind;
	author: string;
	visits: Day[];
	words: StoryWords;
	facts: DemoFacts;
	moments: DemoMoment[];
	excerpts: DemoExcerpt[];
}
