import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedAnswers, compare, noAnswers } from './participation';
import { degrees, nextQuestion, participationParts, type Degree } from './participation-part';

const said = (degree: Degree) => ({ degree, because: '' });
const staff = {
	...{ space: said('yes'), voice: said('yes'), audience: said('partly'), influence: said('no') }
};
const young = (...given: Degree[]) =>
	participationParts.flatMap((part) => given.map((degree) => ({ part, degree, isTold: false })));

describe('both sides', () => {
	it('show the middle of the young people’s answers, and how it lies', () => {
		const both = compare(staff, young('no', 'partly', 'partly', 'partly', 'yes'), 5);
		expect(both.map(({ young, difference }) => [young.degree, young.count, difference])).toEqual([
			['partly', 5, 'lower'],
			['partly', 5, 'lower'],
			['partly', 5, 'same'],
			['partly', 5, 'higher']
		]);
	});

	it('take the lower of two middles: a doubt counts for the young people', () => {
		expect(compare(staff, young('no', 'no', 'yes', 'yes'), 4)[0]?.young.degree).toBe('no');
	});

	it('tell nothing of fewer than the smallest number', () => {
		for (const { young: side, difference } of compare(staff, young('no', 'no'), 3)) {
			expect([side, difference]).toEqual([{ degree: null, count: null, isSomeTold: false }, null]);
		}
	});

	it('tell nothing where staff typed in all but a few: the middle would be somebody', () => {
		const told = young('no', 'no', 'yes', 'yes').map((one) => ({ ...one, isTold: true }));
		const [few] = compare(staff, [...told, ...young('partly')], 5);
		expect(few?.young).toEqual({ degree: null, count: null, isSomeTold: false });
		const [many] = compare(staff, [...told, ...young(...Array<Degree>(5).fill('partly'))], 5);
		expect(many?.young).toEqual({ degree: 'partly', count: 9, isSomeTold: true });
	});

	it('tell staff nothing before they have answered all four themselves', () => {
		const half = { ...staff, voice: noAnswers.voice };
		expect(compare(half, young('no', 'no', 'no'), 3).map((one) => one.young.degree)).toEqual([
			...[null, null, null, null]
		]);
	});

	it('are the same for all who answer alike in the middle: no single answer shows', () => {
		const many = fc.array(fc.constantFrom(...degrees), { minLength: 3, maxLength: 20 });
		fc.assert(
			fc.property(many, (given) => {
				const [part] = compare(staff, young(...given), 3);
				expect(given).toContain(part?.young.degree);
				const [turned] = compare(staff, young(...given.toReversed()), 3);
				expect(turned).toEqual(part);
			})
		);
	});
});

it('asks the four in order, then for the rung, and then no more', () => {
	const asked = [nextQuestion(), nextQuestion('space'), nextQuestion('influence')];
	expect(asked).toEqual(['space', 'voice', 'rung']);
	expect(nextQuestion('rung')).toBeUndefined();
});

describe('what staff answer', () => {
	it('keeps the rung when a part is changed, and the parts when the rung is', () => {
		const once = changedAnswers(staff, { rung: { rung: 5, because: 'De var med.' } });
		expect(once).toMatchObject({ ...staff, rung: { rung: 5, because: 'De var med.' } });
		const twice = changedAnswers(once, { space: { degree: 'no' } });
		expect(twice).toMatchObject({ space: { degree: 'no' }, rung: { rung: 5 } });
		expect(changedAnswers(twice, { rung: { rung: null } }).rung).toMatchObject({
			...{ rung: null, because: 'De var med.' }
		});
	});
});
