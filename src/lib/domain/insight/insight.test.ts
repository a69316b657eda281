import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '../error';
import { moved, placed, side, without } from './evidence';
import { groundOf, reachOf, type Footing } from './ground';
import { readInsight, readInsightPatch, stances, type Evidence } from './insight';
import { clause } from './sentence';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const statement = {
	observation: 'Ensomheden sidder i de uplanlagte minutter',
	because: 'ingen voksen har pausen som sin opgave',
	soThat: 'børnene går alene til frokost'
};

function refusal(run: () => unknown) {
	try {
		run();
	} catch (error) {
		if (isDomainError(error)) {
			return { reason: error.reason, field: error.field };
		}
		throw error;
	}
	throw new Error('was not refused');
}

describe('an insight', () => {
	test('says what is seen, because of what, and so what', () => {
		expect(readInsight({ ...statement, evidence: [{ excerptId: id(1) }] })).toEqual({
			...statement,
			evidence: [{ excerptId: id(1), stance: 'supports' }]
		});
		for (const part of ['observation', 'because', 'soThat']) {
			expect(refusal(() => readInsight({ ...statement, [part]: ' ' }))).toEqual({
				reason: 'required',
				field: part
			});
		}
	});

	test('names an excerpt once', () => {
		const evidence = [{ excerptId: id(1) }, { excerptId: id(1), stance: 'contradicts' }];
		expect(refusal(() => readInsightPatch({ evidence }))).toEqual({
			reason: 'invalid',
			field: 'evidence.1.excerptId'
		});
	});

	test('knows two stances and no CPR number', () => {
		const evidence = [{ excerptId: id(1), stance: 'maybe' }];
		expect(refusal(() => readInsight({ ...statement, evidence })).field).toBe('evidence.0.stance');
		expect(refusal(() => readInsight({ ...statement, cause: '010203-1234' })).reason).toBe(
			'cpr_number'
		);
	});
});

describe('evidence', () => {
	const some = fc.uniqueArray(
		fc.record({
			excerptId: fc.integer({ min: 0, max: 20 }).map(id),
			stance: fc.constantFrom(...stances)
		}),
		{ selector: (piece) => piece.excerptId }
	);

	test('is never lost or doubled by moving it', () => {
		fc.assert(
			fc.property(
				some,
				fc.integer({ min: 0, max: 20 }),
				fc.integer({ min: -9, max: 9 }),
				(all, n, by) => {
					const after = moved(all, id(n), by);
					const sorted = (list: Evidence[]) => [...list.map((p) => p.excerptId + p.stance)].sort();
					expect(sorted(after)).toEqual(sorted(all));
				}
			)
		);
	});

	test('stands on the side it was placed on, and only there', () => {
		fc.assert(
			fc.property(
				some,
				fc.integer({ min: 0, max: 20 }),
				fc.constantFrom(...stances),
				(all, n, to) => {
					const after = placed(all, id(n), to);
					expect(after.filter((piece) => piece.excerptId === id(n))).toEqual([
						{ excerptId: id(n), stance: to }
					]);
					expect(without(after, id(n))).toEqual(without(all, id(n)));
				}
			)
		);
	});

	test('moves up within its own side', () => {
		const all: Evidence[] = [
			{ excerptId: id(1), stance: 'supports' },
			{ excerptId: id(2), stance: 'contradicts' },
			{ excerptId: id(3), stance: 'supports' }
		];
		expect(side(moved(all, id(3), -1), 'supports').map((p) => p.excerptId)).toEqual([id(3), id(1)]);
	});
});

describe('the ground of an insight', () => {
	const voice = (story: number, more: Partial<Footing> = {}): Footing => ({
		stance: 'supports',
		storyId: id(story),
		storytellerId: id(story),
		isCovered: true,
		...more
	});

	test('is strong on enough stories and thin on fewer', () => {
		expect(groundOf([voice(1), voice(2), voice(3)], 3)).toBe('strong');
		expect(groundOf([voice(1), voice(2), voice(2)], 3)).toBe('thin');
	});

	test('must be found anew when words fall away below the limit', () => {
		expect(groundOf([voice(1), voice(2), voice(3, { isCovered: false })], 3)).toBe(
			'needs_new_ground'
		);
		expect(groundOf([voice(1, { isCovered: false })], 1)).toBe('needs_new_ground');
		expect(groundOf([], 1)).toBe('needs_new_ground');
	});

	test('stays strong when enough is left', () => {
		const one = voice(4, { isCovered: false });
		expect(groundOf([voice(1), voice(2), voice(3), one], 3)).toBe('strong');
	});

	test('does not rest on words that speak against it', () => {
		const against = voice(2, { stance: 'contradicts' });
		expect(reachOf([voice(1), voice(1), against])).toEqual({ stories: 1, storytellers: 1 });
	});

	test('never gets better by losing words', () => {
		const order = ['needs_new_ground', 'thin', 'strong'];
		const footing = fc.record({
			stance: fc.constantFrom(...stances),
			storyId: fc.integer({ min: 0, max: 5 }).map(id),
			storytellerId: fc.constant(id(9)),
			isCovered: fc.boolean()
		});
		fc.assert(
			fc.property(
				fc.array(footing),
				fc.nat(),
				fc.integer({ min: 1, max: 5 }),
				(all, which, limit) => {
					const fewer = all.map((piece, at) =>
						at === which % Math.max(1, all.length) ? { ...piece, isCovered: false } : piece
					);
					const rank = (list: Footing[]) => order.indexOf(groundOf(list, limit));
					expect(rank(fewer)).toBeLessThanOrEqual(rank(all));
				}
			)
		);
	});
});

test('the three parts flow as one sentence', () => {
	expect(clause('Fordi ingen ser dem.', 'fordi')).toBe('ingen ser dem');
	expect(clause('fordiget er svært', 'fordi')).toBe('fordiget er svært');
	expect(clause('de venter …')).toBe('de venter …');
	expect(clause('og så videre...')).toBe('og så videre...');
});
