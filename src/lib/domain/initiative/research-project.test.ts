import { describe, expect, it } from 'vitest';
import { changedProject, running, type ResearchProject } from './research-project';

const project: ResearchProject = {
	...{ id: 'p', name: 'Vejen videre', responsible: 'Lindaa Universitet' },
	...{ about: 'Hvad der hjælper over tid.', until: '2027-06-30' }
};

describe('a research project', () => {
	it('is asked about to its last day, and no longer', () => {
		expect(running([project], '2027-06-30')).toEqual([project]);
		expect(running([project], '2027-07-01')).toEqual([]);
	});

	it('is put into other words while nobody has answered', () => {
		const change = { name: 'Vejen frem', until: '2028-01-01' };
		expect(changedProject(project, change, false)).toEqual({ ...project, ...change });
	});

	it.each(['name', 'responsible', 'about'] as const)(
		'keeps its %s once somebody has answered',
		(field) => {
			expect(() => changedProject(project, { [field]: 'Noget andet' }, true)).toThrow(
				`project_asked (${field})`
			);
			const same = { [field]: project[field], until: '2028-01-01' };
			expect(changedProject(project, same, true).until).toBe('2028-01-01');
		}
	);
});
