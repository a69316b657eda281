/** Where a step that cannot be taken could lead instead, in words. */
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { PledgeState } from '$lib/domain/pledge/state';
import { m } from '$lib/i18n/paraglide/messages';
import { stateWords } from '$lib/ui/opportunity/words';
import { pledgeStateWords } from '$lib/ui/pledge/words';

/** @param data of `transition_illegal`: `legal`, states of a what-if or a pledge. Empty where it says none. */
export function legalText(data: Record<string, unknown>): string {
	const legal = Array.isArray(data.legal) ? data.legal.map(String) : [];
	const words = legal.map(
		(state) =>
			stateWords[state as OpportunityState]?.name() ??
			pledgeStateWords[state as PledgeState]?.name()
	);
	const said = words.filter(Boolean).map((word) => `“${word}”`);
	return said.length > 0 ? m.error_transition_legal({ states: said.join(', ') }) : '';
}
