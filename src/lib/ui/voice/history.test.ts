import { describe, expect, it } from 'vitest';
import { historyLines } from './history';

const said = (id: string, scope: 'keep' | 'team' | 'partner', decision: 'yes' | 'no', at = 0) => ({
	...{ id, scope, decision, at, by: 'young' as const, method: 'screen' as const },
	...{ itemId: null, place: '', witness: '', replacedBy: null, relation: '' },
	...{ device: null, readingLevel: null, readAloud: false, expiresOn: null, textHash: null },
	...{ textVersion: '', language: null }
});

describe('the history of answers', () => {
	it('has one line for answers that differ in nothing but what they are to, in their order', () => {
		const day = Date.UTC(2026, 4, 3, 10);
		const lines = historyLines(
			[
				said('a', 'keep', 'yes', day),
				said('b', 'team', 'yes', day),
				said('c', 'partner', 'no', day),
				said('d', 'partner', 'yes', day - 86_400_000)
			],
			[],
			[]
		);
		expect(lines.map(({ id, scopes }) => [id, scopes.length])).toEqual([
			['a', 2],
			['c', 1],
			['d', 1]
		]);
	});

	it('keeps apart what was answered otherwise', () => {
		const heard = { ...said('b', 'team', 'yes'), readAloud: true };
		expect(historyLines([said('a', 'keep', 'yes'), heard], [], [])).toHaveLength(2);
	});

	it('tells between the answers who was asked at home from when on, and who wrote it down', () => {
		const day = 86_400_000;
		const parents = { guardianRelation: 'mor', otherRelation: 'far' };
		const lines = historyLines(
			[said('b', 'team', 'no', 3 * day), said('a', 'team', 'yes', day)],
			[],
			[
				{ id: 'two', custody: 'two', ...parents, by: 'Mette', at: 2 * day },
				{ id: 'one', custody: 'one', ...parents, by: '', at: 0 }
			]
		);
		expect(lines.map(({ id }) => id)).toEqual(['b', 'two', 'a', 'one']);
		expect(lines[1]).toMatchObject({
			said: expect.stringMatching(/1970: .+: mor og far\.$/),
			...{ scopes: [], how: expect.stringContaining('Mette') }
		});
		expect(lines[3]).toMatchObject({ said: expect.stringMatching(/: mor\.$/), how: '' });
	});
});
