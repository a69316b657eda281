import type { Worded } from '../text/wording';

/** The parts of a what-if's wording, in the order in which they are read. */
export const whatIfParts = ['whatIf', 'concrete', 'moreOf', 'towards', 'partnerText'] as const;

export type WhatIfPart = (typeof whatIfParts)[number];

/** How a what-if is worded, with a line for each concrete one. */
export function whatIfWords(one: {
	whatIf: string;
	concrete: readonly string[];
	moreOf: string | null;
	towards: string | null;
	partnerText: string;
}): Worded<WhatIfPart> {
	return {
		...{ whatIf: one.whatIf, concrete: one.concrete.join('\n'), partnerText: one.partnerText },
		...{ moreOf: one.moreOf ?? '', towards: one.towards ?? '' }
	};
}
