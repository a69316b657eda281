import { describe, expect, it } from 'vitest';
import { toRecall } from './recall';

const file = { storyId: 'one', purpose: 'export:report', at: 10 };
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
});
