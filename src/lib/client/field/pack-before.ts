/** What an earlier program put into a vault that is opened by this one. */
import type { FieldInitiative, FieldPerson, Pack } from './pack';

/** Research projects lay with each person, not with the initiative. */
type PersonBefore = FieldPerson & Partial<Pick<FieldInitiative, 'projects'>>;

/** A pack of whichever program, as this one has it. */
export interface KeptPack extends Omit<Pack, 'initiatives'> {
	initiatives: (Omit<FieldInitiative, 'people' | 'projects'> &
		Partial<Pick<FieldInitiative, 'projects'>> & { people: PersonBefore[] })[];
}

/** A pack as it lies in a vault, read as this program has it. */
export function packAsNow({ initiatives, ...kept }: KeptPack): Pack {
	return {
		...kept,
		initiatives: initiatives.map(({ people, projects, ...one }) => ({
			...one,
			projects: projects ?? people.find((person) => person.projects)?.projects ?? [],
			people: people.map(({ projects: _, ...person }) => person)
		}))
	};
}
