import type { StoryKind } from '$lib/domain/story/story';
import { m } from './paraglide/messages';

/** How each kind of story is called, on pages and in files. */
export const storyKindNames: Record<StoryKind, typeof m.story_kind_own> = {
	interview: m.story_kind_interview,
	observation: m.story_kind_observation,
	own: m.story_kind_own,
	'draw-and-tell': m.story_kind_draw_and_tell,
	group: m.story_kind_group,
	retold: m.story_kind_retold
};
