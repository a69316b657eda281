import type { DemoExcerpt } from '../types';

/** What the team sees in what Karla drew and told. */
export const karlaExcerpts: DemoExcerpt[] = [
	{
		key: 'pancakes',
		quote: {
			da: 'De spiser ved vinduet en hel time, og ingen skal nå noget.',
			en: 'They eat by the window for a whole hour, and nobody has to be anywhere.'
		},
		tags: ['B9', 'B6', 'track-family'],
		attributes: {
			dose: { da: 'En time hver søndag', en: 'An hour every Sunday' },
			company: { da: 'Mor og Elias', en: 'Mum and Elias' }
		}
	},
	{
		key: 'plants',
		quote: { da: '»Mor ved alt om planter,«', en: '“Mum knows all about plants,”' },
		tags: ['B4', 'B7']
	},
	{
		key: 'waters',
		quote: { da: 'Karla vander dem hver dag.', en: 'Karla waters them every day.' },
		tags: ['B4', 'B9']
	},
	{
		key: 'closed-door',
		quote: {
			da: 'Så skal Karla gå ind på sit værelse. Hun tegner en lukket dør.',
			en: 'Then Karla has to go to her room. She draws a closed door.'
		},
		tags: ['P8']
	},
	{
		key: 'dance',
		quote: {
			da: 'Dansen ligger på den anden side af byen, og der er ingen til at følge hende.',
			en: 'The dance class is on the other side of town, and there is nobody to take her.'
		},
		tags: ['P5']
	},
	{
		key: 'kitchen',
		quote: { da: 'Så danser hun i køkkenet.', en: 'So she dances in the kitchen.' },
		tags: ['B1', 'B2']
	},
	{
		key: 'said-yes',
		quote: {
			da: 'Karla sagde ja, for det var lettest.',
			en: 'Karla said yes, for that was easiest.'
		},
		tags: ['P12']
	},
	{
		key: 'garden',
		quote: { da: '»Der må alle komme ind.', en: '“Everybody may come in there.' },
		tags: ['B8', 'dream']
	}
];
