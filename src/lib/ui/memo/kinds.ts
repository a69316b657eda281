import type { MemoKind } from '$lib/domain/memo/memo';
import { m } from '$lib/i18n/paraglide/messages';

/** What a memo is about, as a word. */
export const kindNames: Record<MemoKind, () => string> = {
	story: m.memo_kind_story,
	tag: m.memo_kind_tag,
	excerpt: m.memo_kind_excerpt
};
