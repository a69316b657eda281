/** How the kinds of what is found are called, and drawn. */
import BookOpenText from '@lucide/svelte/icons/book-open-text';
import Images from '@lucide/svelte/icons/images';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import Tags from '@lucide/svelte/icons/tags';
import TextQuote from '@lucide/svelte/icons/text-quote';
import type { Component } from 'svelte';
import type { SearchGroup } from '$lib/domain/search/found';
import { m } from '$lib/i18n/paraglide/messages';

interface Look {
	title: () => string;
	icon: Component<{ size?: number }>;
}

export const groupLooks: Record<SearchGroup, Look> = {
	story: { title: m.search_group_story, icon: BookOpenText },
	excerpt: { title: m.search_group_excerpt, icon: TextQuote },
	memo: { title: m.search_group_memo, icon: StickyNote },
	media: { title: m.search_group_media, icon: Images },
	tag: { title: m.search_group_tag, icon: Tags }
};
