import type { StoryWords } from '../types';

/** Nanna, 10 years old, drew a place and wrote two sentences; the fieldworker noted what was said around them. */
export const nannaWords: StoryWords = {
	da: {
		title: 'Gyngen for enden af gården',
		blocks: [
			{ heading: 'Ti minutter' },
			{
				paragraph:
					'Klassen skulle tegne et sted på skolen, hvor det er rart at være. De havde ti minutter. Nanna brugte de fire på at spidse sine farver, til de alle var lige lange.'
			},
			{
				paragraph:
					'Så tegnede hun en gynge. Den hænger for enden af gården, bag cyklerne. Hun tegnede den helt nede i hjørnet. Bagefter tegnede hun en lang vej hen til den, sten for sten.'
			},
			{ paragraph: 'Man måtte skrive to sætninger. Hun skrev:' },
			{
				quote: 'På gyngen er der ingen, der skal vælge. Der er en stor pige, som siger hej.'
			},
			{ heading: 'Den store pige' },
			{
				paragraph:
					'Nanna er 10 år og går i 4. klasse. Jeg spurgte, hvem den store pige er. Det ved hun ikke. Hun går i 8., og hun siger hej hver dag, også når hun går med andre. »Hun siger det først,« sagde Nanna.'
			},
			{
				paragraph:
					'Sidste år havde Nanna en bedste ven. Nu er vennen en andens. Hun er ikke bange for timerne, siger hun. Hun er bange for døren ud.'
			},
			{ heading: 'Svaret' },
			{
				paragraph:
					'Hun bad mig om at gemme tegningen. Jeg sagde, at vi må spørge hjemme først. De sagde nej, og det må man gerne. Så nu er den kun hendes, og her står, hvad jeg fik at vide, til hun selv vil have det slettet.'
			},
			{
				paragraph:
					'Jeg har sagt tak til Nanna. Jeg har sagt, at jeg ser gyngen nu, hver gang jeg går forbi. Det havde jeg ikke gjort før.'
			}
		]
	},
	en: {
		title: 'The swing at the end of the yard',
		blocks: [
			{ heading: 'Ten minutes' },
			{
				paragraph:
					'The class was to draw a spot at school where it is nice to be. They had ten minutes. Nanna spent four of them on her pencils, until they were all the same length.'
			},
			{
				paragraph:
					'Then she drew a swing. It hangs at the end of the yard, behind the bikes. She drew it right down in the corner. After that she drew a long way up to it, stone by stone.'
			},
			{ paragraph: 'You could write two sentences. She wrote:' },
			{ quote: 'On the swing nobody has to choose. There is a big girl who says hello.' },
			{ heading: 'The big girl' },
			{
				paragraph:
					'Nanna is 10 and in 4th grade. I asked who the big girl is. She does not know. The girl is in 8th, and she says hello each day, also when she walks with others. “She says it first,” Nanna said.'
			},
			{
				paragraph:
					'Last year Nanna had a best friend. Now the friend is somebody else’s. She is not afraid of the lessons, she says. She is afraid of the door out.'
			},
			{ heading: 'The answer' },
			{
				paragraph:
					'She asked me to keep the drawing. I said that we have to ask at home first. They said no, and they may. So now it is hers alone, and here is what I was told, until she wants it gone.'
			},
			{
				paragraph:
					'I have thanked Nanna. I have told her that I see the swing now each time I walk by. I had not done that before.'
			}
		]
	}
};
