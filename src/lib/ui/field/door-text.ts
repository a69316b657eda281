import type { DoorProblem } from '$lib/client/field.svelte';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** Why the vault stays shut, in words. */
export function doorText(problem: DoorProblem): string {
	if (typeof problem === 'string') {
		return {
			signedOut: m.vault_problem_signed_out,
			unreached: m.vault_problem_unreached,
			otherPerson: m.vault_problem_other
		}[problem]();
	}
	switch (problem.reason) {
		case 'wait':
			return m.vault_problem_wait({ time: timeText(problem.until) });
		case 'stale':
			return m.vault_stale();
		case 'sealed':
			return m.vault_sealed();
		default:
			return m.vault_problem_wrong();
	}
}

/** `14.05.30` */
function timeText(at: number): string {
	return new Intl.DateTimeFormat(getLocale(), { timeStyle: 'medium' }).format(at);
}
