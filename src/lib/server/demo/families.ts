import type { Words } from './types';

/** A family of the demo; its children are journeys of their own that name it. */
export interface DemoFamily {
	key: string;
	secretName: Words;
	note: Words;
}

export const families: DemoFamily[] = [
	{
		key: 'holm',
		secretName: { da: 'Familien Holm', en: 'The Holm family' },
		note: {
			da: 'Ni fagfolk og fire planer, da vi mødte dem. Nu én kontaktperson fra planteskolen, og en praktikplads til mor.',
			en: 'Nine professionals and four plans when we met them. Now one contact person from the garden centre, and a trainee place for the mother.'
		}
	}
];
