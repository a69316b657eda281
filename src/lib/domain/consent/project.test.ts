import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsUse } from './ending';
import { mayUse } from './may-use';
import { overview, overviewBy } from './overview';
import { askRefusal, type Asked } from './may-we';
import { eachProject, ofProject } from './project';
import { latest, type ConsentRecord } from './record';
import { ageBands, type Age, type Decider } from './rule';
import { waiting } from './waiting';

const today = '2026-11-22';
const now = Date.UTC(2026, 10, 22, 9);
const child: Age = { ageBand: '10-12' };
const project = (id: string, until = '2028-01-01') => ({
	...{ id, name: id, responsible: 'R', about: 'A', until, since: 10 }
});
const all = [project('p'), project('q')];

let made = 0;
function says(
	by: Decider,
	decision: 'yes' | 'no',
	projectId: string | null,
	more: Partial<ConsentRecord> = {}
): ConsentRecord {
	made += 1;
	const id = String(made).padStart(6, '0');
	return { id, scope: 'research', decision, by, method: 'screen', at: made, projectId, ...more };
}
const both = (projectId: string | null) => [
	says('young', 'yes', projectId),
	says('guardian', 'yes', projectId)
];
const mayUseFor = (id: string, age: Age, given: ConsentRecord[], day: string) =>
	mayUse(age, 'research', 'others', ofProject(given, id), day);
const records = fc.uniqueArray(
	fc.record({
		id: fc.uuid(),
		scope: fc.constantFrom('research' as const, 'research' as const, 'team' as const),
		decision: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
		by: fc.constantFrom<Decider>('young', 'guardian'),
		method: fc.constant('screen' as const),
		projectId: fc.constantFrom(null, 'p', 'q'),
		expiresOn: fc.constantFrom(null, '2026-11-21', '2027-01-01'),
		at: fc.integer({ min: 1, max: 6 })
	}),
	{ maxLength: 14, selector: ({ id }) => id }
);

describe('a yes to research', () => {
	it('is for the project that it names, and for no other', () => {
		expect(mayUseFor('p', child, both('p'), today)).toBe(true);
		expect(mayUseFor('q', child, both('p'), today)).toBe(false);
		expect(mayUse(child, 'research', 'others', both('p'), today)).toBe(true);
	});

	it('from before there were projects stands, and is for none of them', () => {
		expect(mayUse(child, 'research', 'others', both(null), today)).toBe(true);
		expect(mayUseFor('p', child, both(null), today)).toBe(false);
	});

	it('is needed of everybody for the same project', () => {
		const apart = [says('young', 'yes', 'p'), says('guardian', 'yes', 'q')];
		expect(mayUse(child, 'research', 'others', apart, today)).toBe(false);
	});

	it('ends with a no to that project, or to research as such, and with no other no', () => {
		const given = [...both('p'), ...both('q')];
		const toOne = [...given, says('young', 'no', 'q')];
		expect(['p', 'q'].map((id) => mayUseFor(id, child, toOne, today))).toEqual([true, false]);
		const toAll = [...given, says('young', 'no', null)];
		expect(['p', 'q'].map((id) => mayUseFor(id, child, toAll, today))).toEqual([false, false]);
		expect(mayUseFor('p', child, [...toAll, says('young', 'yes', 'p')], today)).toBe(true);
		expect(mayUseFor('p', child, [...toAll, says('young', 'yes', null)], today)).toBe(false);
	});

	it('may be used as such exactly where it may for something that was named', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ageBands), records, (ageBand, given) => {
				const named = eachProject(given).some((view) =>
					mayUse({ ageBand }, 'research', 'others', view, today)
				);
				expect(mayUse({ ageBand }, 'research', 'others', given, today)).toBe(named);
				const [shown] = overview({ ageBand }, given, today).filter(
					(one) => one.scope === 'research'
				);
				expect(shown?.mayUse).toBe(named);
			})
		);
	});

	it('to other uses is judged alike, whatever the project', () => {
		fc.assert(
			fc.property(records, (given) => {
				for (const view of eachProject(given)) {
					expect(latest(view, 'team', 'young')).toEqual(latest(given, 'team', 'young'));
				}
			})
		);
	});

	it('stands by each project that runs, and as such only where that was said', () => {
		const named = (given: ConsentRecord[]) =>
			overviewBy(all, child, given, today)
				.filter((one) => one.scope === 'research')
				.map((one) => [one.project?.id, one.said.young]);
		expect(named([])).toEqual([
			['p', 'none'],
			['q', 'none']
		]);
		expect(named([says('young', 'yes', null), says('young', 'no', 'q')])).toEqual([
			[undefined, 'yes'],
			['p', 'none'],
			['q', 'no']
		]);
		expect(overviewBy([], child, both(null), today)).toEqual(overview(child, both(null), today));
	});

	it('ends with a no to one project only where the gate is open for no other', () => {
		const no = says('young', 'no', 'p');
		expect(endsUse(no, child, both('p'), today)).toBe(true);
		expect(endsUse(no, child, [...both('p'), ...both('q')], today)).toBe(false);
		expect(endsUse(says('young', 'no', null), child, both('q'), today)).toBe(true);
		const half = [...both('p'), says('young', 'yes', 'q')];
		expect(endsUse(no, child, half, today)).toBe(true);
		expect(ofProject(both('p'), 'q')).toEqual([]);
	});
});

