import { expect, it } from 'vitest';
import { isOfUses, rulingChanges } from './ruling';
import { noSetup } from './setup';

it('tells which rule of consent changed, whatever the order of its uses', () => {
	const before = { ...noSetup, aloneFrom15: ['research' as const, 'archive' as const] };
	const wanted = (aloneFrom15: typeof noSetup.aloneFrom15) =>
		rulingChanges(before, { ...before, controller: 'Lindaa', aloneFrom15 });
	expect(wanted(['archive', 'research'])).toEqual([]);
	expect(wanted(['archive'])).toEqual([
		{ ruling: 'aloneFrom15', before: ['research', 'archive'], after: ['archive'] }
	]);
	expect(wanted(['archive', 'exhibition'])).toHaveLength(1);
	expect(wanted([])).toHaveLength(1);
});

it('tells when a yes is asked for anew at another time, by which nothing opens or closes', () => {
	const changes = rulingChanges(noSetup, { ...noSetup, renewMonths: 0 });
	expect(changes).toEqual([{ ruling: 'renewMonths', before: 12, after: 0 }]);
	expect(changes.some(isOfUses)).toBe(false);
});
