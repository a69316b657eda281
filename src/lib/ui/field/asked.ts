/** Whom one asks in the field, and what. */
import type { Field } from '$lib/client/field/open.svelte';
import type { FieldPerson } from '$lib/client/field/pack';
import { ruledBy, whoDecides, type Decider } from '$lib/domain/consent/rule';
import { scopes, type Scope } from '$lib/domain/consent/scope';

/** Somebody among those who are with us on this device. */
export function personIn(field: Field, id: string): FieldPerson | undefined {
	return field.pack.initiatives.flatMap(({ people }) => people).find((one) => one.id === id);
}

/** The uses that somebody is asked about, at the age that the young person has today. */
export function askedOf(person: FieldPerson, by: Decider): Scope[] {
	const rule = ruledBy(person, new Date().toISOString().slice(0, 10));
	return scopes.filter((scope) => whoDecides(rule, scope).includes(by));
}
