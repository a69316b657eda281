import { tag } from './tag';

/** Pain points: what hurts, or stands in the way. */
export const pain = [
	tag('P1', 'pain', {
		da: ['Alene i skolen', 'Ingen at være sammen med i timer, pauser eller på vejen.'],
		en: ['Alone at school', 'Nobody to be with in lessons, breaks or on the way.']
	}),
	tag('P2', 'pain', {
		da: ['Mobning', 'Bliver holdt ude eller gjort ondt igen og igen. Én strid er ikke nok.'],
		en: ['Bullying', 'Is shut out or hurt again and again. One quarrel is not enough.']
	}),
	tag('P2a', 'pain', {
		parent: 'P2',
		da: [
			'På nettet',
			'Mobning i chat, spil og på sociale medier, også ved ikke at blive lukket ind.'
		],
		en: ['Online', 'Bullying in chats, games and social media, also by not being let in.']
	}),
	tag('P2b', 'pain', {
		parent: 'P2',
		da: ['Om vægten', 'Ord og blikke om kroppen. Brug ikke mærket om selve vægten.'],
		en: ['About weight', 'Words and looks about the body. Do not use the tag for weight itself.']
	}),
	tag('P3', 'pain', {
		da: ['Ny skole eller flytning', 'Et skift, som barnet måtte begynde forfra efter.'],
		en: ['New school or move', 'A change after which the child had to start again.']
	}),
	tag('P4', 'pain', {
		da: ['For dyrt', 'Pengene afgør, om det kan lade sig gøre.'],
		en: ['Too dear', 'Money decides whether it can be done.']
	}),
	tag('P5', 'pain', {
		da: ['For langt, intet lift', 'Vejen derhen er for lang, eller ingen kan køre.'],
		en: ['Too far, no lift', 'The way is too long, or nobody can drive.']
	}),
	tag('P6', 'pain', {
		da: ['For sjældent', 'Det virker, men kommer for lidt eller holder for tidligt op.'],
		en: ['Too seldom', 'It works, but there is too little of it or it ends too soon.']
	}),
	tag('P7', 'pain', {
		da: ['Mangler udstyr', 'Tøj, cykel eller grej, som de andre har.'],
		en: ['No equipment', 'Clothes, bicycle or gear that the others have.']
	}),
	tag('P8', 'pain', {
		da: ['Mange voksne, ingen tråd', 'Flere hjælper, men ingen holder det samlet.'],
		en: ['Many adults, no thread', 'Several help, but nobody holds it together.']
	}),
	tag('P9', 'pain', {
		da: ['Svært at finde vej', 'Familien ved ikke, hvem man spørger, eller hvordan man gør.'],
		en: ['Hard to find the way', 'The family does not know whom to ask, or how it is done.']
	}),
	tag('P10', 'pain', {
		da: [
			'Sygdom eller vold hjemme',
			'Noget hjemme, som barnet bærer på. Se altid bekymringsvejen.'
		],
		en: [
			'Illness or abuse at home',
			'Something at home that the child carries. Always see the worry path.'
		]
	}),
	tag('P11', 'pain', {
		da: ['Fravær', 'Er væk fra skole eller tilbud, uanset grunden.'],
		en: ['Absence', 'Is away from school or an offer, whatever the reason.']
	}),
	tag('P12', 'pain', {
		da: ['De voksne svarede ikke', 'Barnet sagde det, og der skete ikke mere.'],
		en: ['The adults did not answer', 'The child said it, and nothing more happened.']
	}),
	tag('P13', 'pain', {
		da: ['Lukket, når der er brug', 'Tilbuddet findes, men ikke på det tidspunkt.'],
		en: ['Closed when needed', 'The offer is there, but not at that time.']
	})
];
