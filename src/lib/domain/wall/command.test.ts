import { describe, expect, it } from 'vitest';
import { isDomainError } from '../error';
import { idOf, parseCommand, parsePost } from './command';

const id = '0190a6e0-0000-7000-8000-000000000001';

function refusal(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (isDomainError(error)) {
			return [error.reason, error.field].filter(Boolean).join(' ');
		}
	}
	return 'accepted';
}

describe('a command', () => {
	it.each([
		['that a wall does not know', { id, type: 'card.burn' }, 'unknown_command type'],
		['without a type', { id }, 'required type'],
		['without an id', { type: 'undo' }, 'required id'],
		['with an id that is none', { type: 'undo', id: 'x' }, 'invalid id'],
		[
			'that moves a card beyond the wall',
			{ id, type: 'card.move', cardId: id, x: 1e9, y: 0 },
			'out_of_range x'
		],
		[
			'that moves a card to no number',
			{ id, type: 'card.move', cardId: id, x: Number.NaN, y: 0 },
			'invalid x'
		],
		[
			'that names a cluster at too great length',
			{ id, type: 'cluster.rename', clusterId: id, title: 'a'.repeat(121) },
			'too_long title'
		],
		[
			'that brings in neither excerpt nor note',
			{ id, type: 'card.add', cardId: id },
			'required excerptId'
		],
		[
			'that brings in both an excerpt and a note',
			{ id, type: 'card.add', cardId: id, excerptId: id, text: 'note' },
			'invalid excerptId'
		],
		[
			'with a CPR number in a note',
			{ id, type: 'card.add', cardId: id, text: 'hans nr. 010203-1234' },
			'cpr_number text'
		]
	])('%s is refused by name', (_what, input, reason) => {
		expect(refusal(() => parseCommand(input))).toBe(reason);
	});

	it('comes out with its texts tidied and unknown fields dropped', () => {
		const title = ' Frokosten\n alene ';
		expect(
			parseCommand({ id, type: 'cluster.rename', clusterId: id, title, quote: 'ord' })
		).toEqual({ id, type: 'cluster.rename', clusterId: id, title: 'Frokosten alene' });
	});
});

describe('a post of commands', () => {
	it('is read without reading the commands, so that one bad one stops no other', () => {
		expect(parsePost({ commands: [{ id }, 7] })).toEqual([{ id }, 7]);
		expect(idOf({ id })).toBe(id);
		expect(idOf(7)).toBeNull();
	});

	it('holds at least one and at most 200', () => {
		expect(refusal(() => parsePost({}))).toBe('required commands');
		expect(refusal(() => parsePost({ commands: [] }))).toBe('required commands');
		const commands = Array.from({ length: 201 }, () => ({}));
		expect(refusal(() => parsePost({ commands }))).toBe('too_long commands');
	});
});
