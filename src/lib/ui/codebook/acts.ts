/** What is done to the codebook from its page: told in a few words, with the way back. */
import { v7 } from 'uuid';
import { invalidateAll } from '$app/navigation';
import { Refused, send } from '$lib/client/http';
import type { Place } from '$lib/domain/codebook/move';
import type { Tag } from '$lib/domain/codebook/tag';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';

/** Gives a tag another place. What is refused is told, and nothing is changed. */
export async function moveTag(tag: Pick<Tag, 'id' | 'name'>, place: Place): Promise<void> {
	const changeId = v7();
	try {
		await send('POST', `/tags/${tag.id}/move`, { body: { ...place, changeId } });
	} catch (error) {
		toaster.show(error instanceof Refused ? error.problem.title : m.codebook_unreached());
		return;
	}
	await invalidateAll();
	toaster.show(m.codebook_moved({ name: tag.name }), { undo: () => takeBack(changeId) });
}

/** Takes a change back. */
export async function takeBack(changeId: string): Promise<void> {
	await send('DELETE', `/codebook-changes/${changeId}`);
	await invalidateAll();
}
