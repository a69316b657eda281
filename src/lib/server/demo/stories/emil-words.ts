import type { StoryWords } from '../types';

/** Emil, 16 years old: what he says in his film, typed by himself afterwards. */
export const emilWords: StoryWords = {
	da: {
		title: 'Jakken på bagfra',
		blocks: [
			{
				paragraph:
					'Her hedder jeg Emil. Jeg er 16, og til sommer er jeg færdig i skolen. Filmen er kort, for jeg blev genert. Så nu skriver jeg det også.'
			},
			{ heading: 'Salen' },
			{
				paragraph:
					'Tre gange om ugen træner jeg med min fætter. Han siger aldrig godt gået. Han lægger bare fem kilo mere på stangen. Så ved jeg det godt.'
			},
			{ heading: 'Flyverdragten' },
			{
				paragraph:
					'I uge 6 var jeg i praktik på Solsikken. Der var en lille dreng, som ikke ville have sin dragt på. Alle havde prøvet. Jeg satte mig på gulvet og tog min egen jakke på bagfra. Så grinede han, og så tog han dragten på for at vise mig, hvordan man gør.'
			},
			{
				paragraph:
					'Hende, der bestemmer, sagde, at jeg har tid i hænderne. Det skrev jeg ned, så jeg kan huske det.'
			},
			{ heading: 'Papiret' },
			{
				paragraph:
					'Sidste år dumpede jeg i matematik. Om lidt skal jeg op igen. Jeg kan det, når der er stille. Men så kommer papiret, og så er det, som om tallene går ud ad døren. Sidste gang gik jeg med dem.'
			},
			{
				paragraph:
					'Min far gik også ud, da han var 16. Hjemme er der ingen, der ved, hvordan man søger ind et sted. Han siger, at det gik jo. Men han siger det til sine hænder.'
			},
			{ heading: 'Én' },
			{
				paragraph:
					'Hvis jeg måtte lære det et sted, hvor der er børn, så kan jeg godt læse om aftenen. Bare der er en, jeg kan skrive til, når jeg går i stå. Ikke ti. Én.'
			},
			{
				paragraph:
					'I må gerne skrive til mig, til jeg bliver 18. Så kan I se, om det gik. Det vil jeg også gerne selv se.'
			}
		]
	},
	en: {
		title: 'The jacket on backwards',
		blocks: [
			{
				paragraph:
					'Here my name is Emil. I am 16, and this summer I am done with school. The film is short, because I got shy. So now I write it too.'
			},
			{ heading: 'The gym' },
			{
				paragraph:
					'Three times a week I train with my cousin. He never says well done. He just puts five more kilos on the bar. Then I know.'
			},
			{ heading: 'The snowsuit' },
			{
				paragraph:
					'In week 6 I was a trainee at Solsikken. There was a small boy who would not put on his suit. They had all tried. I sat down on the floor and put my own jacket on backwards. Then he laughed, and then he put on the suit to show me how it is done.'
			},
			{
				paragraph:
					'The one in charge said that I have time in my hands. I wrote that down, so that I can keep it.'
			},
			{ heading: 'The paper' },
			{
				paragraph:
					'Last year I failed in maths. Soon I have to go up again. I can do it when it is quiet. But then the paper comes, and then it is as if the numbers walk out of the door. Last time I went with them.'
			},
			{
				paragraph:
					'My dad left school at 16 too. At home there is nobody who knows how you apply for a place. He says it went all right. But he says it to his hands.'
			},
			{ heading: 'One' },
			{
				paragraph:
					'If I could learn it in a place with children in it, I can read in the evenings. As long as there is somebody I can write to when I am stuck. Not ten. One.'
			},
			{
				paragraph:
					'You may write to me until I am 18. Then you can see if it went well. I would like to see that myself.'
			}
		]
	}
};
