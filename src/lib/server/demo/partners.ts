import type { Sector } from '$lib/domain/pledge/partner';
import type { Words } from './types';

/**
 * Somebody who can give something concrete. All names are made up. What is one house is one partner, with a branch for each
 * door. Whoever pays for the whole, and whoever follows it for research, are none: nobody asks them for a pledge.
 */
export interface DemoPartner {
	key: string;
	name: Words;
	sector: Sector;
	areas: Words[];
	interests: Words[];
	offers: Words[];
	contact: { name: string; email: string };
}

const town = { da: 'Lindaa by', en: 'Lindaa town' };
const fjord = { da: 'Fjordsiden', en: 'The fjord side' };
const hills = { da: 'Bakkerne', en: 'The hills' };
const everywhere = [town, fjord, hills];

export const partners: DemoPartner[] = [
	{
		key: 'culture',
		name: { da: 'Kultur og Fritid, Lindaa Kommune', en: 'Culture and Leisure, Lindaa' },
		sector: 'public',
		areas: everywhere,
		interests: [{ da: 'Fritid til alle', en: 'Leisure for all' }],
		offers: [{ da: 'Fritidspas', en: 'Leisure pass' }],
		contact: { name: 'Henrik Solbjerg', email: 'fritid@lindaa.example' }
	},
	{
		key: 'nurses',
		name: {
			da: 'Familie og Sundhedspleje, Lindaa Kommune',
			en: 'Families and School Health, Lindaa'
		},
		sector: 'public',
		areas: everywhere,
		interests: [
			{ da: 'Trivsel', en: 'Wellbeing' },
			{ da: 'Familieliv', en: 'Family life' }
		],
		offers: [
			{ da: 'Henvisning', en: 'Referral' },
			{ da: 'En kontaktperson', en: 'A contact person' }
		],
		contact: { name: 'Anne Grønkjær', email: 'sundhedspleje@lindaa.example' }
	},
	{
		key: 'shooting',
		name: { da: 'Lindaa Skytteforening', en: 'Lindaa Shooting Association' },
		sector: 'voluntary',
		areas: [hills],
		interests: [{ da: 'Skydning', en: 'Shooting' }],
		offers: [{ da: 'Bane og træner', en: 'Range and coach' }],
		contact: { name: 'Poul Egelund', email: 'skytterne@lindaa.example' }
	},
	{
		key: 'cycling',
		name: { da: 'Cykelklubben Medvind', en: 'The Tailwind Cycling Club' },
		sector: 'voluntary',
		areas: everywhere,
		interests: [{ da: 'Cykling', en: 'Cycling' }],
		offers: [{ da: 'Plads på onsdagsholdet', en: 'Places in the Wednesday group' }],
		contact: { name: 'Rikke Tangaa', email: 'medvind@lindaa.example' }
	},
	{
		key: 'football',
		name: { da: 'Fodboldklubben Fjordlyn', en: 'Fjordlyn Football Club' },
		sector: 'voluntary',
		areas: [town, fjord],
		interests: [{ da: 'Fodbold', en: 'Football' }],
		offers: [{ da: 'En vært til nye børn', en: 'A host for new children' }],
		contact: { name: 'Yusuf Holmegaard', email: 'fjordlyn@lindaa.example' }
	},
	{
		key: 'friends',
		name: { da: 'Følgevennerne i Lindaa', en: 'The Walk-along Friends of Lindaa' },
		sector: 'voluntary',
		areas: everywhere,
		interests: [{ da: 'Børn og unge', en: 'Children and young people' }],
		offers: [{ da: 'En voksen, der går med', en: 'An adult who goes along' }],
		contact: { name: 'Grethe Lyngsaa', email: 'vennerne@lindaa.example' }
	},
	{
		key: 'lifts',
		name: { da: 'Forældrenes køreordning', en: "The parents' lift ring" },
		sector: 'person',
		areas: [hills, town],
		interests: [{ da: 'Kørsel', en: 'Lifts' }],
		offers: [{ da: 'Plads i bilen', en: 'A seat in the car' }],
		contact: { name: 'Louise Brandhøj', email: 'koerelisten@lindaa.example' }
	},
	{
		key: 'bikes',
		name: { da: 'Cykelhuset ved Broen', en: 'The Bike House by the Bridge' },
		sector: 'private',
		areas: [town],
		interests: [{ da: 'Cykling', en: 'Cycling' }],
		offers: [{ da: 'Udlån af cykler', en: 'Bikes on loan' }],
		contact: { name: 'Kasper Nørreaa', email: 'cykelhuset@lindaa.example' }
	},
	{
		key: 'joinery',
		name: { da: 'Snedkeriet Spån', en: 'The Shavings Joinery' },
		sector: 'private',
		areas: [hills],
		interests: [{ da: 'Unge og håndværk', en: 'Young people and crafts' }],
		offers: [{ da: 'Betaler en time', en: 'Pays for an hour' }],
		contact: { name: 'Bent Vadgaard', email: 'spaan@lindaa.example' }
	},
	{
		key: 'garden',
		name: { da: 'Gartneriet Solkrogen', en: 'The Sunny Corner Garden Centre' },
		sector: 'private',
		areas: [fjord],
		interests: [{ da: 'Familier', en: 'Families' }],
		offers: [{ da: 'Betaler en time', en: 'Pays for an hour' }],
		contact: { name: 'Hanne Birkholt', email: 'solkrogen@lindaa.example' }
	},
	{
		key: 'jobcentre',
		name: { da: 'Jobcenter Lindaa', en: 'Lindaa Job Centre' },
		sector: 'public',
		areas: everywhere,
		interests: [{ da: 'Unge på vej', en: 'Young people on their way' }],
		offers: [{ da: 'Løntilskud til praktik', en: 'Pay for trainees' }],
		contact: { name: 'Dorte Elkjær', email: 'job@lindaa.example' }
	},
	{
		key: 'birkeskolen',
		name: { da: 'Birkeskolen', en: 'Birkeskolen' },
		sector: 'public',
		areas: [town],
		interests: [{ da: 'Frikvarterer', en: 'Breaks' }],
		offers: [{ da: 'Lokaler og en vagt', en: 'Rooms and an adult on duty' }],
		contact: { name: 'Birthe Kaasgaard', email: 'birkeskolen@lindaa.example' }
	},
	{
		key: 'solsikken',
		name: { da: 'Fritidscentret Solsikken', en: 'The Solsikken Leisure Centre' },
		sector: 'public',
		areas: [town, fjord],
		interests: [{ da: 'Boldspil', en: 'Ball games' }],
		offers: [
			{ da: 'Bane, hal og værksted', en: 'Court, hall and workshop' },
			{ da: 'Plads på et aftenhold', en: 'A place in an evening class' }
		],
		contact: { name: 'Jens Rosendal', email: 'solsikken@lindaa.example' }
	},
	{
		key: 'scouts',
		name: { da: 'Spejderne i Bakkerne', en: 'The Scouts of the Hills' },
		sector: 'voluntary',
		areas: [hills],
		interests: [{ da: 'Natur', en: 'Nature' }],
		offers: [{ da: 'Hytten ved søen', en: 'The hut by the lake' }],
		contact: { name: 'Signe Lyng', email: 'spejderne@lindaa.example' }
	},
	{
		key: 'choir',
		name: { da: 'Torsdagskoret', en: 'The Thursday Choir' },
		sector: 'voluntary',
		areas: [town],
		interests: [{ da: 'Sang', en: 'Singing' }],
		offers: [{ da: 'Plads i koret', en: 'A place in the choir' }],
		contact: { name: 'Ellen Bakkegaard', email: 'koret@lindaa.example' }
	},
	{
		key: 'pensioners',
		name: { da: 'Morgenholdet', en: 'The Breakfast Group' },
		sector: 'voluntary',
		areas: [town],
		interests: [{ da: 'Mad og selskab', en: 'Food and company' }],
		offers: [{ da: 'Morgenmad', en: 'Breakfast' }],
		contact: { name: 'Aage Vinterberg', email: 'morgenholdet@lindaa.example' }
	}
];
