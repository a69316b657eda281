import { expect, it } from 'vitest';
import type { FieldPerson } from '$lib/client/field/pack';
import { scopes } from '$lib/domain/consent/scope';
import { askedOf } from './asked';

const uses = (person: FieldPerson, by: Parameters<typeof askedOf>[1]) =>
	askedOf({ person, projects: [] }, by).map(({ scope }) => scope);

const person: FieldPerson = { id: 'p', secretName: 'Liv', ageBand: '10-12', birthYear: null };

it('asks the other holder of custody in the field where there are two, and nobody else twice', () => {
	expect(uses(person, 'otherGuardian')).toEqual([]);
	expect(uses({ ...person, custody: 'decided' }, 'otherGuardian')).toEqual([]);
	expect(uses({ ...person, custody: 'two' }, 'otherGuardian')).toEqual(scopes);
	const teenager: FieldPerson = { ...person, ageBand: '15-17', custody: 'two' };
	expect(uses({ ...teenager, aloneFrom15: ['archive'] }, 'otherGuardian')).toEqual([
		...['exhibition', 'research', 'keepMedia', 'linkMeasures']
	]);
});

it('asks about each research project that runs by itself', () => {
	const project = (name: string, until: string) => ({
		...{ id: name, name, responsible: 'U', about: 'Hvad hjælper?', until }
	});
	const projects = [project('Vejen', '2099-01-01'), project('Slut', '2020-01-01')];
	const asked = askedOf({ person, projects }, 'young');
	expect(asked.filter(({ scope }) => scope === 'research')).toEqual([
		{ scope: 'research', project: projects[0] }
	]);
	expect(asked).toHaveLength(scopes.length);
});
