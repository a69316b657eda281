import { same, type DemoOpportunity } from './shape';

/** W4: offered to companies; two of three have answered. */
export const hour: DemoOpportunity = {
	key: 'W4',
	on: 560,
	insights: ['I2'],
	whatIf: {
		da: 'Hvad nu hvis tre virksomheder gav en time om ugen på skydebanen?',
		en: 'What if three companies gave an hour a week at the range?'
	},
	concrete: [
		{
			da: 'Hvad nu hvis virksomhederne delte en sæson i tre?',
			en: 'What if the companies split a season in three?'
		},
		{
			da: 'Hvad nu hvis en medarbejder kom forbi banen én gang og prøvede selv?',
			en: 'What if somebody from the company came by the range once and had a go?'
		}
	],
	moreOf: {
		da: 'Roen på skydebanen, fra minutter til en time',
		en: 'The calm at the range, from minutes to an hour'
	},
	removes: 'money',
	towards: { da: 'Ungdomsholdet på skydebanen', en: 'The youth team at the range' },
	partnerKind: 'private',
	partnerText: {
		da: 'For nogle børn er skydebanen det ene sted, hvor der er ro på. I dag rækker pengene kun til en kort stund om ugen.\n\nEn hel time på banen med træner og ammunition koster 200 kroner. Hvis tre virksomheder deler, giver I hver 2.600 kroner for en sæson. Foreningen sender et billede af skiven, når sæsonen er slut.',
		en: 'For some children the range is the one place where it is quiet. Today the money lasts for a short while a week only.\n\nA full hour at the range with coach and ammunition costs 200 kroner. If three companies share, each gives 2,600 kroner for a season. The club sends a picture of the target when the season is over.'
	},
	steps: [
		{ on: 566, to: 'open', by: 'sofie' },
		{
			on: 574,
			to: 'offered',
			by: 'sofie',
			reason: {
				da: 'Sendt til alle virksomheder i Bakkerne.',
				en: 'Sent to all companies in the hills.'
			},
			nextStep: { da: 'Finde den tredje.', en: 'Find the third.' }
		}
	],
	pledges: [
		{
			key: 'joinery-hour',
			partner: 'joinery',
			on: 581,
			kind: 'fee',
			quantity: 2600,
			unit: same('kroner'),
			cadence: same('season'),
			ages: '10-14',
			conditions: {
				da: 'Kom forbi værkstedet en dag.',
				en: 'Come by the workshop one day.'
			},
			steps: [{ on: 583, to: 'accepted' }]
		},
		{
			key: 'garden-hour',
			partner: 'garden',
			on: 596,
			kind: 'fee',
			quantity: 2600,
			unit: same('kroner'),
			cadence: same('season'),
			ages: '10-14',
			steps: []
		}
	]
};
