/** What was typed in an own place when it closed by itself: how it is handed in, and how the page shows it again. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Fields } from '$lib/domain/account/kept-form';
import { m } from '$lib/i18n/paraglide/messages';
import * as kept from '$lib/server/service/kept-form';
import { valuesOf, type FormProblem } from './action';
import { ownPath } from './session';
import { heldBy } from './visit';

/** The place closes by itself: what stands unsent on its page comes along with the closing. */
export async function keepUnsent(event: RequestEvent): Promise<void> {
	const { path, typed } = valuesOf(await event.request.formData());
	if (!typed) return;
	const url = new URL(ownPath(path, '/'), event.url);
	const form = new URLSearchParams(typed);
	await kept.keep(event.locals.ctx, heldBy(event).visit, { url, form });
}

/** As the page shows it: in its form, and why it stands there. */
export function asUnsent(fields: Fields): FormProblem & { answers: string[] } {
	const form = new FormData();
	fields.forEach(([name, value]) => form.append(name, value));
	const answers = form.getAll('answers').map(String);
	const each = Object.fromEntries(answers.map((answer, at) => [`answers.${at}`, answer]));
	const values = { ...valuesOf(form), ...each };
	return { message: m.kept_typed(), name: 'kept', field: '', values, answers };
}
