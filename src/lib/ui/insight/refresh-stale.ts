import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

type Submit = NonNullable<Parameters<typeof enhance>[1]>;

/**
 * For `use:enhance` on forms that change a versioned thing: keeps what was typed, and when somebody else was faster,
 * fetches their version so that saving again is possible.
 */
export const refreshStale: Submit =
	() =>
	async ({ result, update }) => {
		await update({ reset: false });
		if (result.type === 'failure' && result.data?.name === 'stale') {
			await invalidateAll();
		}
	};
