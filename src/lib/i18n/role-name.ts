/** What a role is called. */
import type { Role } from '$lib/domain/access/role';
import { m } from './paraglide/messages';

export function roleName(role: Role, locale?: 'da' | 'en'): string {
	return m[`role_${role}`]({}, locale ? { locale } : undefined);
}

/** What somebody with the role does here, in a sentence. */
export function roleHint(role: Role): string {
	return m[`role_${role}_hint`]();
}
