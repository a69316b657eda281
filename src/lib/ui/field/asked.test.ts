import { expect, it } from 'vitest';
import type { FieldPerson } from '$lib/client/field/pack';
import { scopes } from '$lib/domain/consent/scope';
import { askedOf } from './asked';

const person: FieldPerson = { id: 'p', secretName: 'Liv', ageBand: '10-12', birthYear: null };

it('asks the other holder of custody in the field where there are two, and nobody else twice', () => {
	expect(askedOf(person, 'otherGuardian')).toEqual([]);
	expect(askedOf({ ...person, custody: 'decided' }, 'otherGuardian')).toEqual([]);
	expect(askedOf({ ...person, custody: 'two' }, 'otherGuardian')).toEqual(scopes);
	const teenager: FieldPerson = { ...person, ageBand: '15-17', custody: 'two' };
	expect(askedOf({ ...teenager, aloneFrom15: ['archive'] }, 'otherGuardian')).toEqual([
		...['exhibition', 'research', 'keepMedia', 'linkMeasures']
	]);
});
