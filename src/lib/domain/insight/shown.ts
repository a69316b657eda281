import { groundOf, reachOf, speakersOf, type Footing, type Ground } from './ground';
import type { Family } from '../codebook/family';
import type { Evidence } from './insight';
import { isRetold, type StoryKind } from '../story/story';
import { toldOf, unheardOf, type Place, type Places } from './unheard';
import { countChecks, type Check, type CheckCount } from './youth-check';

/** A piece of evidence as it leaves the server. `gone`: a wordless tombstone; `withheld`: words, but not for the asker. */
export interface ShownEvidence extends Evidence {
	state: 'shown' | 'withheld' | 'gone';
	quote?: string;
	storyId?: string;
	storyTitle?: string;
	/** How its story came to be, where nobody may take the words for what was said. */
	told?: StoryKind;
}

/** What is kept of an insight itself. */
export interface InsightFacts {
	id: string;
	initiativeId: string;
	observation: string;
	because: string;
	soThat: string;
	sign: string;
	cause: string;
	wallId: string | null;
	clusterId: string | null;
	/** Why fewer stories than the initiative's limit are enough; empty where they are not. */
	enoughBecause: string;
	ownerId: string | null;
	/** The owner's name; empty for nobody, and for somebody who is not here any more. */
	owner: string;
	/** What the team thinks beside it; empty for whoever may not read words of stories. */
	memo: string;
	/** In plain language, for the young people who are asked about it; empty until then. */
	plainText: string;
	/** The number of the wording: what young people answered is about one of them. */
	wording: number;
	version: number;
}

/** A tag on words that an insight rests on. */
export interface InsightTag {
	id: string;
	name: string;
	family: Family;
}

/** An insight as it leaves the server. */
export interface ShownInsight extends InsightFacts {
	evidence: ShownEvidence[];
	/** The tags on the words it rests on, those on most of them first; none for whoever may not read the words. */
	tags: InsightTag[];
	reach: { stories: number; storytellers: number };
	ground: Ground;
	/** Fewest young people behind what is told of where they come from. */
	least: number;
	/** From where those come who speak for it, as far as that shows nobody. */
	from: Places;
	/** From where nobody, or hardly anybody, speaks for it (D3). */
	unheard: Places;
	/** What young people say to the wording. */
	check: CheckCount;
	/** How many what-ifs it became. */
	opportunities: number;
	/** ISO 8601, UTC. */
	createdAt: string;
}

/** Evidence with its words, which are null when the consent gate is shut. */
export interface ResolvedEvidence extends Evidence, Footing, Place {
	quote: string | null;
	storyTitle: string | null;
	storyKind: StoryKind;
}

/** What the ground of insights is held against. */
export interface Measure {
	/** How many stories must speak for one, unless it says why fewer are enough. */
	limit: number;
	/** Fewest young people behind what is told of them. */
	least: number;
	/** The ages and areas of the initiative. */
	known: Places;
}

/**
 * Puts an insight together for somebody.
 *
 * @param pieces       all of its evidence, in order
 * @param tags         those on each excerpt that it rests on
 * @param checks       all that young people were asked and answered about it
 * @param mayReadWords whether the asker's role reads words of stories at all
 */
export function showInsight(
	facts: InsightFacts & { createdAt: number },
	pieces: readonly ResolvedEvidence[],
	tags: readonly (InsightTag & { excerptId: string })[],
	checks: readonly Check[],
	opportunities: number,
	measure: Measure,
	mayReadWords: boolean
): ShownInsight {
	const { id, initiativeId, observation, because, soThat, sign, cause } = facts;
	const { wallId, clusterId, enoughBecause, plainText, wording, version, createdAt } = facts;
	const { ownerId, owner } = facts;
	const covered = pieces.filter(({ isCovered }) => isCovered).map(({ excerptId }) => excerptId);
	const seen = tags.filter(({ excerptId }) => mayReadWords && covered.includes(excerptId));
	const people = speakersOf(pieces);
	return {
		...{ id, initiativeId, observation, because, soThat, sign, cause, wallId, clusterId },
		...{ enoughBecause, plainText, wording, version, ownerId, owner },
		memo: mayReadWords ? facts.memo : '',
		tags: mostFirst(seen),
		evidence: pieces.map((piece) => showEvidence(piece, mayReadWords)),
		reach: reachOf(pieces),
		ground: groundOf(pieces, enoughBecause === '' ? measure.limit : 1),
		least: measure.least,
		from: toldOf(people, measure.least),
		unheard: unheardOf(people, measure.known, measure.least),
		check: countChecks(checks, wording),
		opportunities,
		createdAt: new Date(createdAt).toISOString()
	};
}

function mostFirst(tags: readonly InsightTag[]): InsightTag[] {
	const uses = (of: InsightTag) => tags.filter(({ id }) => id === of.id).length;
	return [
		...new Map(tags.map(({ id, name, family }) => [id, { id, name, family }])).values()
	].toSorted((a, b) => uses(b) - uses(a) || (a.name < b.name ? -1 : 1));
}

function showEvidence(piece: ResolvedEvidence, mayReadWords: boolean): ShownEvidence {
	const { excerptId, stance, storyId, quote, storyTitle, storyKind } = piece;
	if (quote === null || storyTitle === null) {
		return { excerptId, stance, state: 'gone' };
	}
	const told = isRetold(storyKind) ? { told: storyKind } : {};
	return mayReadWords
		? { excerptId, stance, state: 'shown', quote, storyId, storyTitle, ...told }
		: { excerptId, stance, state: 'withheld' };
}
