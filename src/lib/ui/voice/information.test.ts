import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	informationEdition,
	informationParts,
	type InformationReader
} from '$lib/domain/consent/information';
import { lix } from '$lib/domain/text/lix';
import { lixForGuardians } from '$lib/domain/text/lix-target';
import da from '$lib/i18n/messages/da.json';
import en from '$lib/i18n/messages/en.json';

const names: Record<string, string> = {
	...{ initiative: 'Sammen', controller: 'Lindaa Kommune', adult: 'Mette', months: '36' },
	contact: 'Bo'
};

/** As its reader reads it. */
const wording = (reader: InformationReader) =>
	informationParts.map((part) => {
		const title = da[`info_${part}`];
		const text = da[`info_${reader}_${part}`];
		return `${title}\n${text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '')}`;
	});

describe('the information', () => {
	it.each([
		['child', 20],
		['teen', 25],
		['guardian', lixForGuardians]
	] as const)('is plain for a %s: LIX of at most %d', (reader, most) => {
		expect(lix(wording(reader).join('\n')).value).toBeLessThanOrEqual(most);
	});

	it('promises nobody that they are anonymous', () => {
		expect(Object.entries({ ...da, ...en }).filter(isAnonymous)).toEqual([]);
	});

	it('has a new edition when its words change', () => {
		const isOfIt = ([key]: [string, string]) => key.startsWith('info_');
		const words = [da, en].map((texts) => Object.entries(texts).filter(isOfIt));
		const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
		expect({ edition: informationEdition, hash }).toEqual({ edition: 1, hash: '3f6dccd58dda' });
	});
});

const isAnonymous = ([key, text]: [string, string]) => /^info_/.test(key) && /anonym/i.test(text);
