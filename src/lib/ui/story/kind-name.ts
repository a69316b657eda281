import type { StoryKind } from '$lib/domain/story/story';
import { m } from '$lib/i18n/paraglide/messages';

/** How each kind of story is called. Apart from `kind.ts`, for pages that name a kind and offer no choice. */
export const kindNames: Record<StoryKind, () => string> = {
	interview: m.story_kind_interview,
	observation: m.story_kind_observation,
	own: m.story_kind_own,
	'draw-and-tell': m.story_kind_draw_and_tell,
	group: m.story_kind_group,
	retold: m.story_kind_retold
};
