import { expect, it } from 'vitest';
import { overviewBy } from '$lib/domain/consent/overview';
import { questionBoxes } from './questions';

const project = (id: string) => ({
	...{ id, name: id, responsible: 'Lindaa', about: 'Vi følger jer.', until: '2038-12-31' }
});

it('a no to a project that nobody has said yes to takes nothing back, whatever was said to another one', () => {
	const of = [project('given'), project('new')];
	const yes = { id: '1', scope: 'research', decision: 'yes', by: 'young', at: 1 } as const;
	const records = [{ ...yes, method: 'screen' as const, projectId: 'given' }];
	const views = overviewBy(of, { ageBand: '15-17' }, records, '2026-11-22');
	const question = {
		...({ scope: 'research', why: 'longAgo', waitsFor: 'young' } as const),
		...{ askedAt: 2, reminders: 0, remindedAt: null, laterAt: null },
		...{ reason: '', by: '', before: null, of }
	};
	const asked = questionBoxes([question], views, false).flatMap(({ questions }) => questions);
	expect(asked.map(({ projectId, isInUse }) => [projectId, isInUse])).toEqual([
		['given', true],
		['new', false]
	]);
});
