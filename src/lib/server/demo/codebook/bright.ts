import { tag } from './tag';

/** Bright spots: what works, and can be had more of. */
export const bright = [
	tag('B1', 'bright', {
		da: ['Helt opslugt', 'En aktivitet, hvor tiden og tankerne forsvinder.'],
		en: ['Wholly absorbed', 'An activity in which time and worries are gone.']
	}),
	tag('B2', 'bright', {
		da: ['Bevægelse på egne vilkår', 'Kroppen er i gang, og ingen tæller point.'],
		en: ['Movement on own terms', 'The body is at work, and nobody keeps score.']
	}),
	tag('B3', 'bright', {
		da: ['En god voksen', 'Én bestemt voksen, som ser, husker eller bliver.'],
		en: ['One good adult', 'One certain adult who sees, remembers or stays.']
	}),
	tag('B4', 'bright', {
		da: ['Dyr og natur', 'Ro eller ansvar sammen med dyr, vand, skov og vejr.'],
		en: ['Animals and nature', 'Calm or care with animals, water, woods and weather.']
	}),
	tag('B5', 'bright', {
		da: ['At skabe', 'Tegne, bygge, synge, skrive: noget bliver til.'],
		en: ['Making', 'Drawing, building, singing, writing: something comes to be.']
	}),
	tag('B6', 'bright', {
		da: ['Familie, der bærer', 'Søskende, forældre eller bedsteforældre, som er med.'],
		en: ['Family that carries', 'Siblings, parents or grandparents who are part of it.']
	}),
	tag('B7', 'bright', {
		da: ['Kan noget for andre', 'En evne, som andre har glæde af eller brug for.'],
		en: ['Can do something for others', 'A skill that others enjoy or need.']
	}),
	tag('B8', 'bright', {
		da: ['Et sted at være', 'Et rum eller en plads, hvor man hører til uden at skulle noget.'],
		en: ['A place to be', 'A room or a seat where one belongs and nothing is asked.']
	}),
	tag('B9', 'bright', {
		da: ['Et lille ritual', 'Noget lille, som kommer igen og holder ugen sammen.'],
		en: ['A small ritual', 'Something small that returns and holds the week together.']
	}),
	tag('B10', 'bright', {
		da: ['Egen styrke', 'Barnets egen indsigt, mod eller måde at klare det på.'],
		en: ['Own strength', "The child's own insight, courage or way of coping."]
	})
];
