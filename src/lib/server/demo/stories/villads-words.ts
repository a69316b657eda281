import type { StoryWords } from '../types';

/** The fieldworker's account of three visits to Villads, 13 years old. */
export const villadsWords: StoryWords = {
	da: {
		title: 'Femogtyve minutter',
		blocks: [
			{ heading: 'Ved køkkenbordet' },
			{
				paragraph:
					'Villads er 13 år og går i 6. klasse. Han har sat to kopper frem og spørger, om det var langt at køre. Villads er god til at snakke med voksne.'
			},
			{
				paragraph:
					'Det her er hans tredje skole. De andre steder blev han mobbet, og så flyttede han. Her begyndte det forfra. I frikvarteret går han langs hegnet og tæller pæle. Han har få venner, og han får dårlige karakterer. »Jeg kan godt,« siger han. »Men jeg sidder og lytter efter, hvad de siger bag mig.«'
			},
			{
				dialogue: [
					['Jeg', 'Hvem opdagede det?'],
					[
						'Villads',
						'Sundhedsplejersken. Det var til det tjek, alle skal til i 5. klasse. Hun spurgte, og så sagde jeg det.'
					],
					['Jeg', 'Ses I endnu?'],
					['Villads', 'Hver anden måned. Hun glemmer ikke, hvad jeg sagde sidst.']
				]
			},
			{ heading: 'Alle dem, der hjælper' },
			{
				paragraph:
					'Lærerne arbejder med klassen. »De gode af dem hjælper,« siger han. Han gik også hos en psykolog, og det kunne han lide. Det hjalp. Så var timerne brugt.'
			},
			{
				paragraph:
					'Hans mor og far er skilt. Sammen med sin mor går han på madkursus for børn, der vejer for meget. Mor har hverken penge eller kræfter til overs, men hun kommer hver gang. »Vi er blevet gode til suppe,« siger hun.'
			},
			{ paragraph: 'Og alligevel er der sket så lidt.' },
			{ quote: 'Der er bare kommet flere, jeg skal fortælle det til.' },
			{ heading: 'Den sorte prik' },
			{
				paragraph: 'Hvornår er der ro i hovedet? Han svarer, før jeg har spurgt til ende.'
			},
			{ quote: 'Når jeg skyder. Så er der kun mig og den sorte prik. Alt det andet er væk.' },
			{
				paragraph:
					'Han skyder til skive 25 minutter om ugen. Det er dyrt, og banen ligger ikke lige om hjørnet. Når mor ikke kan låne en bil, bliver han hjemme. Ingen i klassen ved, at han rammer plet.'
			},
			{ heading: 'Vejen til skole' },
			{
				paragraph:
					'Tredje gang cykler vi sammen. Han tager turen hver dag, også i regn. På toppen af bakken falder skuldrene ned. »Her er der ingen, der vil mig noget. Her kan jeg trække vejret.«'
			},
			{
				paragraph:
					'Ved porten bliver han stille. Så ser han på min cykel. »Din kæde er tør. Jeg har olie i tasken.«'
			}
		]
	},
	en: {
		title: 'Twenty-five minutes',
		blocks: [
			{ heading: 'At the kitchen table' },
			{
				paragraph:
					'Villads is 13 and in 6th grade. He has put out two cups and asks if it was a long drive. Villads is good at talking with adults.'
			},
			{
				paragraph:
					'This is his third school. At the others he was bullied, so he moved. Here it started all over. In the breaks he walks along the fence and counts the posts. He has few friends and poor marks. “I can do the work,” he says. “But I sit and listen for what they say behind me.”'
			},
			{
				dialogue: [
					['Me', 'Who noticed?'],
					[
						'Villads',
						'The school nurse. It was at the check everybody goes to in 5th grade. She asked, so I told her.'
					],
					['Me', 'Do you still meet?'],
					['Villads', 'Every second month. She never forgets what I said last time.']
				]
			},
			{ heading: 'All those who help' },
			{
				paragraph:
					'The teachers work on the class. “The good ones help,” he says. He saw a psychologist too, and he liked it. It helped. Then the hours were used up.'
			},
			{
				paragraph:
					'His mum and dad are divorced. With his mum he goes to a food course for children who weigh too much. Mum has neither money nor strength to spare, but she turns up every time. “We are good at soup now,” she says.'
			},
			{ paragraph: 'And still, little has changed.' },
			{ quote: 'There are just more people I have to tell it to.' },
			{ heading: 'The black dot' },
			{
				paragraph: 'When is his head quiet? He answers before I finish.'
			},
			{ quote: 'When I shoot. Then there is only me and the black dot. Everything else is gone.' },
			{
				paragraph:
					'He shoots at targets 25 minutes a week. It is dear, and the range is not round the corner. When Mum cannot borrow a car, he stays at home. Nobody in his class knows that he hits the mark.'
			},
			{ heading: 'The way to school' },
			{
				paragraph:
					'On the third visit we ride together. He cycles to school every day, in rain too. At the top of the hill his shoulders come down. “Nobody wants anything from me here. I can breathe.”'
			},
			{
				paragraph:
					'At the gate he goes quiet. Then he looks at my bike. “Your chain is dry. I have oil in my bag.”'
			}
		]
	}
};
