/** What a named error says to a person. One message for each name, `error_<name>` in the catalogue. */
import type { ErrorName } from '$lib/domain/error';
import { m } from './paraglide/messages';

type Locale = 'da' | 'en';

/** @param data the error's data: `limit` for lengths and bounds */
export function errorText(
	name: ErrorName,
	data: Record<string, unknown> = {},
	locale?: Locale
): string {
	const key = `error_${name}` as const;
	const limit = typeof data.limit === 'number' ? String(data.limit) : '';
	return m[key]({ limit }, locale ? { locale } : undefined);
}
