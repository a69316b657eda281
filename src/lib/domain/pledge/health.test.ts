import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthOf, noticeOf, unmended, type Replaceable } from './health';
import { pledgeStates } from './state';

const today = '2026-11-28';
const timed = (more: object) => ({
	...{ state: 'active' as const, from: null, to: null, whatIfState: 'running' as const },
	...more
});

describe('a pledge', () => {
	test.each([
		['kept', timed({})],
		['kept', timed({ to: today })],
		['atRisk', timed({ to: '2026-11-27' })],
		['kept', timed({ state: 'fulfilled', to: '2026-11-27' })],
		['coming', timed({ state: 'accepted', from: today })],
		['atRisk', timed({ state: 'accepted', from: '2026-11-27' })],
		['atRisk', timed({ state: 'offered', to: '2026-11-27' })],
		['lapsed', timed({ state: 'withdrawn', from: '2026-12-01' })]
	] as const)('is %s: %j', (health, pledge) => expect(healthOf(pledge, today)).toBe(health));

	test.each([
		[{ event: 'starts', on: '2026-12-05' }, timed({ state: 'accepted', from: '2026-12-05' })],
		[null, timed({ state: 'accepted', from: '2026-12-06' })],
		[{ event: 'ends', on: today }, timed({ to: today })],
		[null, timed({ state: 'accepted', to: today })],
		[null, timed({ state: 'lapsed', from: today })],
		[{ event: 'ends', on: today }, timed({ to: today, whatIfState: 'kept' })],
		[null, timed({ to: today, whatIfState: 'ended' })],
		[null, timed({ to: today, whatIfState: 'withdrawn' })],
		[null, timed({ to: today, whatIfState: 'paused' })]
	] as const)('is told of a week before: %j', (notice, pledge) =>
		expect(noticeOf(pledge, today)).toEqual(notice)
	);
});

const pledge = (more: Partial<Replaceable> = {}): Replaceable => ({
	...{ kind: 'transport', pieceId: null, state: 'active', acceptedAt: 1, goneAt: null },
	...more
});
const lost = (more: Partial<Replaceable> = {}) => pledge({ state: 'lapsed', goneAt: 10, ...more });

describe('a pledge that fell away', () => {
	test('is mended by one of the same kind, or for the same piece, that was accepted since', () => {
		expect(unmended([lost(), pledge({ acceptedAt: 11 })])).toEqual([]);
		const forPiece = pledge({ kind: 'fee', pieceId: 'p', acceptedAt: 11 });
		expect(unmended([lost({ pieceId: 'p' }), forPiece])).toEqual([]);
	});

	test.each([
		['was there before', pledge({ acceptedAt: 9 })],
		['is only offered', pledge({ state: 'offered', acceptedAt: null })],
		['gives something else', pledge({ kind: 'fee', acceptedAt: 11 })],
		['fell away too', lost({ acceptedAt: 11, goneAt: 12 })]
	])('is not mended by one that %s', (_, other) =>
		expect(unmended([lost(), other])).toContainEqual(lost())
	);

	test('is mended by one of its own: as many stay broken as nothing came for', () => {
		fc.assert(
			fc.property(fc.nat(5), fc.nat(5), (gone, came) => {
				const all = [
					...Array.from({ length: gone }, () => lost()),
					...Array.from({ length: came }, () => pledge({ acceptedAt: 20 }))
				];
				expect(unmended(all)).toHaveLength(Math.max(0, gone - came));
			}),
			{ numRuns: 30 }
		);
	});
});

test('no state is without a health', () => {
	for (const state of pledgeStates) {
		expect(healthOf({ state, from: null, to: null }, today)).toMatch(/coming|kept|lapsed/);
	}
});
