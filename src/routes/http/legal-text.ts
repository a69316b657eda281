/** Where a step that cannot be taken could lead instead, and what must be done before it, in words. */
import type { DomainError } from '$lib/domain/error';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { Sector } from '$lib/domain/pledge/partner';
import { m } from '$lib/i18n/paraglide/messages';
import { stateWords } from '$lib/ui/opportunity/words';
import { sectorWords } from '$lib/ui/partner/words';
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

/** The sectors that `involvement_missing` tells of in `data.missing`; empty for any other error. */
export function missingText({ reason, data }: Pick<DomainError, 'reason' | 'data'>): string {
	if (reason !== 'involvement_missing' || !Array.isArray(data.missing)) return '';
	const sectors = data.missing.map((sector) => sectorWords[sector as Sector].name());
	return m.error_involvement_sectors({ sectors: sectors.join(', ') });
}
