import { tick } from 'svelte';
import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

type Submit = NonNullable<Parameters<typeof enhance>[1]>;

type Outcome = Parameters<NonNullable<Exclude<Awaited<ReturnType<Submit>>, void>>>[0];

/**
 * For `use:enhance`: keeps what was typed, goes to the field where something is wrong, and when somebody else was faster,
 * fetches their version so that saving again is possible.
 */
export const keepTyped: Submit = () => settle;

/** What {@link keepTyped} does when the answer is there. */
export async function settle({ formElement, result, update }: Outcome): Promise<void> {
	// First, so that whoever saves again at once does so on their version.
	if (result.type === 'failure' && result.data?.name === 'stale') {
		await invalidateAll();
	}
	await update({ reset: false });
	await focusProblem(formElement);
}

/** Puts the focus on the first field of a form that has an error; what concerns the whole form is brought into sight. */
export async function focusProblem(form: HTMLFormElement): Promise<void> {
	await tick();
	const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
	if (field) field.focus();
	else form.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
}
