/** A rung of the ladder in the words of the young people. */
import type { Rung } from '$lib/domain/initiative/rung';
import { m } from './paraglide/messages';

type Text = (inputs?: object, options?: { locale?: 'da' | 'en' }) => string;

export const ownRungTexts: Record<Rung, Text> = {
	1: m.my_rung_1,
	2: m.my_rung_2,
	3: m.my_rung_3,
	4: m.my_rung_4,
	5: m.my_rung_5,
	6: m.my_rung_6,
	7: m.my_rung_7,
	8: m.my_rung_8
};
