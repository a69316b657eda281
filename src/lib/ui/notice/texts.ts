/** What a notice is about, in the words of whoever gives it. */
import type { NoticeKind } from '$lib/domain/notice/notice-kind';
import { m } from '$lib/i18n/paraglide/messages';

export const noticeKindTexts: Record<NoticeKind, () => string> = {
	aboutMe: m.notice_about_me,
	hurts: m.notice_hurts,
	namesSomebody: m.notice_names,
	untrue: m.notice_untrue,
	other: m.notice_other
};
