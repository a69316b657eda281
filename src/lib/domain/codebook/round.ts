/** A coding round: some stories, coded by some people, each on their own or in sight of each other. */
import * as v from 'valibot';
import { line, maybe, oneOf, uuid } from '../text/input';
import { unitKinds } from './agreement-units';

/** Who is kept from seeing others' excerpts of its stories while it is open. */
export const blindness = ['nobody', 'coders', 'everybody'] as const;
export type Blindness = (typeof blindness)[number];

/** More would make a table that nobody can read. */
export const mostCoders = 12;
export const mostStories = 100;

const several = (least: number, most: number) =>
	v.pipe(
		v.array(uuid, 'required'),
		v.transform((ids) => [...new Set(ids)]),
		v.minLength(least, 'required'),
		v.maxLength(most, 'out_of_range')
	);

export const newRound = v.object({
	id: v.optional(uuid),
	title: line(120),
	storyIds: several(1, mostStories),
	/** Members who may code; at least two. */
	coderIds: several(2, mostCoders),
	/** The tags in play; all when absent. */
	tagIds: maybe(several(1, 500)),
	blind: v.optional(oneOf(blindness), 'coders')
});

export const roundStates = ['open', 'closed'] as const;

export const roundChange = v.object({
	title: v.optional(line(120)),
	state: v.optional(oneOf(roundStates))
});

/** A coder says to be through with the stories, or takes it back. */
export const finishing = v.object({ isFinished: v.boolean('invalid') });

const yes = v.pipe(
	v.union([v.boolean(), v.picklist(['true', 'false', 'on', ''])], 'invalid'),
	v.transform((given) => given === true || given === 'true' || given === 'on')
);

/** How agreement is counted. */
export const agreementQuery = v.object({
	unit: v.optional(oneOf(unitKinds), 'characters'),
	/** Only where at least one coder put a tag on. */
	coded: v.optional(yes, false)
});

export interface RoundCoder {
	id: string;
	name: string;
	/** ISO 8601; null until the coder says to be through. */
	finishedAt: string | null;
	/** Stories of the round in which the coder has marked anything, and how many marks there are in all. */
	stories: number;
	excerpts: number;
}

export interface Round {
	id: string;
	initiativeId: string;
	title: string;
	blind: Blindness;
	state: (typeof roundStates)[number];
	/** Null: all tags are in play. */
	tagIds: string[] | null;
	/** Those that the reader may read. */
	stories: { id: string; title: string; secretName: string }[];
	/** How many more there are. */
	heldBack: number;
	coders: RoundCoder[];
	openedBy: string;
	openedAt: string;
	closedBy: string | null;
	closedAt: string | null;
	version: number;
}
