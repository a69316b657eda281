import type { Day, Words } from './types';

/** Where those who gave a pledge meet the young people for the first time; of the trainee place it is not arranged yet. */
export const firstMeetings: {
	pledge: string;
	/** Nobody where several come together. */
	journey?: string;
	/** When it was arranged. */
	arrangedOn: Day;
	on: Day;
	at: string;
	place: Words;
	/** Who comes along. */
	companion?: string;
	/** Who knows of it, where the young person has said that they come alone. */
	knownTo?: string;
}[] = [
	{
		...{ pledge: 'turns', journey: 'villads', arrangedOn: 450, on: 455, at: '16:15' },
		place: { da: 'Parkeringspladsen ved Birkeskolen', en: 'The car park at Birkeskolen' },
		companion: 'Mette Skovlund'
	},
	{
		...{ pledge: 'cone-course', arrangedOn: 455, on: 462, at: '14:30' },
		place: { da: 'Fritidshjemmet Solsikken', en: 'The leisure centre Solsikken' },
		companion: 'Sofie Ravnholt'
	},
	{
		...{ pledge: 'mentor', journey: 'emil', arrangedOn: 570, on: 574, at: '15:00' },
		place: { da: 'Biblioteket i Lindaa', en: 'The library in Lindaa' },
		knownTo: 'Mette Skovlund'
	},
	{
		...{ pledge: 'wednesday-places', journey: 'villads', arrangedOn: 600, on: 616, at: '16:30' },
		place: { da: 'Cykelklubbens hus', en: 'The house of the cycling club' },
		companion: 'Mette Skovlund'
	}
];
