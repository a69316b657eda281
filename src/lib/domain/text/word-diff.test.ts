import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundChanges, wordDiff } from './word-diff';

const text = fc
	.array(fc.constantFrom('han ', 'skyder', ' ', '\n', '🚲', 'ikke. ', 'é', 'q\u0307'), {
		maxLength: 30
	})
	.map((all) => all.join(''));
const without = (kind: string, runs: ReturnType<typeof wordDiff>) =>
	runs
		.filter((run) => run.kind !== kind)
		.map((run) => run.text)
		.join('');

describe('a comparison by word', () => {
	it('makes both texts again, and no run stands beside one of its kind', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const runs = wordDiff(before, after);
				expect(without('added', runs)).toBe(before);
				expect(without('removed', runs)).toBe(after);
				expect(runs.every((run, at) => run.kind !== runs[at + 1]?.kind)).toBe(true);
			})
		);
	});

	it('never cuts a word in two', () => {
		expect(wordDiff('Hun cykler', 'Hun cyklede')).toEqual([
			{ kind: 'same', text: 'Hun ' },
			{ kind: 'removed', text: 'cykler' },
			{ kind: 'added', text: 'cyklede' }
		]);
	});

	it('leaves out what stayed as it was, far from any change', () => {
		const long = 'ord '.repeat(500);
		const runs = aroundChanges(wordDiff(`${long}før${long}`, `${long}efter${long}`), 40);
		expect(runs.map((run) => run && run.kind)).toEqual([
			null,
			'same',
			'removed',
			'added',
			'same',
			null
		]);
		expect(runs.every((run) => !run || run.text.length < 60)).toBe(true);
	});
});
