import type { Day, Words } from './types';

/** What the named adult wrote back; everybody else was answered by a what-if, or still waits. */
export const answers: { journey: string; on: Day; text: Words }[] = [
	{
		journey: 'nanna',
		on: 506,
		text: {
			da: 'Kære Nanna. Tak, fordi du tegnede og fortalte. Jeg har gemt din tegning hos mig. Din mor vil ikke have, at andre ser den. Derfor bruger vi den ikke til noget. Men jeg har hørt, hvad du sagde om pausen. Jeg er på din skole hver tirsdag. Kom og find mig, når du har lyst.',
			en: 'Dear Nanna. Thank you for drawing and telling. I keep your drawing with me. Your mother does not want others to see it. So we do not use it. But I heard what you said about the break. I am at your school every Tuesday. Come and find me when you feel like it.'
		}
	},
	{
		journey: 'freja',
		on: 368,
		text: {
			da: 'Hej Freja. Tak for din collage og for dine ord. Vi har set den på holdet. Vi vil gerne spørge skolen, om der kan være et sted at tegne i frokosten. Jeg skriver til dig, når vi ved mere.',
			en: 'Hello Freja. Thank you for your collage and your words. The team has seen it. We want to ask the school for a place to draw at lunch. I will write to you when we know more.'
		}
	},
	{
		journey: 'alma',
		on: 321,
		text: {
			da: 'Hej Alma. Tak for turen med hunden og for det, du fortalte. Vi taler ikke mere om vægt, når vi taler om dig. Vi taler om, hvor du har det godt. Jeg ringer til din nabo om turene med hunden, hvis du siger ja.',
			en: 'Hello Alma. Thank you for the walk with the dog and for what you told me. We no longer talk about weight when we talk about you. We talk about where you feel well. I will call your neighbour about the walks with the dog, if you say yes.'
		}
	},
	{
		journey: 'selma',
		on: 583,
		text: {
			da: 'Hej Selma. Tak, fordi du så tilbage sammen med os. Det, du siger om en voksen, der ringer hver uge, har vi skrevet op. Vi kan ikke love alle en sådan voksen nu. Det er der ikke folk nok til. Vi tager det op igen efter nytår.',
			en: 'Hello Selma. Thank you for looking back with us. We wrote down what you say about an adult who calls every week. We cannot promise everybody such an adult now. There are not enough people. We will take it up again in the new year.'
		}
	}
];
