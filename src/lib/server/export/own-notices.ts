/** What a young person said is wrong, and what was answered. */
import type { NoticeKind } from '$lib/domain/notice/notice-kind';
import { noticeKindNames } from '$lib/i18n/notice-kind-name';
import { momentText, type Locale } from './words';

export interface OwnNoticeTold {
	kind: NoticeKind;
	words: string;
	/** ISO 8601, UTC. */
	at: string;
	/** Empty while nobody has answered. */
	answer: string;
	answeredBy: string;
}

/** One of them, as lines: what it was about and when, the words, and the answer. */
export function noticeTold(
	{ kind, words, at, answer, answeredBy }: OwnNoticeTold,
	locale: Locale
): string[] {
	const by = [answeredBy, answer].filter(Boolean).join(': ');
	const about = `${noticeKindNames[kind]({}, { locale })} (${momentText(locale, at)})`;
	return [about, words, answer && by].filter(Boolean);
}
