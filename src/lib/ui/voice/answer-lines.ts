import type { AnswerSeenBy } from '$lib/domain/thread/own-answer';
import { m } from '$lib/i18n/paraglide/messages';

const seenBy: Record<AnswerSeenBy, () => string> = {
	readers: m.my_answer_to_readers,
	team: m.my_answer_to_team,
	lacksYoung: m.my_answer_to_lacks_young,
	lacksGuardian: m.my_answer_to_lacks_guardian
};

/** What something is that was drawn or spoken as an answer, and who sees it, a line each. */
export function answerLines(to: { isLatest: boolean; seenBy: AnswerSeenBy }): string[] {
	return [to.isLatest ? m.my_answer_to_lead() : m.my_answer_to_earlier(), seenBy[to.seenBy]()];
}
