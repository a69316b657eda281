import type { DemoOpportunity } from './shape';

/** W13: withdrawn together with the story that it was thought up from. */
export const siblings: DemoOpportunity = {
	key: 'W13',
	on: 473,
	insights: ['I5'],
	whatIf: {
		da: 'Hvad nu hvis fritidscentret holdt åbent til otte for søskende, der følges ad?',
		en: 'What if the leisure centre stayed open till eight for siblings who come together?'
	},
	moreOf: { da: 'At være lillesøster en aften', en: 'Being a little sister for an evening' },
	removes: 'time',
	towards: { da: 'Aftenerne på fritidscentret', en: 'The evenings at the leisure centre' },
	partnerText: {
		da: 'Vi undersøger, om der er brug for et sted, hvor store og små søskende kan være sammen om aftenen.',
		en: 'We are looking into whether a place is needed where big and small siblings can be together in the evening.'
	},
	steps: [
		{ on: 475, to: 'open', by: 'sofie' },
		{
			on: 502,
			to: 'withdrawn',
			by: 'sofie',
			answeredBy: 'Sofie Ravnholt',
			reason: {
				da: 'Den fortælling, som idéen kom af, er taget tilbage. Så går idéen med.',
				en: 'The story that the idea came from has been taken back. So the idea goes too.'
			}
		}
	],
	pledges: []
};
