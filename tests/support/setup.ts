/** What an initiative answers before it takes contributions. */

import type { Scope } from '$lib/domain/consent/scope';

/** An answer to each question but who has the lead on safeguarding. */
export const answers = {
	controller: 'Lindaa Kommune',
	contact: 'dpo@lindaa.example',
	legalBasis: {
		fieldwork: 'publicTask',
		workshop: 'publicTask',
		sharing: 'consent',
		research: 'notUsed'
	},
	...{
		youngest: 8,
		oldest: 17,
		suppression: 5,
		publicSuppression: 10,
		contactYears: 12,
		answerDays: 14,
		noticeDays: 3
	},
	retention: { story: 36, identity: 24, partner: 24, log: 60 },
	aloneFrom15: [] as Scope[],
	bothFor: ['exhibition', 'research', 'keepMedia', 'linkMeasures', 'archive'] as Scope[],
	renewMonths: 12
} as const;
