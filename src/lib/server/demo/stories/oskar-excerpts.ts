import type { DemoExcerpt } from '../types';

/** What the team sees in Oskar's text. */
export const oskarExcerpts: DemoExcerpt[] = [
	{
		key: 'third-day',
		quote: {
			da: 'Jeg er væk fra skolen næsten hver tredje dag.',
			en: 'I am away from school almost every third day.'
		},
		tags: ['P11', 'track-thrive']
	},
	{
		key: 'misses-me',
		quote: {
			da: 'Jeg tror ikke, der er nogen, der savner mig.',
			en: 'I do not think there is anybody who misses me.'
		},
		tags: ['P1', 'quote']
	},
	{
		key: 'away',
		quote: {
			da: 'Når man først er kommet for sent, er det nemmere at blive helt væk.',
			en: 'Once you are late, it is easier to stay away for good.'
		},
		tags: ['P11', 'B10']
	},
	{
		key: 'parts',
		quote: {
			da: 'Nu kan jeg alle dele udenad. Jeg kan høre, hvad der er galt, før han kan.',
			en: 'Now I know all the parts by heart. I can hear what is wrong before he can.'
		},
		tags: ['B1', 'B7'],
		attributes: {
			dose: { da: 'Hver lørdag', en: 'Every Saturday' },
			cost: { da: 'Gratis', en: 'Free' },
			company: { da: 'Hans onkel', en: 'His uncle' }
		}
	},
	{
		key: 'hand',
		quote: {
			da: 'Min onkel pegede bare på mig. Det tog ti minutter. Manden gav mig hånden, da han gik.',
			en: 'My uncle just pointed at me. It took ten minutes. The man shook my hand when he left.'
		},
		tags: ['B3', 'B7', 'quote']
	},
	{
		key: 'never-late',
		quote: {
			da: 'Der kommer jeg aldrig for sent. Klokken ni står jeg der.',
			en: 'I am never late there. At nine I am at the door.'
		},
		tags: ['B9']
	},
	{
		key: 'nobody-knows',
		quote: {
			da: 'I skolen er der ingen, der ved det med scooterne.',
			en: 'At school nobody knows about the scooters.'
		},
		tags: ['P12']
	},
	{
		key: 'tools',
		quote: {
			da: 'Hvis jeg måtte være et sted med værktøj bare én dag om ugen',
			en: 'If I could be in a place with tools just one day a week'
		},
		tags: ['P7', 'dream']
	}
];
