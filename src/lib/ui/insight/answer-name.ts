import type { CheckAnswer } from '$lib/domain/insight/check-answer';
import { m } from '$lib/i18n/paraglide/messages';

/** What can be answered to an insight or a what-if, in words. Apart from their signs, for what is put into words on the server. */
export const answerNames: Record<CheckAnswer, () => string> = {
	fits: m.check_answer_fits,
	notQuite: m.check_answer_not_quite,
	wrong: m.check_answer_wrong
};
