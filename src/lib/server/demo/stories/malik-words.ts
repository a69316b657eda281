import type { StoryWords } from '../types';

/** Malik, 9 years old, drew while he told; the fieldworker wrote it down. */
export const malikWords: StoryWords = {
	da: {
		title: 'Stadion i gården',
		blocks: [
			{
				paragraph:
					'Malik er 9 år og går i 3. klasse. Han tegner, mens han fortæller. Først en stor firkant. Så en masse små prikker.'
			},
			{
				dialogue: [
					['Malik', 'Det er stadion. Prikkerne er dem, der kigger.'],
					['Jeg', 'Hvem er den store i midten?'],
					['Malik', 'Det er mig. Jeg har lige scoret.']
				]
			},
			{ heading: 'Gården' },
			{
				paragraph:
					'Hver dag efter skole spiller han bold i gården. Målet er mellem stativet og den grønne spand. De er fire, og nogle dage fem. Den mindste er kun seks år. Malik viser ham, hvordan man stopper bolden med siden af foden. »Man skal sige det pænt,« siger han. »Ellers tør han ikke prøve igen.«'
			},
			{
				paragraph:
					'Hans søster dømmer oppe fra trappen. Hun har en rigtig fløjte. De spiller, til mor kalder, og lidt til.'
			},
			{ heading: 'Klubben' },
			{
				paragraph:
					'Malik har aldrig gået i en klub. Han har set banen fra bussen. »De har net i målene,« siger han og tegner et net med mange streger.'
			},
			{
				paragraph:
					'Hans far vil gerne have ham med i klub. Han ved bare ikke, hvordan man gør. »Da jeg var dreng, kom man med en bold,« siger han. »Her skal man skrive sig op et sted. Jeg ved ikke hvor.« Mor har fundet prisen. De er fem om pengene, og den er for høj lige nu.'
			},
			{
				paragraph:
					'En dag tog de derud alligevel. De stod ved hegnet og så på. Der var ingen, der sagde hej.'
			},
			{ quote: 'Så gik vi hjem og spillede selv. Der er altid plads i gården.' },
			{ heading: 'En, der kender vejen' },
			{
				paragraph:
					'Jeg spørger, hvad der skal til. Malik tænker sig godt om. Så tegner han en mand mere, lige ved lågen.'
			},
			{
				dialogue: [
					['Jeg', 'Hvem er det?'],
					['Malik', 'En, der kender vejen. Han går med ind de første gange.']
				]
			},
			{
				paragraph:
					'Til sidst skriver han et tal på sin trøje. Det er et 9-tal. »Det er mit nummer,« siger han. »Næste år får jeg et nyt.«'
			}
		]
	},
	en: {
		title: 'The stadium in the yard',
		blocks: [
			{
				paragraph:
					'Malik is 9 and in 3rd grade. He draws while he tells. First a big square. Then lots of small dots.'
			},
			{
				dialogue: [
					['Malik', 'It is a stadium. The dots are the people who watch.'],
					['Me', 'Who is the big one in the middle?'],
					['Malik', 'That is me. I have just scored.']
				]
			},
			{ heading: 'The yard' },
			{
				paragraph:
					'Every day after school he plays ball in the yard. The goal is between the rack and the green bin. They are four, and some days five. The smallest is only six. Malik shows him how to stop the ball with the side of the foot. “You have to say it nicely,” he says. “Or he will not dare to try again.”'
			},
			{
				paragraph:
					'His sister is the referee, up on the stairs. She has a real whistle. They play until Mum calls, and a bit longer.'
			},
			{ heading: 'The club' },
			{
				paragraph:
					'Malik has never been to a club. He has seen the pitch from the bus. “They have nets in the goals,” he says and draws a net with many lines.'
			},
			{
				paragraph:
					'His dad would like him to join a club. He just does not know how it is done. “When I was a boy, you came with a ball,” he says. “Here you have to put your name down somewhere. I do not know where.” Mum has found the price. They are five to share the money, and it is too high right now.'
			},
			{
				paragraph:
					'One day they went out there anyway. They stood at the fence and looked on. There was nobody who said hello.'
			},
			{ quote: 'Then we went home and played by ourselves. There is always room in the yard.' },
			{ heading: 'Somebody who knows the way' },
			{
				paragraph:
					'I ask what it would take. Malik thinks it over. Then he draws one more man, right by the gate.'
			},
			{
				dialogue: [
					['Me', 'Who is that?'],
					['Malik', 'Somebody who knows the way. He comes along inside the first few times.']
				]
			},
			{
				paragraph:
					'In the end he writes a number on his shirt. It is a 9. “That is my number,” he says. “Next year I get a new one.”'
			}
		]
	}
};
