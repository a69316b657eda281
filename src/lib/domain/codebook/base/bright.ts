import { tag } from './tag';

/** Bright spots: what works, and can be had more of. */
export const bright = [
	tag('B1', 'bright', {
		sign: 'idea',
		da: [
			'Helt opslugt',
			'En aktivitet, hvor tiden og tankerne forsvinder.',
			'Barnet glemmer alt andet imens.',
			'Det er rart, men barnet er ikke inde i det.'
		],
		en: [
			'Wholly absorbed',
			'An activity in which time and worries are gone.',
			'The child forgets all else meanwhile.',
			'It is nice, but the child is not inside it.'
		]
	}),
	tag('B2', 'bright', {
		sign: 'movement',
		da: [
			'Bevægelse på egne vilkår',
			'Kroppen er i gang, og ingen tæller point.',
			'Cykle, gå, hoppe, svømme for sin egen skyld.',
			'Det er træning eller kamp, som andre har sat op.'
		],
		en: [
			'Movement on own terms',
			'The body is at work, and nobody keeps score.',
			'Riding, walking, jumping, swimming for its own sake.',
			'It is training or a match that others have set up.'
		]
	}),
	tag('B3', 'bright', {
		sign: 'adult',
		da: [
			'En god voksen',
			'Én bestemt voksen, som ser, husker eller bliver.',
			'Det er netop den voksne, der gør forskellen.',
			'Voksne er venlige i almindelighed.'
		],
		en: [
			'One good adult',
			'One certain adult who sees, remembers or stays.',
			'It is this very adult who makes the difference.',
			'Adults are friendly in general.'
		]
	}),
	tag('B4', 'bright', {
		sign: 'animal',
		da: [
			'Dyr og natur',
			'Ro eller ansvar sammen med dyr, vand, skov og vejr.',
			'Dyret eller stedet ude er det, der gør godt.',
			'Barnet er ude, men det er bevægelsen, der tæller.'
		],
		en: [
			'Animals and nature',
			'Calm or care with animals, water, woods and weather.',
			'It is the animal or the place outside that does good.',
			'The child is outside, but it is the movement that counts.'
		]
	}),
	tag('B5', 'bright', {
		sign: 'making',
		da: [
			'At skabe',
			'Tegne, bygge, synge, skrive: noget bliver til.',
			'Barnet laver noget, som ikke var der før.',
			'Barnet ser på eller hører på.'
		],
		en: [
			'Making',
			'Drawing, building, singing, writing: something comes to be.',
			'The child makes something that was not there before.',
			'The child looks on or listens.'
		]
	}),
	tag('B6', 'bright', {
		sign: 'family',
		da: [
			'Familie, der bærer',
			'Søskende, forældre eller bedsteforældre, som er med.',
			'Nogen i familien giver ro, hjælp eller glæde.',
			'Barnet er det, der bærer familien.'
		],
		en: [
			'Family that carries',
			'Siblings, parents or grandparents who are part of it.',
			'Somebody in the family gives calm, help or joy.',
			'It is the child who carries the family.'
		]
	}),
	tag('B7', 'bright', {
		sign: 'strength',
		da: [
			'Kan noget for andre',
			'En evne, som andre har glæde af eller brug for.',
			'Andre spørger efter barnet eller det, det kan.',
			'Evnen er barnets egen, og ingen ser den endnu: brug Egen styrke.'
		],
		en: [
			'Can do something for others',
			'A skill that others enjoy or need.',
			'Others ask for the child, or for what it can do.',
			'The skill is its own and nobody sees it yet: use Own strength.'
		]
	}),
	tag('B8', 'bright', {
		sign: 'place',
		da: [
			'Et sted at være',
			'Et rum eller en plads, hvor man hører til uden at skulle noget.',
			'Stedet selv giver ro.',
			'Det er personen på stedet: brug En god voksen.'
		],
		en: [
			'A place to be',
			'A room or a seat where one belongs and nothing is asked.',
			'The place itself gives calm.',
			'It is the person there: use One good adult.'
		]
	}),
	tag('B9', 'bright', {
		sign: 'time',
		da: [
			'Et lille ritual',
			'Noget lille, som kommer igen og holder ugen sammen.',
			'Det sker på faste tider, og barnet regner med det.',
			'Det skete én gang.'
		],
		en: [
			'A small ritual',
			'Something small that returns and holds the week together.',
			'It comes at fixed times, and the child counts on it.',
			'It happened once.'
		]
	}),
	tag('B10', 'bright', {
		sign: 'strength',
		da: [
			'Egen styrke',
			'Barnets egen indsigt, mod eller måde at klare det på.',
			'Barnet selv siger eller gør noget, der viser vej.',
			'En voksen roser barnet uden at sige for hvad.'
		],
		en: [
			'Own strength',
			"The child's own insight, courage or way of coping.",
			'The child itself says or does something that shows a way.',
			'An adult praises the child without saying for what.'
		]
	})
];
