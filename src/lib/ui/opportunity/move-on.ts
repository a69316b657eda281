import { resolve } from '$app/paths';
import type { ShownOpportunity } from '$lib/domain/opportunity/shown';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { m } from '$lib/i18n/paraglide/messages';
import { stateWords } from './words';

/** Moves a what-if a step on that needs no more than the step. Returns what to tell: that it moved, or why not. */
export async function moveOn({ id, version }: ShownOpportunity, to: OpportunityState) {
	const response = await fetch(`${resolve('/')}api/v1/opportunities/${id}/transitions`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
		body: JSON.stringify({ to })
	}).catch(() => undefined);
	if (response?.ok) {
		return m.opportunity_moved({ state: stateWords[to].name() });
	}
	const problem = (await response?.json().catch(() => undefined)) as { title?: string } | undefined;
	return problem?.title ?? m.error_unavailable();
}
