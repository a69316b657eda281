import type { DemoExcerpt } from '../types';

/** What the team sees in Freja's text. One excerpt she keeps out of workshops. */
export const frejaExcerpts: DemoExcerpt[] = [
	{
		key: 'twenty-four',
		quote: {
			da: 'Vi er 25 i min klasse. Der er 24 i chatten.',
			en: 'We are 25 in my class. There are 24 in the chat.'
		},
		tags: ['P2a', 'touch-net', 'quote']
	},
	{
		key: 'nobody-decides',
		quote: {
			da: 'Klokken halv tolv skal vi spise, og så er der ingen, der bestemmer noget. Bordene rykker ligesom sammen uden mit.',
			en: 'At half past eleven we eat, and then nobody decides anything. The tables sort of move together without mine.'
		},
		tags: ['P1', 'touch-class']
	},
	{
		key: 'eats-slowly',
		quote: {
			da: 'Jeg spiser langsomt. Så ser det ud, som om jeg har travlt.',
			en: 'I eat slowly. Then it looks as if I am busy.'
		},
		tags: ['P1', 'B10']
	},
	{
		key: 'lessons-fine',
		quote: {
			da: 'I timerne er det fint nok. Der har man en plads, og læreren siger, hvem man er sammen med.',
			en: 'In lessons it is fine. You have a seat there, and the teacher says who you are with.'
		},
		tags: ['B8', 'touch-class']
	},
	{
		key: 'not-let-in',
		quote: {
			da: 'Ingen har smidt mig ud. Der er bare ingen, der har lukket mig ind.',
			en: 'Nobody threw me out. It is just that nobody let me in.'
		},
		tags: ['P1', 'P2a', 'quote']
	},
	{
		key: 'told-once',
		quote: {
			da: 'Jeg sagde det til en voksen én gang. Hun sagde, at jeg bare skulle spørge dem. Hun spurgte aldrig, hvordan det gik.',
			en: 'I told an adult once. She said that I should just ask them. She never asked how it went.'
		},
		tags: ['P12', 'touch-class'],
		memo: {
			da: 'Freja vil ikke have det på en væg: hun kan kendes på det.',
			en: 'Freja does not want this on a wall: she can be recognised by it.'
		}
	},
	{
		key: 'bus',
		quote: {
			da: 'Bussen hjem tager 40 minutter, og det er det bedste på hele dagen.',
			en: 'The bus home takes 40 minutes, and it is the best part of the whole day.'
		},
		tags: ['B5', 'B8', 'touch-transport'],
		attributes: {
			dose: { da: '40 minutter hver dag', en: '40 minutes every day' },
			cost: { da: 'Buskortet', en: 'The bus card' },
			company: { da: 'Alene', en: 'Alone' }
		}
	},
	{
		key: 'hands',
		quote: {
			da: 'Mest tegner jeg hænder. De er de sværeste, og dem er jeg blevet god til.',
			en: 'Mostly I draw hands. They are the hardest, and I have become good at them.'
		},
		tags: ['B5', 'B10']
	},
	{
		key: 'tuesday-door',
		quote: {
			da: 'Om tirsdagen står døren til billedkunst åben efter sidste time. Kun i 20 minutter',
			en: 'On Tuesdays the door to the art room is open after the last lesson. Only for 20 minutes'
		},
		tags: ['B8', 'B9', 'P6'],
		attributes: {
			dose: { da: '20 minutter om ugen', en: '20 minutes a week' },
			cost: { da: 'Gratis', en: 'Free' },
			distance: { da: 'På skolen', en: 'At school' },
			company: { da: 'En lærer og et par andre', en: 'A teacher and a few others' }
		}
	},
	{
		key: 'beside-me',
		quote: {
			da: 'Én gang satte hun sig og tegnede ved siden af mig. Vi sagde ingenting, og det var rart.',
			en: 'Once she sat down and drew beside me. We said nothing, and it was nice.'
		},
		tags: ['B3', 'B5', 'track-belong']
	},
	{
		key: 'then-three',
		quote: {
			da: 'Hun spurgte, om hun måtte låne den blå. Det måtte hun. Så var vi tre.',
			en: 'She asked if she could borrow the blue one. She could. Then we were three.'
		},
		tags: ['B8', 'quote']
	},
	{
		key: 'longer',
		quote: {
			da: 'Og hvis I kan gøre noget, så lad døren stå åben lidt længere.',
			en: 'And if you can do something, then let the door stay open a little longer.'
		},
		tags: ['dream', 'P13']
	}
];