describe('a question about research', () => {
	const question: Asked = {
		...({ scope: 'research', why: 'newUse', askedAt: 20 } as const),
		...{ reminders: 0, remindedAt: null, laterAt: null }
	};
	const asks = (given: ConsentRecord[], projects = all, asked = [question]) =>
		waiting(child, given, asked, today, { projects }).map((one) => [one.waitsFor, one.projects]);
	const late = { at: 30 };

	it('names the projects that run, and waits until each is answered', () => {
		expect(asks([])).toEqual([['young', ['p', 'q']]]);
		const one = says('young', 'yes', 'p', late);
		expect(asks([one])).toEqual([
			['guardian', ['p']],
			['young', ['q']]
		]);
		const no = says('young', 'no', 'q', late);
		expect(asks([one, no])).toEqual([['guardian', ['p']]]);
		expect(asks([one, no, says('guardian', 'yes', 'p', late)])).toEqual([]);
	});

	it('is as such where no project runs, and is not about one that came later', () => {
		expect(asks([], [])).toEqual([['young', undefined]]);
		const answered = [says('young', 'yes', 'p', late), says('guardian', 'yes', 'p', late)];
		expect(asks(answered, [project('p'), { ...project('new'), since: 40 }])).toEqual([]);
	});

	it('about a yes that runs out does not come where the project ends with it', () => {
		const until = { expiresOn: '2026-12-01' };
		const given = [says('young', 'yes', 'p', until), says('guardian', 'yes', 'p', until)];
		expect(asks(given, [project('p', '2026-12-01')], [])).toEqual([]);
		expect(asks(given, [project('p', '2027-12-01')], [])).toEqual([['young', ['p']]]);
	});

	it('leaves out a project that somebody has just said no to, and is none where that is all that lacks', () => {
		const asked = { ...question, askedAt: now };
		const no = (days: number) => says('young', 'no', 'q', { at: now - days * 86_400_000 });
		expect(asks([no(1)], all, [asked])).toEqual([['young', ['p']]]);
		expect(asks([no(181)], all, [asked])).toEqual([['young', ['p', 'q']]]);
		const at = { now, today, projects: all };
		expect(askRefusal(child, [no(1)], [], 'research', at)).toBeNull();
		expect(askRefusal(child, [...both('p'), no(1)], [], 'research', at)).toBe('refused_lately');
		expect(askRefusal(child, [...both('p'), no(181)], [], 'research', at)).toBeNull();
	});

	it('may be asked while one project lacks a yes', () => {
		const at = { now, today, projects: all };
		const open = (id: string) => [says('young', 'yes', id), says('guardian', 'yes', id)];
		expect(askRefusal(child, open('p'), [], 'research', at)).toBeNull();
		expect(askRefusal(child, [...open('p'), ...open('q')], [], 'research', at)).toBe(
			'asked_already'
		);
	});
});
