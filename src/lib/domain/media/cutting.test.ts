import { expect, it } from 'vitest';
import { answererOf, cutSaid, mayAnswerCut, mayShowPart, unasked, type CutSaid } from './cutting';

const said = (mayCut: CutSaid['mayCut'], mayCutBy: CutSaid['mayCutBy']): CutSaid => ({
	mayCut,
	mayCutBy
});

it('a part is shown by itself after a yes alone', () => {
	expect(['notAsked', 'no', 'yes'].map((mayCut) => mayShowPart({ mayCut } as CutSaid))).toEqual([
		false,
		false,
		true
	]);
});

it('an answer is kept with who gave it', () => {
	expect(cutSaid(unasked, 'yes', 'maker', 7)).toEqual({ ...said('yes', 'maker'), mayCutAt: 7 });
	expect(cutSaid(unasked, 'no', 'team', 8)).toEqual({ ...said('no', 'team'), mayCutAt: 8 });
	expect(cutSaid(said('yes', 'team'), 'notAsked', 'team', 9)).toEqual({
		...unasked,
		mayCutAt: null
	});
});

it('what was not answered, or answered as before, changes nothing', () => {
	expect(cutSaid(said('yes', 'maker'), undefined, 'team', 1)).toBeUndefined();
	expect(cutSaid(said('yes', 'maker'), 'yes', 'team', 1)).toBeUndefined();
	expect(cutSaid(unasked, 'notAsked', 'team', 1)).toBeUndefined();
});

it('what the team wrote down becomes the maker’s own when the maker says the same', () => {
	expect(cutSaid(said('no', 'team'), 'no', 'maker', 1)).toMatchObject(said('no', 'maker'));
});

it('over the maker’s own answer the team says no alone', () => {
	expect(() => cutSaid(said('no', 'maker'), 'yes', 'team', 1)).toThrowError(/forbidden/);
	expect(() => cutSaid(said('yes', 'maker'), 'notAsked', 'team', 1)).toThrowError(/forbidden/);
	expect(cutSaid(said('yes', 'maker'), 'no', 'team', 1)).toMatchObject(said('no', 'team'));
	expect(cutSaid(said('no', 'maker'), 'yes', 'maker', 1)).toMatchObject(said('yes', 'maker'));
	expect(mayAnswerCut(said('no', 'maker'), 'yes', 'team')).toBe(false);
});

it('its maker answers for themself, everybody else for the team', () => {
	expect(answererOf('young:one', 'one')).toBe('maker');
	expect(answererOf('young:two', 'one')).toBe('team');
	expect(answererOf('mette', 'one')).toBe('team');
});
