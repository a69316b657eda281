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
	if (to.isLatest) {
		return [m.my_answer_to_lead(), seenBy[to.seenBy]()];
	}
	const seen = to.seenBy === 'team' ? m.my_answer_to_team_earlier : seenBy[to.seenBy];
	return [m.my_answer_to_earlier(), seen()];
}
