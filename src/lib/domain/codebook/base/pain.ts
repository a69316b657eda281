import { tag } from './tag';

/** Pain points: what hurts, or stands in the way. */
export const pain = [
	tag('P1', 'pain', {
		sign: 'alone',
		da: [
			'Alene i skolen',
			'Ingen at være sammen med i timer, pauser eller på vejen.',
			'Barnet er alene, uden at nogen gør det med vilje.',
			'Nogen holder barnet ude igen og igen: brug Mobning.'
		],
		en: [
			'Alone at school',
			'Nobody to be with in lessons, breaks or on the way.',
			'The child is alone without anybody meaning it.',
			'Somebody shuts the child out again and again: use Bullying.'
		]
	}),
	tag('P2', 'pain', {
		sign: 'people',
		da: [
			'Mobning',
			'Bliver holdt ude eller gjort ondt igen og igen.',
			'Det sker flere gange, og barnet kan ikke selv få det til at holde op.',
			'Det er én strid mellem to, der plejer at kunne sammen.'
		],
		en: [
			'Bullying',
			'Is shut out or hurt again and again.',
			'It happens several times, and the child cannot make it stop.',
			'It is one quarrel between two who usually get on.'
		]
	}),
	tag('P2a', 'pain', {
		parent: 'P2',
		sign: 'net',
		da: [
			'På nettet',
			'Mobning i chat, spil og på sociale medier.',
			'Også når barnet ikke bliver lukket ind i en gruppe.',
			'Skærmen er et sted, barnet har det godt.'
		],
		en: [
			'Online',
			'Bullying in chats, games and social media.',
			'Also when the child is not let into a group.',
			'The screen is a place where the child is well.'
		]
	}),
	tag('P2b', 'pain', {
		parent: 'P2',
		sign: 'body',
		da: [
			'Om vægten',
			'Ord og blikke om kroppen.',
			'Andre siger noget, ser på en bestemt måde eller ler.',
			'Det handler om selve vægten eller om helbredet.'
		],
		en: [
			'About weight',
			'Words and looks about the body.',
			'Others say something, look in a certain way or laugh.',
			'It is about weight itself, or about health.'
		]
	}),
	tag('P3', 'pain', {
		sign: 'school',
		da: [
			'Ny skole eller flytning',
			'Et skift, som barnet måtte begynde forfra efter.',
			'Skiftet nævnes som noget, der kostede: venner, vaner, et sted.',
			'Skiftet gjorde det bedre.'
		],
		en: [
			'New school or move',
			'A change after which the child had to start again.',
			'The change is told as something that cost: friends, habits, a place.',
			'The change made it better.'
		]
	}),
	tag('P4', 'pain', {
		sign: 'money',
		da: [
			'For dyrt',
			'Pengene afgør, om det kan lade sig gøre.',
			'Kontingent, billet, gave eller tur bliver valgt fra på grund af prisen.',
			'Det er tingene, der mangler: brug Mangler udstyr.'
		],
		en: [
			'Too dear',
			'Money decides whether it can be done.',
			'A fee, ticket, gift or trip is given up because of its price.',
			'It is things that are missing: use No equipment.'
		]
	}),
	tag('P5', 'pain', {
		sign: 'distance',
		da: [
			'For langt, intet lift',
			'Vejen derhen er for lang, eller ingen kan køre.',
			'Afstand, bustider eller manglende bil står i vejen.',
			'Det ligger tæt på, men er lukket: brug Lukket, når der er brug.'
		],
		en: [
			'Too far, no lift',
			'The way is too long, or nobody can drive.',
			'Distance, bus times or the lack of a car stand in the way.',
			'It is near but closed: use Closed when needed.'
		]
	}),
	tag('P6', 'pain', {
		sign: 'time',
		da: [
			'For sjældent',
			'Det virker, men kommer for lidt eller holder for tidligt op.',
			'Noget godt har for lille en dosis.',
			'Det virker slet ikke.'
		],
		en: [
			'Too seldom',
			'It works, but there is too little of it or it ends too soon.',
			'Something good comes in too small a dose.',
			'It does not work at all.'
		]
	}),
	tag('P7', 'pain', {
		sign: 'things',
		da: [
			'Mangler udstyr',
			'Tøj, cykel eller grej, som de andre har.',
			'Barnet kan ikke være med, eller skiller sig ud, uden tingene.',
			'Det er prisen på at deltage: brug For dyrt.'
		],
		en: [
			'No equipment',
			'Clothes, bicycle or gear that the others have.',
			'Without the things the child cannot join, or stands out.',
			'It is the price of taking part: use Too dear.'
		]
	}),
	tag('P8', 'pain', {
		sign: 'people',
		da: [
			'Mange voksne, ingen tråd',
			'Flere hjælper, men ingen holder det samlet.',
			'Familien fortæller det samme igen, eller planer siger hver sit.',
			'Der er slet ingen, der hjælper: brug De voksne svarede ikke.'
		],
		en: [
			'Many adults, no thread',
			'Several help, but nobody holds it together.',
			'The family tells the same again, or plans say different things.',
			'Nobody helps at all: use The adults did not answer.'
		]
	}),
	tag('P9', 'pain', {
		sign: 'place',
		da: [
			'Svært at finde vej',
			'Familien ved ikke, hvem man spørger, eller hvordan man gør.',
			'Regler, skemaer, klubber eller tilbud er ukendt land.',
			'De ved det godt, men kan ikke komme derhen.'
		],
		en: [
			'Hard to find the way',
			'The family does not know whom to ask, or how it is done.',
			'Rules, forms, clubs or offers are unknown land.',
			'They know, but cannot get there.'
		]
	}),
	tag('P10', 'pain', {
		sign: 'home',
		da: [
			'Sygdom eller vold hjemme',
			'Noget hjemme, som barnet bærer på.',
			'Sygdom, misbrug, vold eller stor uro. Se altid bekymringsvejen.',
			'Det er en almindelig travl eller trist dag.'
		],
		en: [
			'Illness or abuse at home',
			'Something at home that the child carries.',
			'Illness, addiction, violence or great unrest. Always see the worry path.',
			'It is an ordinary busy or sad day.'
		]
	}),
	tag('P11', 'pain', {
		sign: 'school',
		da: [
			'Fravær',
			'Er væk fra skole eller tilbud, uanset grunden.',
			'Dage, timer eller perioder væk nævnes.',
			'Barnet er der, men er alene: brug Alene i skolen.'
		],
		en: [
			'Absence',
			'Is away from school or an offer, whatever the reason.',
			'Days, hours or spells away are told of.',
			'The child is there but alone: use Alone at school.'
		]
	}),
	tag('P12', 'pain', {
		sign: 'talk',
		da: [
			'De voksne svarede ikke',
			'Barnet sagde det, og der skete ikke mere.',
			'Der blev bedt om hjælp, og svaret udeblev.',
			'Ingen havde fået det at vide.'
		],
		en: [
			'The adults did not answer',
			'The child said it, and nothing more happened.',
			'Help was asked for, and no answer came.',
			'Nobody had been told.'
		]
	}),
	tag('P13', 'pain', {
		sign: 'time',
		da: [
			'Lukket, når der er brug',
			'Tilbuddet findes, men ikke på det tidspunkt.',
			'Aften, weekend, ferie eller frikvarter uden noget åbent.',
			'Tilbuddet findes slet ikke.'
		],
		en: [
			'Closed when needed',
			'The offer is there, but not at that time.',
			'Evening, weekend, holiday or break with nothing open.',
			'There is no such offer at all.'
		]
	})
];
