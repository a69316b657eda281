import type { DemoInsight } from './shape';

/** From the third workshop. */
export const eveningInsights: DemoInsight[] = [
	{
		key: 'I3',
		on: 594,
		wall: 'evening',
		cluster: 'bus-gone',
		observation: {
			da: 'efter klokken 18 er det afstanden, der afgør, hvem man bliver venner med',
			en: "after six in the evening it is distance that decides who one's friends are"
		},
		because: {
			da: 'venskabet begynder, når holdet er slut, og da er den sidste bus kørt',
			en: 'friendship begins when the team is done, and by then the last bus has gone'
		},
		soThat: {
			da: 'den, der bor længst ude, går til det samme og går alene hjem fra det',
			en: 'the one who lives farthest out goes to the same things and goes home from them alone'
		},
		sign: {
			da: 'Én går altid fem minutter før de andre.',
			en: 'One always leaves five minutes before the others.'
		},
		cause: {
			da: 'Køreplanen er lavet efter skole og arbejde, ikke efter fritid.',
			en: 'The timetable is made for school and work, not for spare time.'
		},
		owner: 'amir',
		memo: {
			da: 'Gælder det også om sommeren, når det er lyst til klokken ti? Spørg igen i juni.',
			en: 'Does it hold in summer too, when it is light until ten? Ask again in June.'
		},
		supports: [
			'sigrid.runs',
			'sigrid.biscuits',
			'sigrid.sixty',
			'villads.no-car',
			'villads.dear-and-far',
			'karla.dance'
		],
		contradicts: ['jonas.pier', 'malik.every-day']
	}
];
