import type { StoryWords } from '../types';

/** Alma, 11 years old, told it with her mother beside her; the fieldworker wrote it down. */
export const almaWords: StoryWords = {
	da: {
		title: 'Den lange vej med Tulle',
		blocks: [
			{ heading: 'Klokken fire' },
			{
				paragraph:
					'Alma er 11 år og går i 5. klasse. Hun kan se på en hund, hvad den vil, før den gør det. Naboens hund hedder Tulle. Den er gammel og stiv i benene, og hver dag klokken fire går Alma tur med den. »Hun vil altid den lange vej,« siger Alma. »Jeg tror, hun gør det for min skyld.«'
			},
			{
				paragraph:
					'Naboen er en dame på firs. Hun står i vinduet med hånden oppe, til de er rundt om hjørnet.'
			},
			{ heading: 'Før idræt' },
			{
				paragraph:
					'Sundhedsplejersken spurgte, om vi måtte mødes. Mor er med, og Alma vil helst, at hun bliver siddende.'
			},
			{
				paragraph:
					'Der er nogle i skolen, der siger noget om hendes krop. De siger det lavt, så ingen voksen hører det. Det er værst før idræt. Der er ét rum og femten piger. Alma har sit idrætstøj på under det andet, så hun kan gå lige igennem. Nogle dage glemmer hun det med vilje.'
			},
			{
				paragraph:
					'»Så får hun en seddel med hjem,« siger mor. »Der står, at hun har glemt sit tøj. Der står ikke hvorfor.«'
			},
			{ heading: 'Midt imellem' },
			{
				paragraph:
					'Mange vil tale med Alma om mad. Hun kan remse op, hvad der skal ligge på tallerkenen. »Men ingen spørger, hvor jeg er om eftermiddagen,« siger hun.'
			},
			{
				paragraph:
					'De små har et sted, og de store har et sted. I 5. klasse er man midt imellem, og døren er låst. Så sidder hun på trappen og venter på, at klokken bliver fire.'
			},
			{ heading: 'Boller' },
			{
				paragraph:
					'Om søndagen bager hun boller med kardemomme. Hun vejer ikke noget af. Hun kan se på dejen, når den er god. Seks af dem går hun over med til naboen.'
			},
			{
				paragraph:
					'I døren får hun en idé. »Kan man have en klub, hvor man går tur med hunde? Så er der jo ingen, der står stille og kigger.«'
			}
		]
	},
	en: {
		title: 'The long way with Tulle',
		blocks: [
			{ heading: 'Four o’clock' },
			{
				paragraph:
					'Alma is 11 and in 5th grade. She can see what a dog wants before it does it. The dog next door is called Tulle. It is old and stiff in the legs, and every day at four Alma takes it for a walk. “She always wants the long way,” Alma says. “I think she does it for my sake.”'
			},
			{
				paragraph:
					'The lady next door is eighty. She stands at the window with her hand up until they are round the corner.'
			},
			{ heading: 'Before sports' },
			{
				paragraph:
					'The school nurse asked if we could meet. Mum is here too, and Alma would like her to stay.'
			},
			{
				paragraph:
					'Some at school say things about her body. They say it low, so that no adult can hear. It is worst before sports. There is one room and fifteen girls. Alma wears her sports things under the others, so that she can walk right through. Some days she forgets them on purpose.'
			},
			{
				paragraph:
					'“Then she brings home a note,” Mum says. “It says that she forgot her clothes. It does not say why.”'
			},
			{ heading: 'In between' },
			{
				paragraph:
					'Many want to talk with Alma about food. She can list what should be on the plate. “But nobody asks where I am in the afternoon,” she says.'
			},
			{
				paragraph:
					'The small ones have a place, and the big ones have a place. In 5th grade you are in between, and the door is locked. So she sits on the stairs and waits for it to be four.'
			},
			{ heading: 'Buns' },
			{
				paragraph:
					'On Sundays she bakes buns with spice in them. She does not weigh a thing. She can tell by the dough when it is good. Six of them she takes to the lady next door.'
			},
			{
				paragraph:
					'At the door she has an idea. “Can you have a club where you walk dogs? Then nobody just stands there and looks.”'
			}
		]
	}
};
