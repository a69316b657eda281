import type { DemoExcerpt } from '../types';

/** What the team sees in Villads' story. Highlights overlap where the same words hurt and help. */
export const villadsExcerpts: DemoExcerpt[] = [
	{
		key: 'talker',
		quote: {
			da: 'Villads er god til at snakke med voksne.',
			en: 'Villads is good at talking with adults.'
		},
		tags: ['B10']
	},
	{
		key: 'third-school',
		quote: { da: 'Det her er hans tredje skole.', en: 'This is his third school.' },
		tags: ['P3']
	},
	{
		key: 'bullied',
		quote: {
			da: 'De andre steder blev han mobbet, og så flyttede han. Her begyndte det forfra.',
			en: 'At the others he was bullied, so he moved. Here it started all over.'
		},
		tags: ['P2', 'P3'],
		memo: {
			da: 'Flytningen flyttede ikke mobningen.',
			en: 'The move did not move the bullying.'
		}
	},
	{
		key: 'fence',
		quote: {
			da: 'I frikvarteret går han langs hegnet og tæller pæle.',
			en: 'In the breaks he walks along the fence and counts the posts.'
		},
		tags: ['P1', 'touch-class']
	},
	{
		key: 'listens',
		quote: {
			da: 'Men jeg sidder og lytter efter, hvad de siger bag mig.',
			en: 'But I sit and listen for what they say behind me.'
		},
		tags: ['P2', 'quote']
	},
	{
		key: 'nurse-asked',
		quote: {
			da: 'Det var til det tjek, alle skal til i 5. klasse. Hun spurgte, og så sagde jeg det.',
			en: 'It was at the check everybody goes to in 5th grade. She asked, so I told her.'
		},
		tags: ['B3', 'touch-nurse'],
		memo: {
			da: 'Her så systemet ham første gang.',
			en: 'Here the system saw him for the first time.'
		}
	},
	{
		key: 'nurse-remembers',
		quote: {
			da: 'Hver anden måned. Hun glemmer ikke, hvad jeg sagde sidst.',
			en: 'Every second month. She never forgets what I said last time.'
		},
		tags: ['B3', 'touch-nurse'],
		attributes: {
			dose: { da: 'En samtale hver anden måned', en: 'A talk every second month' },
			company: { da: 'En voksen, der husker', en: 'An adult who remembers' }
		}
	},
	{
		key: 'nurse-seldom',
		quote: { da: 'Hver anden måned.', en: 'Every second month.' },
		tags: ['P6']
	},
	{
		key: 'good-teachers',
		quote: {
			da: 'Lærerne arbejder med klassen. »De gode af dem hjælper,« siger han.',
			en: 'The teachers work on the class. “The good ones help,” he says.'
		},
		tags: ['B3', 'touch-class']
	},
	{
		key: 'psychologist',
		quote: {
			da: 'Han gik også hos en psykolog, og det kunne han lide. Det hjalp. Så var timerne brugt.',
			en: 'He saw a psychologist too, and he liked it. It helped. Then the hours were used up.'
		},
		tags: ['P6', 'touch-psychologist']
	},
	{
		key: 'mother',
		quote: {
			da: 'Mor har hverken penge eller kræfter til overs, men hun kommer hver gang.',
			en: 'Mum has neither money nor strength to spare, but she turns up every time.'
		},
		tags: ['P4', 'B6', 'touch-course'],
		memo: {
			da: 'Handler også om mor. Hun vil ikke have det med på workshops.',
			en: 'Is about Mum too. She does not want it at workshops.'
		}
	},
	{
		key: 'more-to-tell',
		quote: {
			da: 'Der er bare kommet flere, jeg skal fortælle det til.',
			en: 'There are just more people I have to tell it to.'
		},
		tags: ['P8', 'quote']
	},
	{
		key: 'black-dot',
		quote: {
			da: 'Når jeg skyder. Så er der kun mig og den sorte prik. Alt det andet er væk.',
			en: 'When I shoot. Then there is only me and the black dot. Everything else is gone.'
		},
		tags: ['B1', 'quote'],
		attributes: {
			dose: { da: '25 minutter om ugen', en: '25 minutes a week' },
			cost: { da: 'Dyrt for familien', en: 'Dear for the family' },
			distance: { da: 'Langt væk, ingen bus hjem', en: 'Far away, no bus home' },
			company: { da: 'Alene', en: 'Alone' },
			feeling: { da: 'Alle bekymringer er væk', en: 'All worries are gone' }
		}
	},
	{
		key: 'dear-and-far',
		quote: {
			da: 'Han skyder til skive 25 minutter om ugen. Det er dyrt, og banen ligger ikke lige om hjørnet.',
			en: 'He shoots at targets 25 minutes a week. It is dear, and the range is not round the corner.'
		},
		tags: ['P4', 'P5', 'P6']
	},
	{
		key: 'no-car',
		quote: {
			da: 'Når mor ikke kan låne en bil, bliver han hjemme.',
			en: 'When Mum cannot borrow a car, he stays at home.'
		},
		tags: ['P5', 'touch-transport']
	},
	{
		key: 'hits-the-mark',
		quote: {
			da: 'Ingen i klassen ved, at han rammer plet.',
			en: 'Nobody in his class knows that he hits the mark.'
		},
		tags: ['P1', 'B7']
	},
	{
		key: 'bike-daily',
		quote: {
			da: 'Han tager turen hver dag, også i regn.',
			en: 'He cycles to school every day, in rain too.'
		},
		tags: ['B2', 'B9'],
		attributes: {
			dose: { da: 'Hver dag', en: 'Every day' },
			cost: { da: 'Gratis', en: 'Free' },
			distance: { da: 'Lige uden for døren', en: 'Right outside the door' },
			company: { da: 'Alene', en: 'Alone' }
		}
	},
	{
		key: 'breathe',
		quote: {
			da: 'Her er der ingen, der vil mig noget. Her kan jeg trække vejret.',
			en: 'Nobody wants anything from me here. I can breathe.'
		},
		tags: ['B2', 'B10', 'quote'],
		attributes: { feeling: { da: 'Et åndehul', en: 'A breathing space' } }
	},
	{
		key: 'chain',
		quote: {
			da: 'Din kæde er tør. Jeg har olie i tasken.',
			en: 'Your chain is dry. I have oil in my bag.'
		},
		tags: ['B7', 'track-belong']
	}
];
