import { expect, it } from 'vitest';
import { rulingChanges } from './ruling';
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
