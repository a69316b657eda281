import type { StoryWords } from '../types';

/** Elias Holm, 10 years old: told at the kitchen table, beside the box of Lego. */
export const eliasWords: StoryWords = {
	da: {
		title: 'Ni voksne og en kasse Lego',
		blocks: [
			{ heading: 'Mandag morgen' },
			{
				paragraph:
					'Elias er 10 år. Han bor med sin mor og sin lillesøster Karla. Far bor et andet sted.'
			},
			{
				paragraph:
					'Om morgenen er der stille i huset. Mor sover dårligt om natten, og så sover hun længe. Elias smører to madpakker. Nogle dage når de det. Andre dage er klokken for mange, og så bliver de hjemme. »Når man kommer for sent, kigger alle,« siger han. »Så er det lettere ikke at komme.«'
			},
			{ heading: 'Alle dem, der kommer' },
			{
				paragraph:
					'Der kommer mange voksne i huset. Elias har talt dem på fingrene, og han nåede til ni. De er søde nok. Men de spørger om det samme, og de skriver det ned hver for sig. I skuffen i køkkenet ligger der fire planer. Ingen af dem har hans navn på forsiden.'
			},
			{
				paragraph:
					'Mor mistede sit job for to år siden. Siden har hun været til mange møder. »Jeg kan høre på nøglen, om det var et godt møde,« siger Elias.'
			},
			{
				paragraph:
					'I skolen så en lærer, at han var væk om mandagen. Hun ringede ikke for at skælde ud. Hun spurgte, hvad der kunne hjælpe.'
			},
			{ heading: 'Kassen' },
			{
				paragraph:
					'Under sengen står en kasse med Lego. Hver dag efter skole bygger han en time. Lige nu bygger han en by, hvor alle kontorer ligger i det samme hus. »Så skal man kun gå ind ad én dør,« siger han.'
			},
			{
				paragraph:
					'Nogle dage bygger Karla med. Hun laver haverne. Mor lægger en pose frø ved siden af, og hun griner, når tårnet vælter.'
			},
			{
				dialogue: [
					['Jeg', 'Hvad drømmer du om?'],
					['Elias', 'At der kom én. Én, der kendte os alle tre. Og at jeg måtte vise ham byen.']
				]
			}
		]
	},
	en: {
		title: 'Nine grown-ups and a box of Lego',
		blocks: [
			{ heading: 'Monday morning' },
			{
				paragraph:
					'Elias is 10 years old. He lives with his mum and his little sister Karla. Dad lives somewhere else.'
			},
			{
				paragraph:
					'In the morning the house is quiet. Mum sleeps badly at night, and then she sleeps late. Elias makes two packed lunches. Some days they get there. Other days it is too late, and then they stay at home. “When you are late, they all look,” he says. “Then it is easier not to come.”'
			},
			{ heading: 'All those who come' },
			{
				paragraph:
					'Many grown-ups come to the house. Elias has counted them on his fingers, and he got to nine. They are nice enough. But they ask the same things, and each of them writes it down alone. In the kitchen drawer there are four plans. None of them has his name on the front.'
			},
			{
				paragraph:
					'Mum lost her job two years ago. Since then she has been to many meetings. “I can hear from the key if it was a good meeting,” Elias says.'
			},
			{
				paragraph:
					'At school a teacher saw that he was away on Mondays. She did not ring to scold. She asked what would help.'
			},
			{ heading: 'The box' },
			{
				paragraph:
					'Under the bed there is a box of Lego. Each day after school he builds for an hour. Right now he is building a town where all the offices are in the same house. “Then you only have to go in at one door,” he says.'
			},
			{
				paragraph:
					'Some days Karla builds too. She makes the gardens. Mum puts a bag of seeds beside it, and she laughs when the tower falls.'
			},
			{
				dialogue: [
					['Me', 'What do you dream of?'],
					[
						'Elias',
						'That one came. One who knew all three of us. And that I could show him the town.'
					]
				]
			}
		]
	}
};
