import type { Sector } from '$lib/domain/pledge/partner';
import type { Words } from './types';

/** Somebody who can give something concrete. All names are made up. */
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
		name: { da: 'Sundhedsplejen, Lindaa Kommune', en: 'School health service, Lindaa' },
		sector: 'public',
		areas: everywhere,
		interests: [{ da: 'Trivsel', en: 'Wellbeing' }],
		offers: [{ da: 'Henvisning', en: 'Referral' }],
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
	}
];
