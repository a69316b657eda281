import { describe, expect, it } from 'vitest';
import { parse } from '../text/input';
import { answers } from '$tests/support/setup';
import { changed, noSetup, setupChange, setupQuestions, whatIsUnanswered } from './setup';

const whole = { ...answers, leadIds: ['01900000-0000-7000-8000-000000000001'] };

describe('what is unanswered', () => {
	it('is everything at first, in the order in which it is asked', () => {
		expect(whatIsUnanswered(noSetup)).toEqual(setupQuestions);
	});

	it('is nothing once all is answered', () => {
		expect(whatIsUnanswered(whole)).toEqual([]);
	});

	it.each([
		['controller', { controller: '' }],
		['contact', { contact: '' }],
		['legalBasis', { legalBasis: { fieldwork: 'consent' } }],
		['ages', { oldest: null }],
		['retention', { retention: { story: 36 } }],
		['safeguarding', { leadIds: [] }],
		['suppression', { suppression: null }]
	] as const)('is %s where half of it is missing', (question, missing) => {
		expect(whatIsUnanswered({ ...whole, ...missing } as typeof whole)).toEqual([question]);
	});
});

describe('a change', () => {
	const put = (setup: typeof noSetup, input: unknown) => changed(setup, parse(setupChange, input));

	it('leaves what it does not name, and takes away what is emptied', () => {
		const next = put(whole, { controller: '', retention: { story: '' }, suppression: '7' });
		expect(next).toEqual({
			...whole,
			...{ controller: '', suppression: 7, retention: { identity: 24, partner: 24, log: 60 } }
		});
	});

	it('raises the number for the public along with the other, and never lowers it', () => {
		expect(put(whole, { suppression: 12 })).toMatchObject({ publicSuppression: 12 });
		const asItStands = { suppression: 12, publicSuppression: whole.publicSuppression };
		expect(put(whole, asItStands)).toMatchObject({ publicSuppression: 12 });
		expect(put(whole, { suppression: 3 })).toMatchObject({ publicSuppression: 10 });
		expect(put(whole, { publicSuppression: 5 })).toMatchObject({ publicSuppression: 5 });
		expect(put(whole, { suppression: '' })).toMatchObject({ publicSuppression: 10 });
	});

	it.each([
		['oldest', 'invalid', { youngest: 12, oldest: 8 }],
		['oldest', 'invalid', { oldest: 5 }],
		['suppression', 'out_of_range', { suppression: 1 }],
		['publicSuppression', 'out_of_range', { publicSuppression: 2 }],
		['publicSuppression', 'invalid', { suppression: 12, publicSuppression: 11 }],
		['publicSuppression', 'invalid', { publicSuppression: 4 }],
		['answerDays', 'out_of_range', { answerDays: 0 }],
		['retention.story', 'out_of_range', { retention: { story: 0 } }],
		['legalBasis.sharing', 'invalid', { legalBasis: { sharing: 'because' } }]
	])('is refused at %s (%s)', (field, reason, input) => {
		expect(() => put(whole, input)).toThrow(`${reason} (${field})`);
	});
});
