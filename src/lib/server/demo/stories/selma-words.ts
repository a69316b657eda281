import type { StoryWords } from '../types';

/** Selma, 17 years old, looks back. */
export const selmaWords: StoryWords = {
	da: {
		title: 'Et minut om mandagen',
		blocks: [
			{
				paragraph:
					'Jeg er 17 og snart 18. Jeg har det godt. Det skriver jeg først, for ellers læser man resten forkert.'
			},
			{ heading: 'De fire år' },
			{
				paragraph:
					'Fra 5. til 8. klasse havde jeg ingen. Det så ikke sådan ud. Jeg var med på alle billeder, og jeg fik gode karakterer. De voksne så en pige, der klarede sig. Jeg var så god til det, at jeg selv troede på det om dagen.'
			},
			{
				paragraph:
					'Der var mange, der kom og spurgte. De spurgte pænt, og de kom én gang hver. Jeg nåede lige at finde ud af, hvad de hed.'
			},
			{ heading: 'Reb' },
			{
				paragraph:
					'Jeg gik til spejder, men jeg kom ikke så tit. Så begyndte vores leder at ringe. Hver mandag klokken syv. Hun ringede ikke for at høre, hvordan jeg havde det. Hun ringede for at sige, hvad jeg skulle have med. Reb. En gammel skjorte. Panden til pandekager.'
			},
			{
				paragraph:
					'Det er svært at blive hjemme, når man er den, der har panden. Det tog et minut. Hun gjorde det i to år. Jeg har regnet på det, og det er halvanden time i alt.'
			},
			{
				paragraph:
					'Hun spurgte aldrig, om jeg havde fået venner. En dag havde jeg to. De kunne binde et knob, som jeg ikke kunne.'
			},
			{ heading: 'Nu' },
			{
				paragraph:
					'Nu er jeg leder for de små. Jeg ringer om mandagen. Der er en, som kun siger okay, og så lægger han på. Men han har altid det rigtige med.'
			},
			{
				paragraph:
					'Når jeg bliver 18, må I spørge mig selv om alt det med forskning. Det er fint. Jeg siger nok ja. Men spørg.'
			}
		]
	},
	en: {
		title: 'One minute on Mondays',
		blocks: [
			{
				paragraph:
					'I am 17 and soon 18. I am fine. I write that first, or else you read the rest the wrong way.'
			},
			{ heading: 'The four years' },
			{
				paragraph:
					'From 5th to 8th grade I had nobody. It did not look like that. I was in all the photos, and I got good marks. The adults saw a girl who coped. I was so good at it that I thought so too, by day.'
			},
			{
				paragraph:
					'There were many who came and asked. They asked nicely, and they came once each. I just had time to learn their names.'
			},
			{ heading: 'Rope' },
			{
				paragraph:
					'I was a scout, but I did not come much. Then our leader began to ring. Each Monday at seven. She did not ring to hear how I was. She rang to tell me what to bring. Rope. An old shirt. The pan for the pancakes.'
			},
			{
				paragraph:
					'It is hard to stay at home when you are the one with the pan. It took one minute. She did it for two years. I have done the sum, and it is an hour and a half in all.'
			},
			{
				paragraph:
					'She never asked if I had found friends. One day I had two. They could tie a knot that I could not.'
			},
			{ heading: 'Now' },
			{
				paragraph:
					'Now I am a leader for the small ones. I ring on Mondays. There is one who only says okay, and then he hangs up. But he always brings the right thing.'
			},
			{
				paragraph:
					'When I turn 18 you may ask me, and only me, about the research. That is fine. I think I will say yes. But ask.'
			}
		]
	}
};
