import type { Quality, RecorderProblem, RecorderState } from '$lib/client/recorder.svelte';
import { m } from '$lib/i18n/paraglide/messages';

/** Why it does not record, and what one can do about it. */
export const problemTexts: Record<RecorderProblem, () => string> = {
	denied: m.record_problem_denied,
	missing: m.record_problem_missing,
	busy: m.record_problem_busy,
	unsupported: m.record_problem_unsupported,
	lost: m.record_problem_lost
};

/** What it is doing now. */
export const stateTexts: Record<RecorderState, () => string> = {
	idle: m.record_start,
	asking: m.record_asking,
	recording: m.record_state_recording,
	paused: m.record_state_paused,
	ready: m.record_state_ready
};

/** How well it records, and what that costs. */
export const qualityTexts: Record<
	Quality['name'],
	{ label: () => string; hint: (given: { megabytes: number }) => string }
> = {
	low: { label: m.record_quality_low, hint: m.record_quality_low_hint },
	middle: { label: m.record_quality_middle, hint: m.record_quality_middle_hint },
	high: { label: m.record_quality_high, hint: m.record_quality_high_hint }
};
