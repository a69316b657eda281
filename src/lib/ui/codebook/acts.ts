/** What is done to the codebook from its page: told in a few words, with the way back. */
import { v7 } from 'uuid';
import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { Refused, send } from '$lib/client/http';
import type { Place } from '$lib/domain/codebook/move';
import type { Tag } from '$lib/domain/codebook/tag';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';

/** Gives a tag another place. What is refused is told, and nothing is changed. */
export async function moveTag(tag: Pick<Tag, 'id' | 'name'>, place: Place): Promise<void> {
	const changeId = v7();
	if (await isDone(`/tags/${tag.id}/move`, { ...place, changeId })) {
		toaster.show(m.codebook_moved({ name: tag.name }), { undo: () => takeBack(changeId) });
	}
}

/** Chooses an excerpt as an example of a tag, or lets it be one no more. What is refused is told. */
export async function chooseExample(
	tagId: string,
	excerptId: string,
	isExample: boolean
): Promise<void> {
	await isDone(`/tags/${tagId}/examples`, { excerptId, isExample });
}

/**
 * Takes a change back.
 *
 * @throws Refused, Unreached: whoever shows the way back tells that it failed
 */
export async function takeBack(changeId: string): Promise<void> {
	await send('DELETE', `/codebook-changes/${changeId}`);
	await invalidateAll();
}

/** For `use:enhance` on a form that takes a change back: tells that it is done, or why it was refused. */
export const tellUndone: NonNullable<Parameters<typeof enhance>[1]> =
	() =>
	async ({ result, update }) => {
		if (result.type === 'failure') {
			toaster.show(String(result.data?.message ?? m.toast_undo_failed()));
			return;
		}
		await update();
		if (result.type === 'redirect') toaster.show(m.toast_undone());
	};

/** Sends, and fetches what is there now: also where somebody else was faster. What is refused is told. */
async function isDone(path: string, body: object): Promise<boolean> {
	const problem = await send('POST', path, { body }).then(
		() => undefined,
		(error: unknown) => (error instanceof Refused ? error.problem.title : m.codebook_unreached())
	);
	if (problem !== undefined) toaster.show(problem);
	await invalidateAll();
	return problem === undefined;
}
