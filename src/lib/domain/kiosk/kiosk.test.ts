import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../story/document';
import { lix } from '../text/lix';
import { canonical } from '../text/canonical';
import danish from '$lib/i18n/messages/da.json';
import { answered, answersIn, noteDocument } from './contribution';
import { isOpen, takesNotes } from './kiosk';
import { secretName } from './secret-name';

describe('a kiosk', () => {
	it('is open until its last moment, and takes what was begun for half an hour more', () => {
		const closing = { isOpen: true, closesAt: 1_000_000 };
		expect([isOpen(closing, 999_999), isOpen(closing, 1_000_000)]).toEqual([true, false]);
		expect(takesNotes(closing, 1_000_000 + 30 * 60_000 - 1)).toBe(true);
		expect(takesNotes(closing, 1_000_000 + 30 * 60_000)).toBe(false);
	});

	it('speaks to children in words that are easy to read', () => {
		const told = Object.entries(danish).filter(([key]) => key.startsWith('note_'));
		const text = told.map(([, words]) => words.replace(/\{\w+\}/g, 'Ravn')).join('.\n');
		expect(lix(text).value).toBeLessThanOrEqual(20);
	});
});

describe('a note', () => {
	it('is read back from its story as it was answered', () => {
		const line = fc.stringMatching(/^[a-zæøå ,.!?]{1,40}$/).filter((text) => text.trim() !== '');
		const answer = fc.array(line, { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(fc.tuple(line, answer), { minLength: 1, maxLength: 6 }), (drawn) => {
				const given = drawn.map(([question, lines]) => ({
					question: canonical(question),
					answer: lines.join('\n').trim()
				}));
				const { document } = readDocument(noteDocument(given));
				expect(answersIn(JSON.parse(document) as Parameters<typeof answersIn>[0])).toEqual(given);
			})
		);
	});

	it('leaves out what was skipped, and says when nothing is left', () => {
		expect(answered(['A?', 'B?'], [null, 'Ja'])).toEqual([{ question: 'B?', answer: 'Ja' }]);
		expect(() => answered(['A?'], [''])).toThrow('required (answers)');
		expect(answered(['A?'], [''], true)).toEqual([]);
	});
});

describe('a secret name', () => {
	it('has a place too, once many short ones are taken', () => {
		expect(secretName(() => 0)).toBe('Blid Bi');
		expect(secretName(() => 0.999, 8)).toMatch(/ fra Åen$/);
	});
});
