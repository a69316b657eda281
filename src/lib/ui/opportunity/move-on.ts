import { invalidateAll } from '$app/navigation';
import { Refused, send } from '$lib/client/http';
import type { ShownOpportunity } from '$lib/domain/opportunity/shown';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';
import { stateWords } from './words';

/**
 * Moves a what-if a step on that needs no more than the step, and tells how it went: that it moved, with a way back, or
 * why not.
 */
export async function moveOn(
	{ id, version }: ShownOpportunity,
	to: OpportunityState
): Promise<void> {
	const problem = await post(id, 'transitions', { to }, version);
	await invalidateAll();
	if (problem !== null) {
		toaster.show(problem);
		return;
	}
	toaster.show(m.opportunity_moved({ state: stateWords[to].name() }), {
		undo: () => takeBack(id)
	});
}

/** Takes back the step that was just taken; the message that offered it tells how it went. @throws Error when it could not */
export async function takeBack(id: string): Promise<void> {
	const problem = await post(id, 'undo', {});
	await invalidateAll();
	if (problem !== null) {
		throw new Error(problem);
	}
}

/** What went wrong, in words; null when nothing did. */
async function post(
	id: string,
	path: string,
	body: object,
	ifMatch?: number
): Promise<string | null> {
	try {
		await send('POST', `/opportunities/${id}/${path}`, { body, ifMatch });
		return null;
	} catch (error) {
		return error instanceof Refused ? error.problem.title : m.error_unavailable();
	}
}
