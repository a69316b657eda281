import type { DemoOpportunity } from './shape';

/** W6: not now, with the reason and the day on which it is looked at again. */
export const bus: DemoOpportunity = {
	key: 'W6',
	on: 393,
	insights: ['I2', 'I1'],
	whatIf: {
		da: 'Hvad nu hvis den sidste bus ventede til klokken halv otte om torsdagen?',
		en: 'What if the last bus waited until half past seven on Thursdays?'
	},
	moreOf: { da: 'Det, der ligger uden for byen', en: 'What lies outside town' },
	removes: 'distance',
	towards: { da: 'Alle hold uden for byen', en: 'All teams outside town' },
	partnerKind: 'public',
	partnerText: {
		da: 'Det meste fritidsliv i Lindaa slutter efter den sidste bus. Unge uden bil i familien må gå, før det bliver godt.\n\nVi spørger, om én afgang om torsdagen kan lægges halvanden time senere.',
		en: 'Most leisure life in Lindaa ends after the last bus. Young people without a car in the family must leave before it gets good.\n\nWe ask whether one departure on Thursdays can be put an hour and a half later.'
	},
	steps: [
		{ on: 396, to: 'open', by: 'sofie' },
		{
			on: 470,
			to: 'notNow',
			by: 'henrik',
			answeredBy: 'Henrik Solbjerg',
			reason: {
				da: 'Køreplanen ligger fast for hele året. Vi kan flytte en afgang, når den nye bliver lavet, men ikke før.',
				en: 'The timetable is fixed for the whole year. We can move a departure when the new one is made, but not before.'
			},
			nextStep: {
				da: 'Køreordningen tager torsdagene imens. Jeg tager forslaget med, når planen forhandles.',
				en: 'The lift ring takes the Thursdays meanwhile. I bring the proposal when the timetable is negotiated.'
			},
			reviewOn: 700
		}
	],
	involved: [
		{
			on: 430,
			sector: 'public',
			state: 'declined',
			reason: {
				da: 'Kommunen kan ikke røre køreplanen i år.',
				en: 'The municipality cannot touch the timetable this year.'
			}
		},
		{
			on: 431,
			sector: 'voluntary',
			state: 'asked',
			reason: {
				da: 'Klubberne er spurgt, om de kan slutte før. Det kan de ikke.',
				en: 'The clubs were asked to end earlier. They cannot.'
			}
		},
		{
			on: 432,
			sector: 'private',
			state: 'notRelevant',
			reason: {
				da: 'Ingen firmaer kører busser her.',
				en: 'No company runs buses here.'
			}
		}
	],
	joins: { on: 596, insights: ['I3'] },
	pledges: []
};
