import type { DemoInsight } from './shape';

/** From the second workshop. I4 was worded anew, I5 has lost a story. */
export const familyInsights: DemoInsight[] = [
	{
		key: 'I4',
		on: 464,
		wall: 'family',
		cluster: 'place',
		observation: {
			da: 'snakken om vægt fylder så meget, at ingen hører, hvad barnet ellers mangler',
			en: 'the talk of weight takes up so much that nobody hears what else the child lacks'
		},
		because: {
			da: 'barnet ikke bevæger sig nok efter skole',
			en: 'the child does not move enough after school'
		},
		soThat: {
			da: 'barnet får råd om mad, og eftermiddagen er den samme',
			en: 'the child gets advice on food, and the afternoon stays the same'
		},
		sign: {
			da: 'Samtalen handler om tallerkenen, hver gang.',
			en: 'The talk is about the plate, every time.'
		},
		cause: {
			da: 'Der er et kursus til kroppen, men ingen nøgle til klubben.',
			en: 'There is a course for the body, but no key to the club.'
		},
		supports: [
			'alma.nobody-asks',
			'alma.in-between',
			'alma.low-voice',
			'freja.longer',
			'villads.breathe'
		],
		contradicts: ['alma.dough'],
		later: {
			on: 481,
			because: {
				da: 'de voksne spørger til mad og ikke til, hvor barnet er om eftermiddagen',
				en: 'the adults ask about food and not about where the child is in the afternoon'
			}
		}
	},
	{
		key: 'I5',
		on: 465,
		wall: 'family',
		cluster: 'carries',
		observation: {
			da: 'børn, der bærer en familie, skjuler det godt',
			en: 'children who carry a family hide it well'
		},
		because: {
			da: 'de er bange for, hvad der sker derhjemme, hvis nogen ser det',
			en: 'they are afraid of what happens at home if somebody sees it'
		},
		soThat: {
			da: 'de voksne ser et ansvarligt barn, og barnet siger nej til alle indbydelser',
			en: 'the adults see a responsible child, and the child says no to all invitations'
		},
		sign: {
			da: 'Barnet skal altid hjem lige nu.',
			en: 'The child always has to go home right now.'
		},
		cause: {
			da: 'Hjælpen ser på den voksne, og ingen spørger, hvem der smører madpakken.',
			en: 'Help looks at the adult, and nobody asks who makes the packed lunch.'
		},
		supports: ['elias.two-lunches', 'liv.night', 'elias.late'],
		contradicts: ['karla.pancakes'],
		later: { on: 594, supports: ['jonas.cannot-invite'] }
	},
	{
		key: 'I6',
		on: 467,
		wall: 'family',
		cluster: 'tiny-promise',
		observation: {
			da: 'én voksen, der holder et lille løfte hver uge, slår mange, der kommer en gang om måneden',
			en: 'one adult who keeps a tiny promise every week beats many who come once a month'
		},
		because: {
			da: 'et løfte, der holdes, fortæller barnet, at nogen regner med det',
			en: 'a promise that is kept tells the child that somebody counts on it'
		},
		soThat: {
			da: 'barnet tør møde op igen, også efter en dårlig uge',
			en: 'the child dares to turn up again, also after a bad week'
		},
		sign: {
			da: 'Barnet kan navnet på én voksen og tallet på resten.',
			en: 'The child knows the name of one adult and the number of the others.'
		},
		cause: {
			da: 'Hjælpen er lagt til rette efter sager og ikke efter uger.',
			en: 'Help is planned by cases and not by weeks.'
		},
		supports: [
			'villads.nurse-remembers',
			'elias.what-would-help',
			'freja.beside-me',
			'mina.two-languages'
		],
		contradicts: ['villads.psychologist'],
		later: {
			on: 595,
			supports: ['selma.what-to-bring', 'selma.once-each', 'emil.five-kilos', 'oskar.hand']
		}
	},
	{
		key: 'I7',
		on: 468,
		wall: 'family',
		cluster: 'nine-times',
		observation: {
			da: 'familier fortæller deres historie til ni mennesker',
			en: 'families tell their story to nine people'
		},
		because: {
			da: 'hver plan har sit eget skema, og ingen ejer hele historien',
			en: 'each plan has its own form, and nobody owns the whole story'
		},
		soThat: {
			da: 'kræfterne er brugt, før hjælpen begynder',
			en: 'their strength is spent before the help begins'
		},
		sign: {
			da: 'Der ligger fire planer i den samme skuffe.',
			en: 'Four plans lie in the same drawer.'
		},
		cause: {
			da: 'Der er ikke én, som er familiens egen kontaktperson.',
			en: "There is not one who is the family's own contact person."
		},
		supports: [
			'elias.nine',
			'elias.four-plans',
			'elias.one-door',
			'elias.knows-us',
			'villads.more-to-tell',
			'karla.closed-door'
		],
		contradicts: ['elias.what-would-help', 'villads.nurse-asked'],
		later: { on: 595, supports: ['selma.once-each'] }
	}
];
