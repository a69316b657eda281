/** Whom one asks in the field, and what. */
import type { Field } from '$lib/client/field/open.svelte';
import type { FieldPerson } from '$lib/client/field/pack';
import type { ScopeOverview } from '$lib/domain/consent/overview';
import { ruledBy, whoDecides, type Decider } from '$lib/domain/consent/rule';
import { scopes } from '$lib/domain/consent/scope';

/** Somebody among those who are with us on this device. */
export function personIn(field: Field, id: string): FieldPerson | undefined {
	return field.pack.initiatives.flatMap(({ people }) => people).find((one) => one.id === id);
}

/** A use that somebody is asked about; of research each project that runs by itself. */
export type AskedUse = Pick<ScopeOverview, 'scope' | 'project'>;

/** The uses that somebody is asked about, at the age that the young person has today. */
export function askedOf(person: FieldPerson, by: Decider): AskedUse[] {
	const today = new Date().toISOString().slice(0, 10);
	const rule = ruledBy(person, today);
	const projects = (person.projects ?? []).filter(({ until }) => until >= today);
	return scopes
		.filter((scope) => whoDecides(rule, scope).includes(by))
		.flatMap((scope) =>
			scope === 'research' && projects.length > 0
				? projects.map((project) => ({ scope, project }))
				: [{ scope }]
		);
}
