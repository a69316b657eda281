/** What the demo's secretariat answered before it began (R1); who has the lead on safeguarding stands in `worry.ts`. */
import { bothUntilSaid } from '$lib/domain/consent/rule';
import type { Setup } from '$lib/domain/initiative/setup';

export const setup: Omit<Setup, 'leadIds'> = {
	controller: 'Lindaa Kommune',
	contact: 'dpo@lindaa.example',
	legalBasis: {
		fieldwork: 'publicTask',
		workshop: 'publicTask',
		sharing: 'consent',
		research: 'consent'
	},
	youngest: 6,
	oldest: 20,
	retention: { story: 36, identity: 24, partner: 24, log: 60 },
	// Lindaa is small: the lowest number that may be chosen, and hardly more for the public.
	suppression: 3,
	publicSuppression: 4,
	answerDays: 14,
	contactYears: 12,
	noticeDays: 3,
	aloneFrom15: [],
	bothFor: [...bothUntilSaid],
	// One of the young people said yes long enough ago to be asked again.
	renewMonths: 11
};
