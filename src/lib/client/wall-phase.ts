import type { Phase } from '$lib/domain/wall/state';
import { m } from '$lib/i18n/paraglide/messages';

/** What the phases of a workshop are called. */
export function phaseNames(): Record<Phase, string> {
	return {
		collect: m.wall_phase_collect(),
		read: m.wall_phase_read(),
		think: m.wall_phase_think(),
		cluster: m.wall_phase_cluster(),
		name: m.wall_phase_name(),
		vote: m.wall_phase_vote(),
		talk: m.wall_phase_talk(),
		frozen: m.wall_phase_frozen()
	};
}

/** What is done in each, in a sentence. */
export function phaseHints(): Record<Phase, string> {
	return {
		collect: m.wall_phase_hint_collect(),
		read: m.wall_phase_hint_read(),
		think: m.wall_phase_hint_think(),
		cluster: m.wall_phase_hint_cluster(),
		name: m.wall_phase_hint_name(),
		vote: m.wall_phase_hint_vote(),
		talk: m.wall_phase_hint_talk(),
		frozen: m.wall_phase_hint_frozen()
	};
}
