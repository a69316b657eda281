import type { StoryWords } from '../types';

/** Sigrid, 14 years old, asked by two of the youth panel, who wrote it down together. */
export const sigridWords: StoryWords = {
	da: {
		title: 'Fem minutter før kiksene',
		blocks: [
			{ heading: 'Torsdag' },
			{
				paragraph:
					'Vi er to fra ungepanelet. Vi sad på gulvet i musik med Sigrid og en pose salte fisk. Hun er 14 år og går i 8. klasse.'
			},
			{
				dialogue: [
					['Panelet', 'Hvad er ugens bedste time?'],
					[
						'Sigrid',
						'Kor. Torsdag fra fem til seks. Når vi rammer tonen, kan jeg mærke det i ribbenene.'
					],
					['Panelet', 'Hvordan lyder det?'],
					['Sigrid', 'Det lyder, som om vi er én, der er stor.']
				]
			},
			{ heading: 'Tres kilometer' },
			{
				paragraph:
					'De flyttede hertil i vinter. Hendes gamle venner bor 60 kilometer væk. De skriver hver dag, men der bliver længere mellem svarene. »Jeg kan alles fødselsdag der,« siger hun. »Her kan jeg én.«'
			},
			{ paragraph: 'Vi spørger, hvem det er. Det er en alt på anden række.' },
			{ heading: 'Klokken seks' },
			{
				paragraph:
					'Koret slutter klokken seks. Den sidste bus kører klokken seks. Så går Sigrid fem minutter før og løber. De andre bliver hængende og spiser kiks.'
			},
			{ quote: 'Det er der, man bliver venner. Ikke mens man synger. Bagefter, med kiksene.' },
			{
				paragraph:
					'Mor og far har begge vagt om aftenen. En gang tog hun en senere bus den forkerte vej og gik resten. Det var mørkt, og det gør hun ikke igen.'
			},
			{ heading: 'Sange' },
			{
				paragraph:
					'Hjemme skriver hun sange. Der er 31 i bogen. Tre af dem handler om busser, og den ene er sjov.'
			},
			{
				dialogue: [
					['Panelet', 'Hvad skal der til?'],
					['Sigrid', 'En time. Bare en bus, der venter en time om torsdagen.'],
					['Panelet', 'Må vi sige det videre?'],
					['Sigrid', 'Ja, men sig det med jeres ord. Så er det ikke mig, de kigger efter.']
				]
			}
		]
	},
	en: {
		title: 'Five minutes before the biscuits',
		blocks: [
			{ heading: 'Thursday' },
			{
				paragraph:
					'We are two of the youth panel. We sat on the floor of the music room with Sigrid and a bag of sweets. She is 14 and in 8th grade.'
			},
			{
				dialogue: [
					['The panel', 'What is the best hour of the week?'],
					[
						'Sigrid',
						'Choir. Thursday from five to six. When we hit the note, I can feel it in my ribs.'
					],
					['The panel', 'What does it sound like?'],
					['Sigrid', 'It sounds as if we are one who is big.']
				]
			},
			{ heading: 'Sixty kilometres' },
			{
				paragraph:
					'They moved here in the winter. Her old friends live 60 kilometres away. They write every day, but it takes longer between the answers. “I know all their birthdays there,” she says. “Here I know one.”'
			},
			{ paragraph: 'We ask whose it is. It is an alto in the second row.' },
			{ heading: 'Six o’clock' },
			{
				paragraph:
					'Choir ends at six. The last bus goes at six. So Sigrid leaves five minutes before and runs. The others hang on and eat biscuits.'
			},
			{
				quote: 'That is where you make friends. Not while you sing. After, with the biscuits.'
			},
			{
				paragraph:
					'Mum and Dad both work in the evening. Once she took a later bus the wrong way and walked the rest. It was dark, and she will not do that again.'
			},
			{ heading: 'Songs' },
			{
				paragraph:
					'At home she writes songs. There are 31 in the book. Three of them are about buses, and one of those is funny.'
			},
			{
				dialogue: [
					['The panel', 'What would it take?'],
					['Sigrid', 'An hour. Just a bus that waits an hour on Thursdays.'],
					['The panel', 'May we pass it on?'],
					['Sigrid', 'Yes, but say it in your words. Then I am not the one they look for.']
				]
			}
		]
	}
};
