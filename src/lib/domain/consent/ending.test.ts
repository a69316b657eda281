import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExcerptPlace } from '../story/same-words';
import { endsUse, readers, wordsOfUse } from './ending';
import { custodies, type Custody } from './custody';
import { mayUse } from './may-use';
import type { ConsentRecord } from './record';
import { ageBands, deciders, whoDecides, whoMustSayYes, type Decider } from './rule';
import { endsWith, scopes, type Scope } from './scope';

const today = '2026-11-22';
const aRecord = (scope: Scope, by: Decider, decision: 'yes' | 'no', at: number): ConsentRecord => ({
	...{ id: `${scope} ${by} ${at}`, scope, by, decision, at },
	method: 'screen'
});
const allSaidYes = scopes.flatMap((scope) => deciders.map((by) => aRecord(scope, by, 'yes', 1)));

describe('a use that ends', () => {
	it('ends, for everybody and at every age, exactly the uses that the gate closes', () => {
		const [band, scope, by, held] = [ageBands, scopes, deciders, custodies].map((all) =>
			fc.constantFrom(...(all as readonly string[]))
		) as [
			fc.Arbitrary<(typeof ageBands)[number]>,
			fc.Arbitrary<Scope>,
			fc.Arbitrary<Decider>,
			fc.Arbitrary<Custody>
		];
		fc.assert(
			fc.property(band, scope, by, held, (ageBand, ended, who, custody) => {
				const no = aRecord(ended, who, 'no', 2);
				const closed = scopes.filter(
					(use) => !mayUse({ ageBand, custody }, use, 'others', [...allSaidYes, no], today)
				);
				const gone = endsUse(no, { ageBand, custody }, [], today) ? endsWith(ended) : [];
				expect(closed).toEqual(gone);
			})
		);
	});

	it('is research, by a no to one project, exactly when the gate closes for all of it', () => {
		const said = fc.record({
			by: fc.constantFrom(...deciders),
			decision: fc.constantFrom('yes' as const, 'no' as const),
			projectId: fc.constantFrom('p', 'q', null)
		});
		fc.assert(
			fc.property(
				fc.constantFrom(...ageBands),
				fc.constantFrom(...custodies),
				fc.array(said, { maxLength: 12 }),
				fc.constantFrom(...deciders),
				(ageBand, custody, some, by) => {
					const age = { ageBand, custody };
					const records = some.map(({ projectId, ...one }, at) => ({
						...aRecord('research', one.by, one.decision, at),
						projectId
					}));
					const no = { ...aRecord('research', by, 'no', 99), projectId: 'p' };
					const goesOn = mayUse(age, 'research', 'others', [...records, no], today);
					const counts = whoDecides({ band: ageBand, custody }, 'research').includes(by);
					expect(endsUse(no, age, records, today)).toBe(counts && !goesOn);
				}
			),
			{ numRuns: 1000 }
		);
	});

	it('is ended by no yes, and by no guardian who need not be asked', () => {
		for (const band of ageBands) {
			for (const scope of scopes) {
				const age = { ageBand: band };
				expect(endsUse({ scope, by: 'young', decision: 'yes' }, age, [], today)).toBe(false);
				expect(endsUse({ scope, by: 'guardian', decision: 'no' }, age, [], today)).toBe(
					whoMustSayYes({ band }, scope).includes('guardian')
				);
			}
		}
	});

	it.each<[Scope, (keyof typeof readers)[]]>([
		['keep', ['few', 'team', 'workshop', 'members', 'wide']],
		['team', ['team', 'workshop', 'members', 'wide']],
		['workshop', ['workshop', 'members', 'wide']],
		['artworkWorkshop', ['workshop']],
		['partner', ['wide']],
		['quote', ['members', 'wide']],
		['report', ['members', 'wide']],
		['research', ['members', 'wide']],
		['followUp', []],
		['archive', []]
	])('%s: quoted words go from what %j read', (scope, losing) => {
		const all = Object.entries(readers);
		const lose = all.filter(([, uses]) => uses.some((use) => endsWith(scope).includes(use)));
		expect(lose.map(([name]) => name)).toEqual(losing);
	});
});

describe('the words of a use', () => {
	const place = (id: string, mediaId: string | null = null): ExcerptPlace => ({
		...{ id, storyId: 'story', quote: id, state: 'anchored', mediaId },
		...{ start: 0, end: 4 }
	});
	const own = {
		storyIds: ['story', 'other'],
		media: [{ id: 'drawing', storyId: 'story', isAlone: false }],
		excerpts: [place('told'), place('drawn', 'drawing')]
	};

	it('are told ones in a workshop, and what was said to pictures where these are shown', () => {
		expect(wordsOfUse({ scope: 'workshop' }, own)).toEqual({
			...{ storyIds: ['story', 'other'], mediaIds: [], excerptIds: ['told'] }
		});
		expect(wordsOfUse({ scope: 'artworkWorkshop' }, own)).toEqual({
			...{ storyIds: [], mediaIds: ['drawing'], excerptIds: ['drawn'] }
		});
	});

	it('are all of them for other uses, or those of the one thing that is named', () => {
		expect(wordsOfUse({ scope: 'partner' }, own)).toEqual({
			...{ storyIds: ['story', 'other'], mediaIds: ['drawing'], excerptIds: ['told', 'drawn'] }
		});
		expect(wordsOfUse({ scope: 'partner', itemId: 'other' }, own).storyIds).toEqual(['other']);
		expect(wordsOfUse({ scope: 'partner', itemId: 'told' }, own)).toEqual({
			...{ storyIds: [], mediaIds: [], excerptIds: ['told'] }
		});
	});
});
