import type { StoryWords } from '../types';

/** Liv, 12 years old: told on a walk; taken back by herself half a year later. */
export const livWords: StoryWords = {
	da: {
		title: 'Nattevagt',
		blocks: [
			{
				paragraph:
					'Liv er 12 år. Hun har en bror på 4, som hedder noget med A. Hun vil gerne fortælle, hvis vi går imens. Så går vi, to gange rundt om søen.'
			},
			{ heading: 'Natten' },
			{
				paragraph:
					'Liv sover med døren åben. Hvis han vågner om natten, er det mig, der går ind. Mor skal sove. Hun har de der dage, hvor hun ikke kan stå op. Så er det bedst, at ingen larmer.'
			},
			{
				paragraph:
					'Om morgenen smører hun hans mad og finder hans sko. De følges ad til børnehaven. Der siger de altid, at han er en glad dreng. Liv siger ja. Så løber hun, for skolen er begyndt.'
			},
			{ heading: 'Ja tak, en anden gang' },
			{
				paragraph:
					'Hun bliver tit spurgt, om hun vil med hjem. Det er ikke det. »Jeg siger ja tak, en anden gang,« siger hun. »Til sidst spørger de ikke mere. Det er også nemmere.«'
			},
			{ heading: 'Søen' },
			{
				paragraph:
					'Der er en bænk på den anden side af søen. Når mor har en god dag, går de derhen alle tre med boller i en pose. Så er Liv bare en, der spiser boller. Hun smider krummer til en and med ét ben. Den klarer sig fint, siger hun. Den har fundet ud af at stå.'
			},
			{
				paragraph:
					'Vi spurgte, hvad hun ønsker sig. Hun tænkte længe. »En aften,« sagde hun så. »Hvor jeg er lillesøster.«'
			}
		]
	},
	en: {
		title: 'Night watch',
		blocks: [
			{
				paragraph:
					'Liv is 12. She has a brother of 4 whose name begins with A. She would like to tell, if we walk while she does. So we walk, twice round the lake.'
			},
			{ heading: 'The night' },
			{
				paragraph:
					'Liv sleeps with the door open. If he wakes at night, I am the one who goes in. Mum has to sleep. She has those days when she cannot get up. Then it is best that nobody makes a noise.'
			},
			{
				paragraph:
					'In the morning she makes his lunch and finds his shoes. They walk to the nursery side by side. They always say there that he is a happy boy. Liv says yes. Then she runs, for school has begun.'
			},
			{ heading: 'Yes please, some other time' },
			{
				paragraph:
					'She is often asked to come home with someone. It is not that. “I say yes please, some other time,” she says. “In the end they stop asking. That is easier too.”'
			},
			{ heading: 'The lake' },
			{
				paragraph:
					'There is a bench on the other side of the lake. When Mum has a good day, all three of them go there with buns in a bag. Then Liv is just one who eats buns. She throws crumbs to a duck with one leg. It does fine, she says. It has found out how to stand.'
			},
			{
				paragraph:
					'We asked what she would wish for. She took a long time. “One evening,” she said then. “When I am the little sister.”'
			}
		]
	}
};
