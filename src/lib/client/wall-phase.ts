import type { Phase } from '$lib/domain/wall/state';
import { m } from '$lib/i18n/paraglide/messages';

/** What the phases of a workshop are called. */
export function phaseNames(): Record<Phase, string> {
	return {
		collect: m.wall_phase_collect(),
		think: m.wall_phase_think(),
		cluster: m.wall_phase_cluster(),
		vote: m.wall_phase_vote(),
		frozen: m.wall_phase_frozen()
	};
}
