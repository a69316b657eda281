import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/domain/account/account';
import { readDocument } from '$lib/domain/story/document';
import { lix } from '$lib/domain/text/lix';
import { codebook } from '../codebook';
import { documentOf } from '../document';
import type { DemoJourney } from '../types';
import { journeys } from '.';

const locales: Locale[] = ['da', 'en'];
const told = journeys.flatMap((journey) => locales.map((locale) => ({ journey, locale })));

const textOf = (journey: DemoJourney, locale: Locale) =>
	readDocument(documentOf(journey.words[locale].blocks)).plainText;

describe('the journeys of the demo', () => {
	it.each(told)('$journey.key ($locale) has 180 to 350 words', ({ journey, locale }) => {
		const count = lix(textOf(journey, locale)).words;
		expect(count).toBeGreaterThanOrEqual(180);
		expect(count).toBeLessThanOrEqual(350);
	});

	it.each(told)('$journey.key ($locale) can be read by a child', ({ journey, locale }) => {
		expect(lix(textOf(journey, locale)).value).toBeLessThanOrEqual(25);
	});

	it.each(told)('each excerpt of $journey.key ($locale) stands in the story once', (one) => {
		const text = textOf(one.journey, one.locale);
		for (const { quote } of one.journey.excerpts) {
			expect(text.split(quote[one.locale]).length - 1, quote[one.locale]).toBe(1);
		}
	});

	it.each(journeys)('$key uses tags of the codebook and excerpts of the own story', (journey) => {
		const tags = codebook.map((tag) => tag.key);
		const excerpts = journey.excerpts.map((excerpt) => excerpt.key);
		expect(tags).toEqual(expect.arrayContaining(journey.excerpts.flatMap((one) => one.tags)));
		expect(excerpts).toEqual(
			expect.arrayContaining([
				...journey.moments.flatMap((moment) => moment.excerpts),
				...journey.consents.flatMap((decision) => decision.excerpt ?? []),
				...(journey.withdraws ?? []).map(({ excerpt }) => excerpt)
			])
		);
		expect(new Set(excerpts).size).toBe(excerpts.length);
	});

	it('holds the facts that the product is measured by', () => {
		const text = textOf(
			journeys.find((journey) => journey.key === 'villads')!,
			'da'
		);
		const facts = [
			'13 år',
			'6. klasse',
			'mobbet',
			'tredje skole',
			'få venner',
			'dårlige karakterer',
			'god til at snakke med voksne',
			'Sundhedsplejersken',
			'5. klasse',
			'Hver anden måned',
			'vejer for meget',
			'Sammen med sin mor',
			'skilt',
			'De gode af dem hjælper',
			'psykolog, og det kunne han lide',
			'25 minutter om ugen',
			'dyrt',
			'Alt det andet er væk',
			'hver dag',
			'trække vejret'
		];
		for (const fact of facts) {
			expect(text).toContain(fact);
		}
	});
});
