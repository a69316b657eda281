/** What a role is called. */
import type { Role } from '$lib/domain/access/role';
import { m } from './paraglide/messages';

export function roleName(role: Role, locale?: 'da' | 'en'): string {
	return names[role]({}, locale ? { locale } : undefined);
}

/** What somebody with the role does here, in a sentence. */
export function roleHint(role: Role): string {
	return hints[role]();
}

// Named one by one: looked up by a computed key, every text of the app would be loaded with them.
const names = {
	secretariat: m.role_secretariat,
	facilitator: m.role_facilitator,
	fieldworker: m.role_fieldworker,
	researcher: m.role_researcher,
	partner: m.role_partner,
	young: m.role_young,
	guardian: m.role_guardian,
	decider: m.role_decider
};

const hints = {
	secretariat: m.role_secretariat_hint,
	facilitator: m.role_facilitator_hint,
	fieldworker: m.role_fieldworker_hint,
	researcher: m.role_researcher_hint,
	partner: m.role_partner_hint,
	young: m.role_young_hint,
	guardian: m.role_guardian_hint,
	decider: m.role_decider_hint
};
