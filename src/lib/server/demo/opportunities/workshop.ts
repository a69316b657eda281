import { same, type DemoOpportunity } from './shape';

/** W7: agreed; a bench with tools on Saturdays. */
export const workshopPlace: DemoOpportunity = {
	key: 'W7',
	on: 595,
	insights: ['I6'],
	whatIf: {
		da: 'Hvad nu hvis et værksted havde en bænk til unge om lørdagen?',
		en: 'What if a workshop had a bench for young people on Saturdays?'
	},
	moreOf: { da: 'Olie på fingrene', en: 'Oil on the fingers' },
	removes: 'equipment',
	towards: { da: 'Et værksted med kolleger', en: 'A workshop with colleagues' },
	partner: 'joinery',
	partnerText: {
		da: 'Nogle unge kommer for sent til alt undtagen det sted, hvor der er værktøj. Der møder de før tid.\n\nVi søger en bænk, en skruestik og én voksen, som er der alligevel om lørdagen. Den unge tager selv noget med, der skal laves.',
		en: 'Some young people are late for all but the place where there are tools. There they come early.\n\nWe are looking for a bench, a vice and one adult who is there on Saturdays anyway. The young person brings something that needs mending.'
	},
	steps: [
		{ on: 596, to: 'open', by: 'sofie' },
		{ on: 597, to: 'offered', by: 'sofie' },
		{
			on: 600,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja. Gerne klokken ni.',
				en: 'The answer was yes. Nine o’clock would be good.'
			}
		},
		{
			on: 604,
			to: 'agreed',
			by: 'sofie',
			answeredBy: 'Bent Vadgaard',
			reason: {
				da: 'Bænken ved vinduet er fri, og Bent er der selv hver lørdag.',
				en: 'The bench by the window is free, and Bent is there himself every Saturday.'
			},
			nextStep: {
				da: 'De mødes på værkstedet sammen med Mette den første gang.',
				en: 'They meet at the workshop together with Mette the first time.'
			},
			reviewOn: 660
		}
	],
	prepared: {
		on: 607,
		to: 'running',
		by: 'tove',
		answeredBy: 'Bent Vadgaard',
		reason: {
			da: 'Det bliver lørdag klokken ni. Bænken står klar, og kaffen er lavet.',
			en: 'It will be Saturday at nine. The bench is ready, and the coffee is made.'
		},
		nextStep: {
			da: 'Bent viser maskinerne den første lørdag.',
			en: 'Bent shows the machines the first Saturday.'
		},
		reviewOn: 665
	},
	said: [
		{
			on: 599,
			by: 'oskar',
			answer: 'fits',
			words: { da: 'Ja. Gerne klokken ni.', en: 'Yes. Nine o’clock, please.' }
		}
	],
	pledges: [
		{
			key: 'bench',
			partner: 'joinery',
			on: 602,
			kind: 'place',
			quantity: 1,
			unit: same('places'),
			cadence: same('weekly'),
			weekdays: ['sat'],
			fromTime: '09:00',
			toTime: '12:00',
			ages: '15-17',
			howManyChildren: 2,
			conditions: {
				da: 'Briller på. Resten lærer vi undervejs.',
				en: 'Goggles on. The rest we learn on the way.'
			},
			steps: [{ on: 604, to: 'accepted' }]
		}
	]
};
