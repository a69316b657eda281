/** What is done to a memo from the list: what was typed is kept, and what was taken away can be brought back. */
import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { send } from '$lib/client/http';
import type { Memo } from '$lib/domain/memo/memo';
import { m } from '$lib/i18n/paraglide/messages';
import { toaster } from '../base/toaster.svelte';
import { settle } from '../insight/keep-typed';

type Submit = NonNullable<Parameters<typeof enhance>[1]>;

/**
 * For `use:enhance` on the form of a memo. When somebody else was faster, their version is fetched and stands above what
 * was typed, which can then be saved; a memo that was taken away has a way back.
 */
export function changing(memo: Memo): Submit {
	return ({ action }) =>
		async (outcome) => {
			await settle(outcome);
			if (outcome.result.type === 'success' && action.search.startsWith('?/remove')) {
				toaster.show(m.memo_removed(), { undo: () => bringBack(memo) });
			}
		};
}

/** @throws Refused, Unreached: whoever shows the way back tells that it failed */
async function bringBack({ id, text, story, tags }: Memo): Promise<void> {
	const about = story ? `/stories/${story.id}` : `/tags/${tags[0]?.id}`;
	await send('POST', `${about}/memos`, { body: { id, text } });
	await invalidateAll();
}
