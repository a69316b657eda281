import type { Day, Words } from './types';

/** The research project of the demo's university. Its name is made up. */
export const research: {
	by: string;
	on: Day;
	until: Day;
	name: Words;
	responsible: Words;
	about: Words;
} = {
	by: 'tove',
	on: 520,
	/** Three years after the demo is loaded. */
	until: 1700,
	name: { da: 'Vejen videre', en: 'The way on' },
	responsible: {
		da: 'Ingrid Vestermark, Åløkke Universitet',
		en: 'Ingrid Vestermark, Åløkke University'
	},
	about: {
		da: 'Vi ser efter, hvad der hjælper unge over tid.',
		en: 'We look for what helps young people over time.'
	}
};
