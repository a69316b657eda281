import { describe, expect, it } from 'vitest';
import { lix } from '$lib/domain/text/lix';
import da from '$lib/i18n/messages/da.json';

const own = Object.entries(da).filter(([key]) => /^(my|talk|card_enter|voice)_/.test(key));
const plain = (text: string) =>
	text.replace(/\{\w+\}/g, 'Bo').replace(/BørneTelefonen|bornetelefonen\.dk/g, 'Bo');

describe("the texts of the young person's pages", () => {
	it('can be read at eleven: LIX of at most 20 taken together', () => {
		const all = own.map(([, text]) => plain(text)).join('.\n');
		expect(lix(all).value).toBeLessThanOrEqual(20);
	});

	it('hold no single text that is hard', () => {
		const hard = own.filter(
			([, text]) => lix(plain(text)).words > 5 && lix(plain(text)).value > 35
		);
		expect(hard).toEqual([]);
	});

	it('never promise that anybody is anonymous', () => {
		expect(own.filter(([, text]) => /anonym/i.test(text))).toEqual([]);
	});
});
