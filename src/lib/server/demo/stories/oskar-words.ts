import type { StoryWords } from '../types';

/** Oskar, 15 years old: typed from what he said into his telephone. */
export const oskarWords: StoryWords = {
	da: {
		title: 'Ingen skal vække mig om lørdagen',
		blocks: [
			{ heading: 'Om natten' },
			{
				paragraph:
					'Jeg hedder ikke Oskar, men det gør jeg her. Jeg er 15 og går i 9. klasse. Jeg har talt det her ind, for jeg gider ikke skrive.'
			},
			{
				paragraph:
					'Jeg er væk fra skolen næsten hver tredje dag. De siger 30 procent. Det lyder af meget. Men der er ingen, der ringer. Jeg tror ikke, der er nogen, der savner mig.'
			},
			{
				paragraph:
					'Om natten spiller jeg. Der er fem andre, og de siger hej, når jeg kommer på. Klokken bliver tre. Så kan jeg ikke komme op, og så er første time gået. Når man først er kommet for sent, er det nemmere at blive helt væk.'
			},
			{ heading: 'Hos min onkel' },
			{
				paragraph:
					'Om lørdagen er jeg hos min onkel. Han har en garage fuld af scootere. Første gang sagde han: Skil den der ad. Så gjorde jeg det. Nu kan jeg alle dele udenad. Jeg kan høre, hvad der er galt, før han kan.'
			},
			{
				paragraph:
					'En dag kom der en mand, og hans scooter ville ikke starte. Min onkel pegede bare på mig. Det tog ti minutter. Manden gav mig hånden, da han gik.'
			},
			{
				paragraph: 'Der kommer jeg aldrig for sent. Klokken ni står jeg der. Ingen skal vække mig.'
			},
			{ heading: 'Hvis nogen spurgte' },
			{
				paragraph:
					'I skolen er der ingen, der ved det med scooterne. De ved kun, hvornår jeg ikke er der.'
			},
			{
				paragraph:
					'Hvis jeg måtte være et sted med værktøj bare én dag om ugen, så kunne jeg nok holde de andre dage ud. Og var der morgenmad på skolen, så kom jeg måske lidt før.'
			},
			{
				paragraph:
					'Da jeg blev 15, spurgte de mig igen, om det var i orden. Det er det. I må gerne bruge det, jeg siger. Men slet lyden, når I har skrevet den ned.'
			}
		]
	},
	en: {
		title: 'Nobody has to wake me on Saturdays',
		blocks: [
			{ heading: 'At night' },
			{
				paragraph:
					'My name is not Oskar, but here it is. I am 15 and in year 9. I have spoken this, because I do not feel like writing.'
			},
			{
				paragraph:
					'I am away from school almost every third day. They say 30 per cent. It sounds like a lot. But nobody calls. I do not think there is anybody who misses me.'
			},
			{
				paragraph:
					'At night I play. There are five others, and they say hi when I come on. It gets to be three. Then I cannot get up, and then the first lesson is over. Once you are late, it is easier to stay away for good.'
			},
			{ heading: 'At my uncle’s' },
			{
				paragraph:
					'On Saturdays I am at my uncle’s. He has a garage full of scooters. The first time he said: Take that one apart. So I did. Now I know all the parts by heart. I can hear what is wrong before he can.'
			},
			{
				paragraph:
					'One day a man came, and his scooter would not start. My uncle just pointed at me. It took ten minutes. The man shook my hand when he left.'
			},
			{
				paragraph: 'I am never late there. At nine I am at the door. Nobody has to wake me.'
			},
			{ heading: 'If somebody asked' },
			{
				paragraph: 'At school nobody knows about the scooters. They only know when I am not there.'
			},
			{
				paragraph:
					'If I could be in a place with tools just one day a week, I could probably get through the other days. And if there was breakfast at school, I might come a bit before.'
			},
			{
				paragraph:
					'When I turned 15 they asked me again if it was all right. It is. You may use what I say. But delete the sound when you have written it down.'
			}
		]
	}
};
