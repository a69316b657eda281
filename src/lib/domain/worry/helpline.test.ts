import { describe, expect, it } from 'vitest';
import type { DomainError } from '../error';
import { parse } from '../text/input';
import { dial, helplineChange } from './helpline';

const danger = { use: 'danger', name: 'alarmcentralen', number: '112' };
const young = {
	use: 'young',
	name: 'BørneTelefonen',
	number: '116 111',
	site: 'bornetelefonen.dk'
};
const blank = { use: 'young', name: ' ', number: '', hours: '', site: '' };

function refusal(...lines: unknown[]) {
	try {
		parse(helplineChange, { lines });
	} catch (thrown) {
		const { reason, field } = thrown as DomainError;
		return [field, reason];
	}
	return 'taken';
}

describe('the numbers that somebody can call', () => {
	it('come without blank lines, and without gaps in those that stay', () => {
		expect(parse(helplineChange, { lines: [blank, danger, blank, young] }).lines).toEqual([
			{ ...danger, hours: '', site: '' },
			{ ...young, hours: '' }
		]);
	});

	it('never leave somebody in danger, or a young person, without any', () => {
		expect(refusal(danger)).toEqual(['lines', 'required']);
		expect(refusal(young)).toEqual(['lines', 'required']);
		expect(refusal()).toEqual(['lines', 'required']);
	});

	it('are told apart from words, at the line where they were typed', () => {
		expect(refusal(blank, danger, { ...young, number: 'ring til os' })).toEqual([
			'lines.2.number',
			'invalid'
		]);
		expect(refusal(danger, { ...young, name: '' })).toEqual(['lines.1.name', 'required']);
	});

	it.each(['javascript:alert(1)', 'https://x.dk', 'et sted', '//x.dk'])(
		'lead to no address such as %s',
		(site) => {
			expect(refusal(danger, { ...young, site })).toEqual(['lines.1.site', 'invalid']);
		}
	);

	it('are eight at most', () => {
		expect(refusal(danger, ...Array.from({ length: 8 }, () => young))).toEqual([
			'lines',
			'out_of_range'
		]);
	});

	it('are dialled without the spaces that make them readable', () => {
		expect([dial('116 111'), dial('+45 12 34 56 78')]).toEqual(['tel:116111', 'tel:+4512345678']);
	});
});
