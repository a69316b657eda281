import { describe, expect, it } from 'vitest';
import { refused, toRecall } from './recall';
import type { ConsentRecord } from './record';

const file: Parameters<typeof toRecall>[0][number] = {
	storyId: 'one',
	purpose: 'export:report',
	at: 10
};
const taken = (what: string, itemId: string | null = null, at = 20) => ({ what, itemId, at });
const recalled = (withdrawal: ReturnType<typeof taken>, reading = file) =>
	toRecall([reading], [withdrawal], ['one', 'two']).length === 1;

describe('a file that was taken out', () => {
	it.each([
		['everything', taken('all')],
		['its story', taken('item', 'one')],
		['an excerpt, that nobody knows to be elsewhere', taken('item', 'excerpt')],
		['its own use', taken('report')],
		['a use that this one leans on', taken('team')]
	])('is asked back when somebody takes back %s', (_, withdrawal) => {
		expect(recalled(withdrawal)).toBe(true);
	});

	it.each([
		['another story', taken('item', 'two')],
		['another use', taken('research')],
		['everything, before it was taken out', taken('all', null, 5)]
	])('stays when somebody takes back %s', (_, withdrawal) => {
		expect(recalled(withdrawal)).toBe(false);
	});

	it('is a printed page as well', () => {
		expect(recalled(taken('item', 'one'), { ...file, purpose: 'print:team' })).toBe(true);
		expect(recalled(taken('report'), { ...file, purpose: 'print:team' })).toBe(false);
	});

	it('is asked back since the first withdrawal that reaches it', () => {
		const all = [taken('all', null, 40), taken('report', null, 30), taken('research', null, 20)];
		expect(toRecall([file], all, ['one', 'two'])).toEqual([{ ...file, since: 30 }]);
	});

	it('is something else than a reading', () => {
		expect(recalled(taken('all'), { ...file, purpose: 'team' })).toBe(false);
	});

	it('for a research project is asked back when somebody says no to that one, or to research as such', () => {
		const its = { ...file, purpose: 'export:research', projectId: 'p' };
		const no = (projectId: string | null) => ({ ...taken('research'), projectId });
		expect(recalled(no('p'), its)).toBe(true);
		expect(recalled(no('q'), its)).toBe(false);
		expect(recalled(no(null), its)).toBe(true);
		expect(recalled(taken('all'), its)).toBe(true);
		expect(recalled(no('q'), { ...its, projectId: '' })).toBe(true);
	});

	it('is asked back when somebody says no to its use for its story, and not for another one', () => {
		expect(recalled(taken('report', 'one'))).toBe(true);
		expect(recalled(taken('report', 'excerpt'))).toBe(true);
		expect(recalled(taken('report', 'two'))).toBe(false);
		expect(recalled(taken('research', 'one'))).toBe(false);
	});
});

describe('a no takes back', () => {
	const says = (
		decision: 'yes' | 'no',
		at: number,
		more: Partial<ConsentRecord> = {}
	): ConsentRecord => ({
		...{ id: `${at}`, scope: 'research', by: 'young', method: 'screen', decision, at },
		...more
	});
	const back = (...records: ConsentRecord[]) =>
		refused({ ageBand: '15-17', aloneFrom15: ['research'] }, records, '2026-11-22');
	const [p, q] = [{ projectId: 'p' }, { projectId: 'q' }];

	it('a yes to the same use, of one project or of research as such', () => {
		const gone = (projectId: string | null) => [
			{ what: 'research', itemId: null, projectId, at: 2 }
		];
		expect(back(says('yes', 1, p), says('no', 2, p))).toEqual(gone('p'));
		expect(back(says('yes', 1, p), says('no', 2))).toEqual(gone(null));
		expect(back(says('yes', 1, p), says('no', 2, p), says('yes', 3, p))).toEqual(gone('p'));
	});

	it('one thing from a use', () => {
		const no = says('no', 2, { scope: 'report', itemId: 'one' });
		expect(back(no)).toEqual([{ what: 'report', itemId: 'one', projectId: null, at: 2 }]);
	});

	it('nothing that nobody had said yes to, nor by somebody whose word does not count', () => {
		expect(back(says('no', 2, p))).toEqual([]);
		expect(back(says('yes', 1, p), says('no', 2, q))).toEqual([]);
		const guardian = { by: 'guardian' as const };
		expect(back(says('yes', 1, guardian), says('no', 2, guardian))).toEqual([]);
	});
});
