import type { DemoInsight } from './shape';

/** From the first workshop. */
export const schoolInsights: DemoInsight[] = [
	{
		key: 'I1',
		on: 384,
		wall: 'school',
		cluster: 'minutes',
		observation: {
			da: 'børn er mest alene i de minutter, ingen har planlagt: frokosten, frikvarteret, vejen',
			en: 'children are most alone in the minutes nobody planned: lunch, breaks, the way home'
		},
		because: {
			da: 'timerne har en plads til hver, men pauserne har ingen vært',
			en: 'lessons have a seat for each, but breaks have no host'
		},
		soThat: {
			da: 'de voksne ser et barn, der klarer sig, og ikke det barn, der går langs hegnet',
			en: 'the adults see a child who copes, and not the child who walks along the fence'
		},
		sign: {
			da: 'Det går fint i timen, og barnet går for sig selv i pausen.',
			en: 'Lessons go well, and the child keeps apart in the breaks.'
		},
		cause: {
			da: 'Ingen har ansvar for de minutter, hvor grupperne bliver til.',
			en: 'Nobody is responsible for the minutes in which groups form.'
		},
		supports: [
			'freja.nobody-decides',
			'freja.not-let-in',
			'freja.lessons-fine',
			'villads.fence',
			'malik.nobody-said-hello'
		],
		contradicts: ['villads.listens', 'freja.bus']
	},
	{
		key: 'I2',
		on: 385,
		wall: 'school',
		cluster: 'small-far-dear',
		observation: {
			da: 'det, der bærer et barn, er småt, langt væk og dyrt',
			en: 'what carries a child is small, far away and dear'
		},
		because: {
			da: 'det ligger uden for skolen, og både prisen og vejen er familiens egen sag',
			en: "it lies outside school, and both the price and the way are the family's own affair"
		},
		soThat: {
			da: 'barnet får minutter om ugen af det, der virker, og timer af alt det andet',
			en: 'the child gets minutes a week of what works, and hours of everything else'
		},
		sign: {
			da: 'Barnet bliver væk fra det, det holder mest af.',
			en: 'The child stays away from what it loves most.'
		},
		cause: {
			da: 'Ingen af hjælperne spørger, hvad der allerede virker.',
			en: 'None of the helpers asks what works already.'
		},
		supports: [
			'villads.black-dot',
			'villads.dear-and-far',
			'villads.no-car',
			'freja.tuesday-door',
			'malik.price'
		],
		contradicts: ['villads.bike-daily', 'malik.every-day']
	},
	{
		key: 'I8',
		on: 386,
		wall: 'school',
		cluster: 'gate',
		observation: {
			da: 'familier står ved hegnet til klubben og går hjem igen',
			en: 'families stand at the fence of the club and go home again'
		},
		because: {
			da: 'klubben gerne vil have dem, men ikke ved, hvordan man tager imod en ny',
			en: 'the club would like to have them, but does not know how to receive somebody new'
		},
		soThat: {
			da: 'de børn, der har mest brug for et hold, aldrig bliver skrevet op',
			en: 'the children who need a team the most are never put down for one'
		},
		sign: {
			da: 'Der er ingen nye navne på holdlisten.',
			en: 'There are no new names on the team list.'
		},
		cause: {
			da: 'Indmeldingen kræver, at man kender vejen i forvejen.',
			en: 'To join, one must know the way beforehand.'
		},
		enoughBecause: {
			da: 'En dreng fortæller det for sig og sin far, og tre klubber har svaret, at de kender det godt.',
			en: 'One boy tells it for himself and his father, and three clubs have answered that they know it well.'
		},
		supports: [
			'malik.dad-does-not-know',
			'malik.nobody-said-hello',
			'malik.never-a-club',
			'malik.knows-the-way'
		],
		contradicts: ['malik.always-room', 'freja.then-three']
	}
];
