import type { DemoExcerpt } from '../types';

/** What the team sees in what Malik drew and told. */
export const malikExcerpts: DemoExcerpt[] = [
	{
		key: 'stadium',
		quote: {
			da: 'Det er stadion. Prikkerne er dem, der kigger.',
			en: 'It is a stadium. The dots are the people who watch.'
		},
		tags: ['B1', 'dream']
	},
	{
		key: 'every-day',
		quote: {
			da: 'Hver dag efter skole spiller han bold i gården.',
			en: 'Every day after school he plays ball in the yard.'
		},
		tags: ['B1', 'B2', 'touch-home'],
		attributes: {
			dose: { da: 'Hver dag efter skole', en: 'Every day after school' },
			cost: { da: 'Gratis', en: 'Free' },
			distance: { da: 'I gården', en: 'In the yard' },
			company: { da: 'Tre–fire andre', en: 'Three or four others' }
		}
	},
	{
		key: 'say-it-nicely',
		quote: {
			da: 'Malik viser ham, hvordan man stopper bolden med siden af foden. »Man skal sige det pænt,« siger han.',
			en: 'Malik shows him how to stop the ball with the side of the foot. “You have to say it nicely,” he says.'
		},
		tags: ['B7', 'B10']
	},
	{
		key: 'whistle',
		quote: {
			da: 'Hans søster dømmer oppe fra trappen. Hun har en rigtig fløjte.',
			en: 'His sister is the referee, up on the stairs. She has a real whistle.'
		},
		tags: ['B6']
	},
	{
		key: 'never-a-club',
		quote: {
			da: 'Malik har aldrig gået i en klub.',
			en: 'Malik has never been to a club.'
		},
		tags: ['P9', 'touch-club']
	},
	{
		key: 'dad-does-not-know',
		quote: {
			da: 'Her skal man skrive sig op et sted. Jeg ved ikke hvor.',
			en: 'Here you have to put your name down somewhere. I do not know where.'
		},
		tags: ['P9', 'touch-club']
	},
	{
		key: 'price',
		quote: {
			da: 'Mor har fundet prisen. De er fem om pengene, og den er for høj lige nu.',
			en: 'Mum has found the price. They are five to share the money, and it is too high right now.'
		},
		tags: ['P4']
	},
	{
		key: 'nobody-said-hello',
		quote: {
			da: 'De stod ved hegnet og så på. Der var ingen, der sagde hej.',
			en: 'They stood at the fence and looked on. There was nobody who said hello.'
		},
		tags: ['P9', 'P12', 'touch-club']
	},
	{
		key: 'always-room',
		quote: {
			da: 'Så gik vi hjem og spillede selv. Der er altid plads i gården.',
			en: 'Then we went home and played by ourselves. There is always room in the yard.'
		},
		tags: ['B8', 'quote']
	},
	{
		key: 'knows-the-way',
		quote: {
			da: 'En, der kender vejen. Han går med ind de første gange.',
			en: 'Somebody who knows the way. He comes along inside the first few times.'
		},
		tags: ['dream', 'B3', 'quote', 'track-belong'],
		memo: {
			da: 'Hele fodboldpakken står i den her tegning.',
			en: 'The whole football package is in this drawing.'
		}
	}
];
