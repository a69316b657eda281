import { describe, expect, it } from 'vitest';
import { checkInWords } from './check-in-words';

const asked = {
	insightId: 'one',
	plainText: 'Bussen kører ikke sent.',
	askedBy: 'Mette',
	answer: null,
	words: '',
	isMade: false
};

describe('what is asked about an insight', () => {
	it('names who asks, and the team where nobody does', () => {
		expect(checkInWords(asked).lead).toContain('Mette');
		expect(checkInWords({ ...asked, askedBy: '' }).lead).not.toContain('Mette');
	});

	it('tells what was answered once it was', () => {
		expect(checkInWords(asked).said).toBe('');
		const { said, choices } = checkInWords({ ...asked, answer: 'notQuite' });
		const answer = choices.find(({ value }) => value === 'notQuite');
		expect(said).toContain(answer?.label);
	});

	it('tells of what was drawn or spoken as the answer', () => {
		expect(checkInWords(asked).made).toBe('');
		expect(checkInWords({ ...asked, answer: 'fits', isMade: true }).made).not.toBe('');
	});
});
