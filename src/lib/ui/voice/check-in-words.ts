/** What a young person is asked about an insight, in words; made on the server. */
import { checkAnswers, type OwnCheck } from '$lib/domain/insight/check-answer';
import { m } from '$lib/i18n/paraglide/messages';
import { answerNames } from '../insight/answer-name';

export type CheckInWords = ReturnType<typeof checkInWords>;

/** What was answered before is said, and the same form changes it. */
export function checkInWords({ askedBy, isMade, ...check }: Omit<OwnCheck, 'id'>) {
	const { answer } = check;
	return {
		...check,
		title: m.my_check_title(),
		lead: askedBy ? m.my_check_lead({ name: askedBy }) : m.my_check_lead_team(),
		thanks: m.my_check_thanks(),
		said: answer ? m.my_check_said({ answer: answerNames[answer]() }) : '',
		made: isMade ? m.my_check_made() : '',
		make: isMade ? m.my_check_make_more() : m.my_check_make(),
		change: m.my_check_change(),
		question: m.my_check_question(),
		choices: checkAnswers.map((value) => ({ value, label: answerNames[value]() })),
		more: m.my_check_words(),
		hint: answer ? m.my_check_words_hint() : m.my_check_words_hint_make(),
		save: m.my_check_save()
	};
}
