import { expect, test } from 'vitest';
import type { AgeBand } from '../consent/rule';
import { unheardOf } from './unheard';

const people = (count: number, ageBand: AgeBand, area: string) =>
	Array.from({ length: count }, () => ({ ageBand, area }));

test('names bands and areas with nobody, and those with too few to be told, alike', () => {
	const heard = [...people(5, '13-14', 'Havnen'), ...people(4, '10-12', 'Åby')];
	const unheard = unheardOf(heard, ['Åby', 'Havnen', 'Engen', '', 'Åby']);
	expect(unheard.areas).toEqual(['Engen', 'Åby']);
	expect(unheard.ageBands).toEqual(['0-5', '6-9', '10-12', '15-17', '18+']);
	expect(unheardOf(people(5, '13-14', 'Havnen'), ['Åby', 'Havnen', 'Engen'])).toEqual(unheard);
});
