import Eye from '@lucide/svelte/icons/eye';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Palette from '@lucide/svelte/icons/palette';
import PenLine from '@lucide/svelte/icons/pen-line';
import Shuffle from '@lucide/svelte/icons/shuffle';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { StoryKind } from '$lib/domain/story/story';
import { m } from '$lib/i18n/paraglide/messages';
import { storyKindNames } from '$lib/i18n/story-kind-name';

interface Kind {
	label: () => string;
	hint: () => string;
	icon: Component<{ size?: number }>;
}

/** How each kind of story is called, explained and drawn. */
export const kinds: Record<StoryKind, Kind> = {
	interview: {
		label: storyKindNames.interview,
		hint: m.story_kind_interview_hint,
		icon: MessagesSquare
	},
	observation: {
		label: storyKindNames.observation,
		hint: m.story_kind_observation_hint,
		icon: Eye
	},
	own: { label: storyKindNames.own, hint: m.story_kind_own_hint, icon: PenLine },
	'draw-and-tell': {
		label: storyKindNames['draw-and-tell'],
		hint: m.story_kind_draw_and_tell_hint,
		icon: Palette
	},
	group: { label: storyKindNames.group, hint: m.story_kind_group_hint, icon: Users },
	retold: { label: storyKindNames.retold, hint: m.story_kind_retold_hint, icon: Shuffle }
};

/** The kinds as choices of a form. */
export function kindChoices() {
	return Object.entries(kinds).map(([value, { label, hint, icon }]) => ({
		value,
		label: label(),
		hint: hint(),
		icon
	}));
}
