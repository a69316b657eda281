import { describe, expect, test } from 'vitest';
import type { ShownOpportunity } from '../opportunity/shown';
import { dayAfter } from '../pledge/standing';
import { remindersOf, reviewSoon, type Relied } from './reminder';

const today = '2026-11-28';

const reviewedOn = (reviewOn: string, state: ShownOpportunity['state'] = 'running') =>
	({
		...{ id: 'w', whatIf: 'Hvad nu hvis?', state },
		answers: [{ from: 'agreed', to: state, reviewOn }]
	}) as unknown as ShownOpportunity;

const partner = (more: Partial<Relied> = {}): Relied => ({
	...{ id: 'p', name: 'Klubben', certificateOn: null, confidentialOn: null, courses: [] },
	...{ agreement: '', agreementReviewOn: null },
	...more
});

describe('a review', () => {
	test('is told of within the week before it, on the day itself too, and not after', () => {
		const told = [-1, 0, 7, 8].map((days) => reviewSoon(reviewedOn(dayAfter(today, days)), today));
		expect(told).toEqual([null, today, dayAfter(today, 7), null]);
	});

	test('of what is over is told to nobody', () => {
		expect(reviewSoon(reviewedOn(today, 'kept'), today)).toBeNull();
	});
});

test('what runs out soon, begins soon and is looked at soon stands in the order of its days', () => {
	const pledge = {
		id: 'pl',
		opportunityId: 'w',
		whatIf: 'Hvad nu hvis?',
		whatIfState: 'running',
		partnerName: 'Klubben',
		kind: 'room',
		state: 'accepted',
		from: '2026-12-01',
		to: null
	} as const;
	const courses = [
		{ name: 'Modtagelse', until: '2026-12-20' },
		{ name: 'Udløbet', until: '2026-11-27' },
		{ name: 'Længe', until: '2027-12-20' }
	];
	const liv = { storytellerId: 's', secretName: 'Liv' };
	const told = remindersOf(
		{
			pledges: [pledge],
			opportunities: [reviewedOn('2026-12-02')],
			partners: [partner({ courses, agreementReviewOn: '2026-11-30' })],
			endings: [
				...(['team', 'workshop'] as const).map((scope) => ({ ...liv, scope, until: '2026-12-03' })),
				{ ...liv, scope: 'partner' as const, until: '2026-11-27' }
			]
		},
		today
	);
	expect(told.map(({ event, on }) => [event, on])).toEqual([
		['expires', '2026-11-30'],
		['starts', '2026-12-01'],
		['review', '2026-12-02'],
		['yes', '2026-12-03'],
		['expires', '2026-12-20']
	]);
	expect(told[3]).toEqual({ event: 'yes', on: '2026-12-03', ...liv, scopes: ['team', 'workshop'] });
	expect(told.at(-1)).toMatchObject({ expiring: 'course', name: 'Modtagelse', partnerId: 'p' });
});
