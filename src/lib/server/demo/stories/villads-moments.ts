import type { DemoMoment } from '../types';

const before = { da: 'Før', en: 'Before' };
const noticed = { da: 'Opdaget', en: 'Noticed' };
const help = { da: 'Hjælpen', en: 'The help' };
const bright = { da: 'Det lyse', en: 'The bright' };

/** Villads' journey: noticed late, much help, little change; and the two places where it is light. */
export const villadsMoments: DemoMoment[] = [
	{
		key: 'moves',
		stage: before,
		title: { da: 'To skift af skole', en: 'Two changes of school' },
		setting: { da: 'Første og anden skole', en: 'First and second school' },
		people: [{ da: 'Klassen', en: 'The class' }],
		touchpoint: 'public',
		feeling: -2,
		own: -2,
		barriers: ['company'],
		excerpts: ['third-school', 'bullied']
	},
	{
		key: 'fence',
		stage: before,
		title: { da: 'Langs hegnet', en: 'Along the fence' },
		setting: { da: 'Frikvarter på den tredje skole', en: 'Break at the third school' },
		people: [],
		touchpoint: 'public',
		cadence: { da: 'Hver dag', en: 'Every day' },
		feeling: -3,
		own: -3,
		barriers: ['company'],
		excerpts: ['fence', 'listens']
	},
	{
		key: 'check',
		stage: noticed,
		title: { da: 'Tjekket i 5. klasse', en: 'The check in 5th grade' },
		setting: { da: 'Sundhedsplejens rum på skolen', en: "The nurse's room at school" },
		people: [{ da: 'Sundhedsplejersken', en: 'The school nurse' }],
		touchpoint: 'public',
		rhythm: { times: 1, every: 1, unit: 'year' },
		minutes: 30,
		feeling: 1,
		own: 2,
		isScreening: true,
		excerpts: ['nurse-asked']
	},
	{
		key: 'talks',
		stage: help,
		title: { da: 'Samtaler', en: 'Talks' },
		setting: { da: 'Skolen', en: 'School' },
		people: [{ da: 'Sundhedsplejersken', en: 'The school nurse' }],
		touchpoint: 'public',
		cadence: { da: 'Hver anden måned', en: 'Every second month' },
		dose: { da: 'En halv time', en: 'Half an hour' },
		rhythm: { times: 1, every: 2, unit: 'month' },
		minutes: 30,
		feeling: 1,
		own: 1,
		barriers: ['time'],
		excerpts: ['nurse-remembers', 'nurse-seldom']
	},
	{
		key: 'class',
		stage: help,
		title: { da: 'Lærerne arbejder med klassen', en: 'The teachers work on the class' },
		setting: { da: 'Klassen', en: 'The classroom' },
		people: [{ da: 'Lærerne', en: 'The teachers' }],
		touchpoint: 'public',
		feeling: 0,
		isGuess: true,
		excerpts: ['good-teachers']
	},
	{
		key: 'psychologist',
		stage: help,
		title: { da: 'Psykologen', en: 'The psychologist' },
		setting: { da: 'Et roligt rum', en: 'A quiet room' },
		people: [{ da: 'Psykologen', en: 'The psychologist' }],
		touchpoint: 'public',
		dose: { da: 'Til timerne var brugt', en: 'Until the hours were used up' },
		feeling: 2,
		own: 3,
		barriers: ['time'],
		excerpts: ['psychologist']
	},
	{
		key: 'food',
		stage: help,
		title: { da: 'Madkursus med mor', en: 'Food course with mum' },
		setting: { da: 'Et køkken med andre familier', en: 'A kitchen with other families' },
		people: [{ da: 'Mor', en: 'Mum' }],
		touchpoint: 'public',
		rhythm: { times: 1, every: 1, unit: 'week' },
		minutes: 120,
		feeling: 0,
		own: -1,
		barriers: ['money'],
		excerpts: ['mother']
	},
	{
		key: 'retelling',
		stage: help,
		title: { da: 'Flere at fortælle det til', en: 'More people to tell it to' },
		setting: { da: 'Alle steder', en: 'Everywhere' },
		people: [{ da: 'De voksne', en: 'The adults' }],
		touchpoint: 'public',
		feeling: -1,
		own: -2,
		excerpts: ['more-to-tell']
	},
	{
		key: 'range',
		stage: bright,
		title: { da: 'Skydebanen', en: 'The range' },
		setting: { da: 'Foreningens bane uden for byen', en: "The club's range outside town" },
		people: [{ da: 'Træneren', en: 'The coach' }],
		touchpoint: 'voluntary',
		cadence: { da: 'Hver torsdag', en: 'Every Thursday' },
		dose: { da: '25 minutter om ugen', en: '25 minutes a week' },
		rhythm: { times: 1, every: 1, unit: 'week' },
		minutes: 25,
		feeling: 3,
		own: 3,
		barriers: ['money', 'distance', 'transport'],
		excerpts: ['black-dot', 'dear-and-far', 'no-car', 'hits-the-mark']
	},
	{
		key: 'ride',
		stage: bright,
		title: { da: 'Cykelturen til skole', en: 'The bike ride to school' },
		setting: { da: 'Vejen over bakken', en: 'The road over the hill' },
		people: [],
		touchpoint: 'family',
		cadence: { da: 'Hver dag', en: 'Every day' },
		dose: { da: 'Tyve minutter', en: 'Twenty minutes' },
		rhythm: { times: 1, every: 1, unit: 'day' },
		minutes: 20,
		feeling: 3,
		own: 3,
		barriers: ['equipment', 'company'],
		excerpts: ['bike-daily', 'breathe', 'chain']
	}
];
