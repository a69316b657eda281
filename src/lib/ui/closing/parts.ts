/** The parts of a closing letter: over each what it tells, and what the template says. */
import type { LetterPart } from '$lib/domain/initiative/closing';
import { m } from '$lib/i18n/paraglide/messages';

/** Stands in the template where something is to be written. */
const gap = '_____';

export const partTexts: Record<
	LetterPart,
	{ title: () => string; hint: () => string; begin: (months: number | null) => string }
> = {
	understood: {
		title: m.letter_understood,
		hint: m.letter_understood_hint,
		begin: () => m.letter_begin_understood()
	},
	happened: {
		title: m.letter_happened,
		hint: m.letter_happened_hint,
		begin: () => m.letter_begin_happened()
	},
	notDone: {
		title: m.letter_not_done,
		hint: m.letter_not_done_hint,
		begin: () => m.letter_begin_not_done()
	},
	kept: {
		title: m.letter_kept,
		hint: m.letter_kept_hint,
		begin: (months) => m.letter_begin_kept({ months: String(months ?? gap) })
	},
	turnTo: {
		title: m.letter_turn_to,
		hint: m.letter_turn_to_hint,
		begin: () => m.letter_begin_turn_to()
	}
};
