import { expect, test } from 'vitest';
import { lix } from '$lib/domain/text/lix';
import { lixFor } from '$lib/domain/text/lix-target';
import { journeys } from '../stories';
import { checks } from './checks';

test('young people are asked in words that are easy for them', () => {
	const hard = Object.values(checks)
		.flat()
		.filter(({ plain, asked }) => {
			const bands = journeys.filter(({ key }) => asked.includes(key)).map((one) => one.ageBand);
			return lix(plain.da).value > lixFor(bands);
		});
	expect(hard.map(({ plain }) => plain.da)).toEqual([]);
});
