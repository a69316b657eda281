/** Remarks in words, made on the server: a page that shows one need not load the texts of all. */
import type { RemarkKind } from '$lib/domain/story/remark';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';

/** What the kinds are called, to whoever makes one and to the staff. */
export const remarkTitles = {
	comment: { own: m.my_remark_comment, staff: m.remark_comment },
	wording: { own: m.my_remark_wording, staff: m.remark_wording },
	disagree: { own: m.my_remark_disagree, staff: m.remark_disagree }
} satisfies Record<RemarkKind, object>;

interface Remark {
	id: string;
	kind: RemarkKind;
	text: string;
	at: number;
	answer: string;
	answeredBy: string;
	answeredAt: number | null;
}

/** A remark as it is shown. */
export type ShownRemark = ReturnType<typeof remarkInWords>;

export function remarkInWords(remark: Remark, to: 'own' | 'staff') {
	const { id, kind, text, at, answer, answeredBy, answeredAt } = remark;
	return {
		...{ id, kind, text, answer },
		title: remarkTitles[kind][to](),
		on: dayText(at),
		isOpen: answeredAt === null,
		answered: answeredAt === null ? '' : answerLine(answeredBy, answeredAt)
	};
}

/** Who answered and when. */
export const answerLine = (by: string, at: number) =>
	m.my_answer_by({ name: by || m.my_somebody(), date: dayText(at) });
