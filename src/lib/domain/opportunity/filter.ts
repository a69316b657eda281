import { barriers, type Barrier } from '../story/journey';
import { isOverdue, reviewOf } from './review';
import type { ShownOpportunity } from './shown';
import type { OpportunityState } from './state';

/** States in which a what-if waits for somebody to pledge something. */
export const asking: OpportunityState[] = ['open', 'offered', 'youthChecked'];

/** What a what-if can wait for, as the board sorts them out. */
export const waits = ['review', 'decision', 'partner'] as const;

export type Wait = (typeof waits)[number];

/** Which what-ifs are shown; empty shows all. */
export interface OpportunityFilter {
	/** Words that the question, its bridge, or who answers holds. */
	words: string;
	removes: Barrier | null;
	insightId: string | null;
	waits: Wait | null;
}

/** Lets everything through. */
export const allOf: OpportunityFilter = { words: '', removes: null, insightId: null, waits: null };

/** Reads a filter from an address; what it does not know, it leaves out. */
export function readFilter(query: { get(name: string): string | null }): OpportunityFilter {
	const among = <T extends string>(known: readonly T[], name: string) =>
		known.find((word) => word === query.get(name)) ?? null;
	return {
		words: (query.get('q') ?? '').trim().slice(0, 100),
		removes: among(barriers, 'removes'),
		insightId: query.get('insight') || null,
		waits: among(waits, 'waits')
	};
}

/** Whether anything is left out. */
export function isNarrow({ words, removes, insightId, waits }: OpportunityFilter): boolean {
	return words !== '' || removes !== null || insightId !== null || waits !== null;
}

/** Whether a filter looks at what hangs on a what-if or at words, so that no query alone can tell what it lets through. */
export function looksClosely({ words, waits }: OpportunityFilter): boolean {
	return words !== '' || waits !== null;
}

/** The single words that a filter looks for, in small letters. */
export function wordsIn({ words }: OpportunityFilter): string[] {
	return words.toLocaleLowerCase('da').split(/\s+/u).filter(Boolean);
}

/** The what-ifs that a filter lets through, in the order given. @param today `YYYY-MM-DD` */
export function filtered(
	all: readonly ShownOpportunity[],
	filter: OpportunityFilter,
	today: string
): ShownOpportunity[] {
	const words = wordsIn(filter);
	return all.filter(
		(one) =>
			(filter.removes === null || one.removes === filter.removes) &&
			(filter.insightId === null || one.insightIds.includes(filter.insightId)) &&
			(filter.waits === null || waitsFor[filter.waits](one, today)) &&
			words.every((word) => textOf(one).includes(word))
	);
}

const waitsFor: Record<Wait, (one: ShownOpportunity, today: string) => boolean> = {
	review: (one, today) => isOverdue(reviewOf(one), today),
	decision: (one) => one.decision?.state === 'asked',
	partner: ({ state, pledges }) =>
		asking.includes(state) &&
		Object.entries(pledges).every(([is]) => is === 'lapsed' || is === 'withdrawn')
};

function textOf({ whatIf, concrete, moreOf, towards, answers }: ShownOpportunity): string {
	const texts = [whatIf, ...concrete, moreOf, towards, answers[0]?.answeredBy];
	return texts.join('\n').toLocaleLowerCase('da');
}
