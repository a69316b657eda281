import type { LetterTexts, LetterWay } from '$lib/domain/initiative/closing';
import type { Day, Words } from './types';

export interface DemoLetter {
	journey: string;
	on: Day;
	by: string;
	texts: Partial<Record<keyof LetterTexts, Words>>;
	/** How it was delivered; a draft has none. */
	way?: LetterWay;
}

/** Letters at the end: one stands on the own page, one was given on paper, one is being written, the others are missing. */
export const letters: DemoLetter[] = [
	{
		journey: 'selma',
		on: 603,
		by: 'mette',
		way: 'place',
		texts: {
			understood: {
				da: 'Du klarede dig. Derfor så ingen, at du var alene. Det holdt, at en voksen ringede hver uge og regnede med dig.',
				en: 'You coped. So nobody saw that you were alone. What held was an adult who rang every week and counted on you.'
			},
			happened: {
				da: 'Dine ord er med i det, vi nu siger til kommunen om voksne, der skifter. To på holdet har ændret, hvordan de selv siger farvel.',
				en: 'Your words are part of what we now tell the council about adults who change. Two of the team have changed how they say goodbye themselves.'
			},
			notDone: {
				da: 'Vi kan ikke give alle en voksen, der ringer hver uge. Der er ikke folk nok til det. Det er ikke, fordi dit forslag var dårligt.',
				en: 'We cannot give everybody an adult who rings every week. There are not enough people. It is not because your idea was bad.'
			},
			kept: {
				da: 'Vi gemmer det, du har fortalt, i tre år. Så sletter vi det. Vil du have det slettet før, så gør vi det.',
				en: 'We keep what you told for three years. Then we delete it. If you want it deleted before, we do that.'
			},
			turnTo: {
				da: 'Ring til mig. Mit nummer står på dit kort. Jeg er der på hverdage fra 9 til 15. Er det aften, så ring til BørneTelefonen på 116 111.',
				en: 'Ring me. My number is on your card. I am there on weekdays from 9 to 3. In the evening, ring BørneTelefonen on 116 111.'
			}
		}
	},
	{
		journey: 'malik',
		on: 604,
		by: 'mette',
		way: 'paper',
		texts: {
			understood: {
				da: 'Du er god til fodbold. Du lærer de små at stoppe en bold. Du ville gerne i klub, men du kom til hegnet, og ingen sagde hej.',
				en: 'You are good at football. You teach the small ones to stop a ball. You wanted a club, but you came to the fence and nobody said hello.'
			},
			happened: {
				da: 'En voksen ven går med dig nu. En anden har betalt for dig. Klubben var klar, da du kom, og de sagde hej.',
				en: 'An adult friend goes with you now. Somebody else has paid for you. The club was ready when you came, and they said hello.'
			},
			notDone: {
				da: 'Du ville gerne score på et stort stadion. Det kunne vi ikke få lov til. Banen er kun til voksne hold.',
				en: 'You wanted to score in a big stadium. We were not allowed. The field is for adult teams only.'
			},
			kept: {
				da: 'Vi gemmer din tegning og dine ord i tre år. Så er de væk. Siger du nej før, er de væk den dag.',
				en: 'We keep your drawing and your words for three years. Then they are gone. Say no before, and they are gone that day.'
			},
			turnTo: {
				da: 'Du kan altid spørge mig. Din far har mit nummer. Du kan også ringe til BørneTelefonen på 116 111.',
				en: 'You can always ask me. Your father has my number. You can also ring BørneTelefonen on 116 111.'
			}
		}
	},
	{
		journey: 'emil',
		on: 605,
		by: 'amir',
		texts: {
			understood: {
				da: 'Tal går i ring for dig, når nogen kigger. I køkkenet og i træningen går det godt.',
				en: 'Numbers go round in circles for you when somebody looks. In the kitchen and in training it goes well.'
			}
		}
	}
];
