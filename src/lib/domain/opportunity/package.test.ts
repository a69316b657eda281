import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pledgeStates } from '../pledge/state';
import { coverageOf, readPiece, type Piece, type Placed } from './package';

const piece = (id: string, isRequired = true): Piece => ({ id, title: id, kind: null, isRequired });
const pledge = (pieceId: string | null, state: Placed['state']): Placed => ({
	...{ id: `${pieceId} ${state}`, pieceId, state }
});

test('says what is covered and what is missing', () => {
	const pieces = [piece('fee'), piece('friend'), piece('shoes', false)];
	const pledges = [pledge('fee', 'active'), pledge('friend', 'offered'), pledge('fee', 'lapsed')];
	const { pieces: shown, ...rest } = coverageOf(pieces, pledges);
	expect(shown.map(({ cover }) => cover)).toEqual(['covered', 'offered', 'missing']);
	expect(rest).toEqual({ required: 2, covered: 1, isWhole: false });
});

test('is whole when every required piece is, whatever the optional ones are', () => {
	const pieces = [piece('fee'), piece('shoes', false)];
	expect(coverageOf(pieces, [pledge('fee', 'accepted')]).isWhole).toBe(true);
	expect(coverageOf([piece('shoes', false)], []).isWhole).toBe(false);
});

test('a pledge that fell away covers nothing, and one more never uncovers', () => {
	const any = fc.record({
		pieceId: fc.constantFrom('fee', 'friend', null),
		state: fc.constantFrom(...pledgeStates)
	});
	const pieces = [piece('fee'), piece('friend')];
	fc.assert(
		fc.property(fc.array(any, { maxLength: 6 }), any, (some, more) => {
			const pledges = some.map(({ pieceId, state }) => pledge(pieceId, state));
			const before = coverageOf(pieces, pledges).covered;
			const after = coverageOf(pieces, [...pledges, pledge(more.pieceId, more.state)]).covered;
			expect(after).toBeGreaterThanOrEqual(before);
			const fallen = pledges.every(({ state }) => state === 'lapsed' || state === 'withdrawn');
			expect(fallen ? before : 0).toBe(0);
		}),
		{ numRuns: 60 }
	);
});

test('a piece is read from a form or a program', () => {
	expect(readPiece({ title: ' Kontingent ' })).toEqual({ title: 'Kontingent', isRequired: true });
	expect(() => readPiece({ title: '' })).toThrow();
	expect(() => readPiece({ title: 'x', kind: 'money' })).toThrow();
});
