/** The ladder in the words of the staff. */
import type { Rung } from '$lib/domain/initiative/rung';
import { m } from '$lib/i18n/paraglide/messages';

export const rungTexts: Record<Rung, () => string> = {
	1: m.part_rung_1,
	2: m.part_rung_2,
	3: m.part_rung_3,
	4: m.part_rung_4,
	5: m.part_rung_5,
	6: m.part_rung_6,
	7: m.part_rung_7,
	8: m.part_rung_8
};

/** How far the young people’s rung is from that of the staff, in a sentence. */
export function rungDifferenceText(difference: number): string {
	const count = Math.abs(difference);
	if (count === 0) {
		return m.part_rung_same();
	}
	if (count === 1) {
		return difference < 0 ? m.part_rung_lower_one() : m.part_rung_higher_one();
	}
	return difference < 0 ? m.part_rung_lower({ count }) : m.part_rung_higher({ count });
}
