import type { Strength } from '$lib/domain/codebook/agreement';
import type { Choice } from '$lib/domain/codebook/passage';
import type { UnitKind } from '$lib/domain/codebook/agreement-units';
import type { Blindness } from '$lib/domain/codebook/round';
import { m } from '$lib/i18n/paraglide/messages';

/** Who sees what while a round is open. */
export const blindTexts: Record<Blindness, { label: () => string; hint: () => string }> = {
	coders: { label: m.round_blind_coders, hint: m.round_blind_coders_hint },
	everybody: { label: m.round_blind_everybody, hint: m.round_blind_everybody_hint },
	nobody: { label: m.round_blind_nobody, hint: m.round_blind_nobody_hint }
};

/** What a number means, in plain words. */
export const strengthTexts: Record<Strength, () => string> = {
	firm: m.round_strength_firm,
	tentative: m.round_strength_tentative,
	weak: m.round_strength_weak,
	chance: m.round_strength_chance
};

export const unitTexts: Record<UnitKind, () => string> = {
	characters: m.round_unit_characters,
	sentences: m.round_unit_sentences,
	excerpts: m.round_unit_excerpts
};

export const storiesText = (count: number) =>
	count === 1 ? m.round_stories_one() : m.round_stories({ count });

/** How far a coder has come. */
export function progressText(
	{ stories, excerpts }: { stories: number; excerpts: number },
	all: number
): string {
	const read = all === 1 ? m.round_progress_one({ stories }) : m.round_progress({ stories, all });
	const marked =
		excerpts === 1
			? m.round_progress_excerpts_one()
			: m.round_progress_excerpts({ count: excerpts });
	return `${read} · ${marked}`;
}

/** How many passages wait, and how many are settled. */
export function apartText(waiting: number, settled: number): string {
	const done =
		settled === 1 ? m.round_apart_settled_one() : m.round_apart_settled({ count: settled });
	const left =
		waiting === 0
			? m.round_apart_none()
			: waiting === 1
				? m.round_apart_count_one()
				: m.round_apart_count({ count: waiting });
	return settled === 0 ? left : `${left} ${done}`;
}

/** What was decided, told afterwards. */
export const choiceTexts: Record<Choice, (given: { name: string }) => string> = {
	one: m.round_chose_one,
	all: () => m.round_chose_all(),
	none: () => m.round_chose_none(),
	adjusted: () => m.round_chose_adjusted(),
	alike: () => m.round_chose_alike()
};
