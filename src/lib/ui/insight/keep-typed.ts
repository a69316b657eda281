import { tick } from 'svelte';
import type { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';

export type Submit = NonNullable<Parameters<typeof enhance>[1]>;

type Outcome = Parameters<NonNullable<Exclude<Awaited<ReturnType<Submit>>, void>>>[0];

/**
 * For `use:enhance`: keeps what was typed, goes to the field where something is wrong, and when somebody else was faster,
 * fetches their version so that saving again is possible.
 */
export const keepTyped: Submit = () => settle;

/** What {@link keepTyped} does when the answer is there. */
export async function settle({ formData, formElement, result, update }: Outcome): Promise<void> {
	const typed = typedSince(formElement, formData);
	// First, so that whoever saves again at once does so on their version.
	if (result.type === 'failure' && result.data?.name === 'stale') {
		await invalidateAll();
	}
	await update({ reset: false });
	await tick();
	typed.forEach(type);
	await focusProblem(formElement);
}

interface Typed {
	field: HTMLInputElement | HTMLTextAreaElement;
	text: string;
}

/** What was typed while the answer was on its way, which brings back what had been sent. */
function typedSince(form: HTMLFormElement, sent: FormData): Typed[] {
	const fields = form.querySelectorAll<Typed['field']>(
		'textarea, input:not([type="hidden"], [type="file"], [type="checkbox"], [type="radio"])'
	);
	return [...fields]
		.filter(({ name, value }) => sent.has(name) && !sent.getAll(name).includes(value))
		.map((field) => ({ field, text: field.value }));
}

function type({ field, text }: Typed): void {
	if (field.value === text) return;
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts the focus on the first field of a form that has an error; what concerns the whole form is brought into sight. */
export async function focusProblem(form: HTMLFormElement): Promise<void> {
	await tick();
	const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
	if (field) field.focus();
	else form.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
}
