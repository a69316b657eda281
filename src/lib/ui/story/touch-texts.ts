/** Whom a story touches, in words. */
import type { Relation, StoredTouch, TouchAnswer } from '$lib/domain/story/touch-kind';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';

export const relationTexts: Record<Relation, () => string> = {
	parent: m.touch_parent,
	sibling: m.touch_sibling,
	relative: m.touch_relative,
	friend: m.touch_friend,
	otherAdult: m.touch_other_adult
};

export const touchAnswerTexts: Record<TouchAnswer, () => string> = {
	notAsked: m.touch_not_asked,
	yes: m.touch_yes,
	no: m.touch_no
};

export const touchWayTexts: Record<NonNullable<StoredTouch['how']>, () => string> = {
	oral: m.touch_oral,
	paper: m.touch_paper,
	message: m.touch_message
};

/** What they said, on which day and how; or that their yes is not needed. */
export function touchSaid({ isNeeded, answer, on, how }: StoredTouch): string {
	const said = on && how ? `, ${dayText(on)}, ${touchWayTexts[how]()}` : '';
	return answer === 'notAsked' && !isNeeded
		? m.touch_not_needed()
		: touchAnswerTexts[answer]() + said;
}
