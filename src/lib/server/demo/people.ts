import type { Role } from '$lib/domain/access/role';
import type { Words } from './types';

/** Somebody who works in the initiative. All names are made up. */
export interface DemoPerson {
	key: string;
	name: string;
	role: Role;
	title: Words;
}

export const people: DemoPerson[] = [
	{
		key: 'tove',
		name: 'Tove Lindegaard',
		role: 'secretariat',
		title: { da: 'Leder af sekretariatet', en: 'Head of the secretariat' }
	},
	{
		key: 'sofie',
		name: 'Sofie Ravnholt',
		role: 'facilitator',
		title: { da: 'Facilitator', en: 'Facilitator' }
	},
	{
		key: 'mette',
		name: 'Mette Skovlund',
		role: 'fieldworker',
		title: { da: 'Feltarbejder', en: 'Fieldworker' }
	},
	{
		key: 'amir',
		name: 'Amir Dahlgaard',
		role: 'fieldworker',
		title: { da: 'Feltarbejder', en: 'Fieldworker' }
	},
	{
		key: 'ingrid',
		name: 'Ingrid Vestermark',
		role: 'researcher',
		title: { da: 'Forsker', en: 'Researcher' }
	},
	{
		key: 'henrik',
		name: 'Henrik Solbjerg',
		role: 'decider',
		title: { da: 'Kultur- og fritidschef', en: 'Head of culture and leisure' }
	}
];
