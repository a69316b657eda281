import Eye from '@lucide/svelte/icons/eye';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Palette from '@lucide/svelte/icons/palette';
import PenLine from '@lucide/svelte/icons/pen-line';
import Shuffle from '@lucide/svelte/icons/shuffle';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { StoryKind } from '$lib/domain/story/story';
import { m } from '$lib/i18n/paraglide/messages';
import { kindNames } from './kind-name';

interface Kind {
	label: () => string;
	hint: () => string;
	icon: Component<{ size?: number }>;
}

/** How each kind of story is called, explained and drawn. */
export const kinds: Record<StoryKind, Kind> = {
	interview: {
		label: kindNames.interview,
		hint: m.story_kind_interview_hint,
		icon: MessagesSquare
	},
	observation: {
		label: kindNames.observation,
		hint: m.story_kind_observation_hint,
		icon: Eye
	},
	own: { label: kindNames.own, hint: m.story_kind_own_hint, icon: PenLine },
	'draw-and-tell': {
		label: kindNames['draw-and-tell'],
		hint: m.story_kind_draw_and_tell_hint,
		icon: Palette
	},
	group: { label: kindNames.group, hint: m.story_kind_group_hint, icon: Users },
	retold: { label: kindNames.retold, hint: m.story_kind_retold_hint, icon: Shuffle }
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
