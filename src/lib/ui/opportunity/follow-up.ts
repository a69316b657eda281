/** The follow-up on a what-if in words. */
import {
	followUpParts,
	type FollowUpAnswer,
	type FollowUpPart,
	type SaidOfPart
} from '$lib/domain/opportunity/follow-up-part';
import type { OpportunityFacts } from '$lib/domain/opportunity/shown';
import { m } from '$lib/i18n/paraglide/messages';
import { barrierWords } from './words';

type Aims = Pick<OpportunityFacts, 'moreOf' | 'removes' | 'towards'>;

/** What can be answered, and the same as the end of “she says …”. */
export const followUpWords: Record<FollowUpAnswer, { label: () => string; says: () => string }> = {
	more: { label: m.follow_up_more, says: m.follow_up_says_more },
	same: { label: m.follow_up_same, says: m.follow_up_says_same },
	less: { label: m.follow_up_less, says: m.follow_up_says_less },
	gone: { label: m.follow_up_gone, says: m.follow_up_says_gone },
	partly: { label: m.follow_up_partly, says: m.follow_up_says_partly },
	there: { label: m.follow_up_there, says: m.follow_up_says_there },
	yes: { label: m.follow_up_yes, says: m.follow_up_says_yes },
	little: { label: m.follow_up_little, says: m.follow_up_says_little },
	no: { label: m.follow_up_no, says: m.follow_up_says_no }
};

/** What is asked, as staff read it. */
export const topicText: Record<FollowUpPart, (aims: Aims) => string> = {
	moreOf: ({ moreOf }) => m.follow_up_more_of({ what: moreOf ?? '' }),
	removes: ({ removes }) => m.follow_up_removes({ what: barrierText(removes) }),
	towards: ({ towards }) => m.follow_up_towards({ what: towards ?? '' })
};

/** What a young person is asked, and below it what it is about. */
export const ownQuestion: Record<
	FollowUpPart,
	{ ask: () => string; about: (aims: Aims) => string }
> = {
	moreOf: { ask: m.my_follow_more_of, about: ({ moreOf }) => moreOf ?? '' },
	removes: {
		ask: m.my_follow_removes,
		about: ({ removes }) => m.my_follow_removes_what({ what: barrierText(removes) })
	},
	towards: { ask: m.my_follow_towards, about: ({ towards }) => towards ?? '' }
};

/** What a young person said came of a what-if, as lines of their thread. */
export function ownLines(followUp: Aims & { said: SaidOfPart[] }): string[] {
	return followUp.said.flatMap(({ part, answer, before, now, words }) => [
		[ownQuestion[part].about(followUp), answer && followUpWords[answer].label()]
			.filter(Boolean)
			.join(': '),
		...(before ? [m.follow_up_before_was({ dose: before })] : []),
		...(now ? [m.follow_up_now_is({ dose: now })] : []),
		...(words ? [`“${words}”`] : [])
	]);
}

/** The parts of a form that it holds fields of, as the API takes them. @param values the form's fields by name */
export function answersIn(values: Record<string, string>) {
	return followUpParts
		.filter((part) => `${part}.words` in values)
		.map((part) => ({
			part,
			answer: values[`${part}.answer`],
			words: values[`${part}.words`],
			...(part === 'moreOf' && { before: values['moreOf.before'], now: values['moreOf.now'] })
		}));
}

const barrierText = (removes: Aims['removes']) =>
	removes ? barrierWords[removes].name().toLowerCase() : '';
