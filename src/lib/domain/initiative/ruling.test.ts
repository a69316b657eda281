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

it('tells which number changed, as it holds', () => {
	const before = { ...noSetup, suppression: null };
	expect(rulingChanges(before, { ...before, suppression: 5 })).toEqual([]);
	const after = { ...before, suppression: 3, publicSuppression: 4, contactYears: 2, noticeDays: 1 };
	expect(rulingChanges(before, after)).toEqual([
		{ ruling: 'suppression', before: 5, after: 3 },
		{ ruling: 'publicSuppression', before: 10, after: 4 },
		{ ruling: 'contactYears', before: 12, after: 2 },
		{ ruling: 'noticeDays', before: 3, after: 1 }
	]);
});

it('tells when a yes is asked for anew at another time, by which nothing opens or closes', () => {
	const changes = rulingChanges(noSetup, { ...noSetup, renewMonths: 0 });
	expect(changes).toEqual([{ ruling: 'renewMonths', before: 12, after: 0 }]);
	expect(changes.some(isOfUses)).toBe(false);
});
