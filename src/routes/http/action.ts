/** What all form actions and page loads share: named errors become a message at the field or an error page. */
import { error, fail, isHttpError, isRedirect, type ActionFailure } from '@sveltejs/kit';
import { isDomainError, type DomainError } from '$lib/domain/error';
import { errorText } from '$lib/i18n/error-text';
import { statusOf } from '$lib/server/http/status';
import { legalText, missingText } from './legal-text';

/** What a form gets back when it could not be saved: the message, the field it belongs to, and all that was typed. */
export interface FormProblem {
	message: string;
	name: string;
	/** The field's name, or `''` when it concerns the whole form. */
	field: string;
	values: Record<string, string>;
}

/** The fields of a form as text; several with one name are joined by commas. Files are left out. */
export function valuesOf(form: FormData): Record<string, string> {
	const values: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value === 'string') {
			values[name] = name in values ? `${values[name]},${value}` : value;
		}
	}
	return values;
}

/**
 * Runs a form action: what throws a named error comes back as {@link FormProblem} with the typed values.
 * Passwords are not sent back.
 *
 * @example const made = await attempt(values, () => storytellers.create(ctx, values)); if (!made.ok) return made.failure;
 */
export async function attempt<T>(
	values: Record<string, string>,
	work: () => Promise<T>
): Promise<{ ok: true; value: T } | { ok: false; failure: ActionFailure<FormProblem> }> {
	try {
		return { ok: true, value: await work() };
	} catch (thrown) {
		if (!isDomainError(thrown)) {
			throw thrown;
		}
		return { ok: false, failure: fail(statusOf(thrown.reason), formProblem(thrown, values)) };
	}
}

function formProblem(thrown: DomainError, values: Record<string, string>): FormProblem {
	const shown = Object.entries(values).filter(([name]) => !/password/i.test(name));
	return {
		message: [errorText(thrown.reason, thrown.data), legalText(thrown.data), missingText(thrown)]
			.filter(Boolean)
			.join(' '),
		name: thrown.reason,
		field: thrown.field ?? '',
		values: Object.fromEntries(shown)
	};
}

/** Runs what a page needs: a named error becomes the error page with its status and message. */
export async function load<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (thrown) {
		if (isHttpError(thrown) || isRedirect(thrown) || !isDomainError(thrown)) {
			throw thrown;
		}
		error(statusOf(thrown.reason), {
			message: errorText(thrown.reason, thrown.data),
			name: thrown.reason
		});
	}
}
