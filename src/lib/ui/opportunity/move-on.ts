import { resolve } from '$app/paths';
import { invalidateAll } from '$app/navigation';
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
	version?: number
): Promise<string | null> {
	const response = await fetch(`${resolve('/')}api/v1/opportunities/${id}/${path}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			...(version !== undefined && { 'if-match': `"${version}"` })
		},
		body: JSON.stringify(body)
	}).catch(() => undefined);
	if (response?.ok) {
		return null;
	}
	const problem = (await response?.json().catch(() => undefined)) as { title?: string } | undefined;
	return problem?.title ?? m.error_unavailable();
}
