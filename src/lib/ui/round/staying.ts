/** For forms on a page that goes on being read: it stays as it was counted, and where it stands. */
import { tick } from 'svelte';
import { applyAction, type enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

/**
 * For `use:enhance`: what was done is shown without a way through another address, and the focus stays.
 *
 * @param otherwise gives the focus away where what had it is gone
 */
export function staying(otherwise?: () => void): NonNullable<Parameters<typeof enhance>[1]> {
	return () => {
		const held = document.activeElement;
		return async ({ result, update }) => {
			if (result.type !== 'redirect') {
				await update();
				return;
			}
			// What was refused before is no longer told.
			await applyAction({ type: 'success', status: 200 });
			await invalidateAll();
			await tick();
			if (held instanceof HTMLElement && held.isConnected) {
				held.focus({ preventScroll: true });
			} else {
				otherwise?.();
			}
		};
	};
}
