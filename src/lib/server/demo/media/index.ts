import { collage } from './collage';
import type { DemoMedia } from './item';
import { film } from './paper-film';
import { peaks, sound } from './sound';
import { stadium } from './stadium';

const box = (x: number, y: number, width: number, height: number) => ({
	type: 'rectangle' as const,
	x,
	y,
	width,
	height
});
const range = (from: number, to: number) => ({ type: 'range' as const, from, to });

/** Freja's collage, Oskar's recording, Malik's drawing and Emil's film. */
export const demoMedia: DemoMedia[] = [
	{
		key: 'collage',
		journey: 'freja',
		author: 'amir',
		on: 358,
		title: { da: 'Mit bord er det med farver', en: 'My table is the one with colours' },
		ownWords: {
			da: 'De andre borde er klippet ud af gamle busplaner. Det er, fordi jeg altid ved, hvornår bussen går. Der er gult bag døren, fordi lyset er tændt derinde.',
			en: 'The other tables are cut out of old bus timetables. That is because I always know when the bus goes. There is yellow behind the door because the light is on in there.'
		},
		altText: {
			da: 'En collage af papir: seks grå borde klippet af køreplaner rykker sammen. Et syvende bord med blomster står for sig selv ved en dør på klem. Nederst kører en gul bus, og i ét vindue sidder en og tegner.',
			en: 'A paper collage: six grey tables cut from timetables move together. A seventh, with flowers, stands alone by a door ajar. Below drives a yellow bus, and in one window somebody sits and draws.'
		},
		// The distance is what it tells: without the whole it would be another picture.
		mayCut: 'no',
		content: collage,
		parts: [
			{ key: 'together', shape: box(76, 84, 694, 330), tags: ['P1', 'touch-class'] },
			{
				key: 'gap',
				shape: {
					type: 'polygon',
					points: [
						[772, 150],
						[860, 240],
						[852, 470],
						[770, 430]
					]
				},
				tags: ['P1'],
				memo: { da: 'Afstanden er med vilje.', en: 'The distance is on purpose.' }
			},
			{ key: 'timetables', shape: box(366, 250, 204, 132), tags: ['P5', 'touch-transport'] },
			{ key: 'own-table', shape: box(836, 336, 300, 200), tags: ['B5', 'B10'] },
			{ key: 'door', shape: box(862, 54, 228, 274), tags: ['B8', 'P6'] }
		]
	},
	{
		key: 'engine',
		journey: 'oskar',
		author: 'mette',
		on: 585,
		title: { da: 'Sådan lyder en snavset dyse', en: 'What a dirty jet sounds like' },
		ownWords: {
			da: 'Jeg holdt telefonen hen til motoren, mens jeg snakkede.',
			en: 'I held the phone to the engine while I talked.'
		},
		altText: {
			da: 'En dreng fortæller i en garage, mens en scooter går i tomgang.',
			en: 'A boy talks in a garage while a scooter is idling.'
		},
		transcript: [
			{
				at: 0,
				text: {
					da: 'Kan du høre den? Nu går den i tomgang.',
					en: 'Can you hear it? It is idling now.'
				}
			},
			{
				at: 7000,
				text: {
					da: 'Der. Nu hakker den, kan du høre det, Keld? Det er dysen, den er snavset.',
					en: 'There. Now it stutters, can you hear it, Keld? It is the jet, it is dirty.'
				}
			},
			{
				at: 14_000,
				text: {
					da: 'Min onkel siger, at jeg har ører som en ræv.',
					en: 'My uncle says I have ears like a fox.'
				}
			},
			{
				at: 21_000,
				text: {
					da: 'Når jeg står her, glemmer jeg, hvad klokken er.',
					en: 'When I stand here, I forget what time it is.'
				}
			},
			{
				at: 28_000,
				text: {
					da: 'I skolen kigger jeg på uret hele tiden.',
					en: 'At school I look at the clock all the time.'
				}
			},
			{ at: 35_000, text: { da: 'Sådan. Nu går den rent.', en: 'There. Now it runs clean.' } }
		],
		names: [{ words: 'Keld', instead: { da: 'onkel', en: 'uncle' } }],
		peaks,
		content: sound,
		parts: [
			{ key: 'hears', shape: range(7000, 14_000), tags: ['B7'] },
			{ key: 'forgets', shape: range(21_000, 28_000), tags: ['B1', 'quote'] },
			{ key: 'clock', shape: range(28_000, 35_000), tags: ['P11'] }
		]
	},
	{
		key: 'stadium',
		journey: 'malik',
		author: 'mette',
		on: 275,
		title: { da: 'Jeg har lige scoret', en: 'I have just scored' },
		ownWords: {
			da: 'Det er stadion. Prikkerne er dem, der kigger. Manden ved lågen kender vejen.',
			en: 'It is the stadium. The dots are those who watch. The man at the gate knows the way.'
		},
		altText: {
			da: 'En tegning af en grøn bane med farvede prikker hele vejen rundt. Midt på banen står en stor figur i rødt med armene oppe. Ved en åben låge nede i hjørnet står en lille figur i blåt.',
			en: 'A drawing of a green pitch with coloured dots all around. In the middle stands a big figure in red with arms up. By an open gate down in the corner stands a small figure in blue.'
		},
		mayCut: 'yes',
		content: stadium,
		parts: [{ key: 'gate', shape: box(1004, 584, 150, 176), tags: ['B3'] }]
	},
	{
		key: 'page',
		journey: 'emil',
		author: 'amir',
		on: 531,
		title: { da: 'Tallene går ud ad døren', en: 'The numbers walk out of the door' },
		ownWords: {
			da: 'Jeg er ikke selv med, for jeg blev genert. Der er heller ingen lyd på. Ét tal bliver, det så jeg først bagefter.',
			en: 'I am not in it myself, because I got shy. There is no sound either. One number stays, I only saw that afterwards.'
		},
		altText: {
			da: 'En kort film af klippet papir uden lyd. To hænder holder en stang, og der kommer flere skiver på. Så ligger der tal på et ark, og ét efter ét går de ud ad en åben dør. Det sidste bliver liggende.',
			en: 'A short film of cut paper without sound. Two hands hold a bar, and more plates come on. Then numbers lie on a page, and one after the other they walk out of an open door. The last one stays.'
		},
		content: film,
		parts: []
	}
];
