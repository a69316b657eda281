/** Whom one asks in the field, and what. */
import type { Field } from '$lib/client/field/open.svelte';
import type { FieldInitiative, FieldPerson } from '$lib/client/field/pack';
import type { ScopeOverview } from '$lib/domain/consent/overview';
import { ruledBy, whoDecides, type Decider } from '$lib/domain/consent/rule';
import { scopes } from '$lib/domain/consent/scope';

/** Somebody who is with us on this device, and the research projects that they are asked about. */
export interface AskedPerson extends Pick<FieldInitiative, 'projects'> {
	person: FieldPerson;
}

/** Whom one asks among those who are with us. */
export function askedIn({ pack }: Field, id: string): AskedPerson | undefined {
	const found = pack.initiatives.flatMap(({ people, projects }) =>
		people.filter((person) => person.id === id).map((person) => ({ person, projects }))
	);
	return found[0];
}

/** A use that somebody is asked about; of research each project that runs by itself. */
export type AskedUse = Pick<ScopeOverview, 'scope' | 'project'>;

/** The uses that somebody is asked about, at the age that the young person has today. */
export function askedOf({ person, projects }: AskedPerson, by: Decider): AskedUse[] {
	const today = new Date().toISOString().slice(0, 10);
	const rule = ruledBy(person, today);
	const running = projects.filter(({ until }) => until >= today);
	return scopes
		.filter((scope) => whoDecides(rule, scope).includes(by))
		.flatMap((scope) =>
			scope === 'research' && running.length > 0
				? running.map((project) => ({ scope, project }))
				: [{ scope }]
		);
}
