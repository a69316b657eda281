import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ageBands, type AgeBand } from '../consent/rule';
import { bandsWithin, toldOf, unheardOf, type Place } from './unheard';

const people = (count: number, ageBand: AgeBand, area: string, ...tracks: string[]): Place[] =>
	Array.from({ length: count }, () => ({ ageBand, area, tracks }));
const known = (...areas: string[]) => ({ ageBands: [...ageBands], areas, tracks: [] as string[] });

test('names bands and areas with nobody, and those with too few to be told, alike', () => {
	const heard = [...people(5, '13-14', 'Havnen'), ...people(4, '10-12', 'Åby')];
	const unheard = unheardOf(heard, known('Åby', 'Havnen', 'Engen', '', 'Åby'), 5);
	expect(unheard.areas).toEqual(['Engen', 'Åby']);
	expect(unheard.ageBands).toEqual(['0-5', '6-9', '10-12', '15-17', '18+']);
	const fewer = people(5, '13-14', 'Havnen');
	expect(unheardOf(fewer, known('Åby', 'Havnen', 'Engen'), 5)).toEqual(unheard);
});

test('goes by the limit of the initiative', () => {
	const heard = people(4, '10-12', 'Åby');
	expect(toldOf(heard, 4)).toEqual({ ageBands: ['10-12'], areas: ['Åby'], tracks: [] });
	expect(toldOf(heard, 5)).toEqual({ ageBands: [], areas: [], tracks: [] });
});

test('names tracks with nobody, and those with too few to be told, alike; one person may be in several', () => {
	const tracks = ['Ind i fællesskabet', 'Lettere hverdag', 'Familien foran'];
	const heard = [
		...people(4, '10-12', 'Åby', 'Ind i fællesskabet'),
		...people(1, '13-14', 'Åby', 'Ind i fællesskabet', 'Lettere hverdag')
	];
	expect(toldOf(heard, 5).tracks).toEqual(['Ind i fællesskabet']);
	expect(unheardOf(heard, { ...known(), tracks }, 5).tracks).toEqual([
		...['Lettere hverdag', 'Familien foran']
	]);
	expect(unheardOf(heard, known(), 5).tracks).toEqual([]);
});

test('misses those whose age is invited', () => {
	expect(bandsWithin(6, 14)).toEqual(['6-9', '10-12', '13-14']);
	expect(bandsWithin(9, 15)).toEqual(['6-9', '10-12', '13-14', '15-17']);
	expect(bandsWithin(12, 20).at(-1)).toBe('18+');
	expect(bandsWithin(null, null)).toEqual(ageBands);
});

describe('what is told of where people tell from', () => {
	const areas = ['Havnen', 'Åby', 'Engen', ''];
	const anyone = fc.record({
		ageBand: fc.constantFrom(...ageBands),
		area: fc.constantFrom(...areas),
		tracks: fc.subarray(['Lyst', 'Tungt'])
	});
	const some = fc.array(anyone, { maxLength: 40 });
	const limits = fc.integer({ min: 3, max: 7 });
	const bandCount = (all: Place[], band: AgeBand) =>
		all.filter(({ ageBand }) => ageBand === band).length;

	it('is never a band or an area with fewer than the limit', () => {
		fc.assert(
			fc.property(some, limits, (all, least) => {
				const told = toldOf(all, least);
				expect(told.ageBands.every((band) => bandCount(all, band) >= least)).toBe(true);
				for (const track of told.tracks) {
					const own = all.filter(({ tracks }) => tracks.includes(track));
					expect(own.length).toBeGreaterThanOrEqual(least);
				}
				for (const each of told.areas) {
					expect(all.filter(({ area }) => area === each).length).toBeGreaterThanOrEqual(least);
				}
			})
		);
	});

	it('is the same, with as many people, if those of a band not told were of one that is', () => {
		fc.assert(
			fc.property(some, limits, fc.constantFrom(...ageBands), (all, least, hidden) => {
				const told = toldOf(all, least);
				const [open] = told.ageBands;
				fc.pre(open !== undefined && !told.ageBands.includes(hidden));
				const other = all.map((one) => (one.ageBand === hidden ? { ...one, ageBand: open! } : one));
				expect(other).toHaveLength(all.length);
				expect(toldOf(other, least)).toEqual(told);
				expect(unheardOf(other, known(...areas), least)).toEqual(
					unheardOf(all, known(...areas), least)
				);
			})
		);
	});

	it('is the same, with as many people, if two that are not told changed places', () => {
		const two = fc.tuple(fc.constantFrom(...areas), fc.constantFrom(...areas));
		fc.assert(
			fc.property(some, limits, two, (all, least, [one, other]) => {
				const told = toldOf(all, least);
				fc.pre(!told.areas.includes(one) && !told.areas.includes(other));
				fc.pre(one !== '' && other !== '');
				const swap = (area: string) => (area === one ? other : area === other ? one : area);
				const swapped = all.map((each) => ({ ...each, area: swap(each.area) }));
				expect(toldOf(swapped, least)).toEqual(told);
			})
		);
	});

	it('and what is missed hold no place twice, and all that is known', () => {
		fc.assert(
			fc.property(some, limits, (all, least) => {
				const [told, missed] = [toldOf(all, least), unheardOf(all, known(...areas), least)];
				expect([...told.areas, ...missed.areas].toSorted()).toEqual(
					areas.filter(Boolean).toSorted()
				);
				expect(new Set([...told.ageBands, ...missed.ageBands]).size).toBe(ageBands.length);
			})
		);
	});
});
