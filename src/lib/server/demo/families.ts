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
	},
	{
		key: 'yilmaz-lund',
		secretName: { da: 'Familien Yilmaz-Lund', en: 'The Yilmaz-Lund family' },
		note: {
			da: 'Mødt tidligt, da far pludselig blev syg. En fysioterapeut og en frivillig aften om ugen; afsluttet efter fem måneder. Alt slettes tidligt.',
			en: 'Met early, when the father suddenly fell ill. A physiotherapist and a volunteer evening a week; discharged after five months. All of it is erased early.'
		}
	}
];
