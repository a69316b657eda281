import type { NoticeKind } from '$lib/domain/notice/notice-kind';
import { m } from './paraglide/messages';

/** What a notice is about, in the words of whoever gives it; on pages and in files. */
export const noticeKindNames: Record<NoticeKind, typeof m.notice_other> = {
	aboutMe: m.notice_about_me,
	hurts: m.notice_hurts,
	namesSomebody: m.notice_names,
	untrue: m.notice_untrue,
	other: m.notice_other
};
