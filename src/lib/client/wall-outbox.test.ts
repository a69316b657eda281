import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '$lib/domain/wall/command';
import { Refused, WallOutbox, type PostAnswer } from './wall-outbox';

const command = (id: string): Command => ({ id, type: 'undo' });
const taken = (commands: readonly Command[]): PostAnswer => ({
	accepted: commands.map(({ id }, seq) => ({ id, seq })),
	rejected: []
});

let posts: string[][];
let answer: (commands: readonly Command[]) => Promise<PostAnswer>;
let refused: string[];
let waiting: boolean[];

function anOutbox(): WallOutbox {
	return new WallOutbox({
		post: (commands) => {
			posts.push(commands.map(({ id }) => id));
			return answer(commands);
		},
		onanswer: () => {},
		onrefused: (commands) => refused.push(...commands.map(({ id }) => id)),
		onwaiting: (isWaiting) => waiting.push(isWaiting)
	});
}

beforeEach(() => {
	vi.useFakeTimers();
	posts = [];
	refused = [];
	waiting = [];
	answer = (commands) => Promise.resolve(taken(commands));
});
afterEach(() => {
	vi.useRealTimers();
});

describe('what is done on a wall', () => {
	it('goes out at once; what is done meanwhile goes together with the next', async () => {
		const outbox = anOutbox();
		outbox.send([command('a')]);
		outbox.send([command('b')]);
		outbox.send([command('c')]);
		await vi.runAllTimersAsync();
		expect(posts).toEqual([['a'], ['b', 'c']]);
	});

	it('is sent again with the same ids until the network carries it, and stays in order', async () => {
		let failures = 3;
		answer = (commands) =>
			failures-- > 0
				? Promise.reject(new TypeError('no network'))
				: Promise.resolve(taken(commands));
		const outbox = anOutbox();
		outbox.send([command('a')]);
		await vi.advanceTimersByTimeAsync(100);
		outbox.send([command('b')]);
		await vi.runAllTimersAsync();
		expect(posts.slice(0, 2)).toEqual([['a'], ['a', 'b']]);
		expect(posts.at(-1)).toEqual(['a', 'b']);
		expect(waiting.at(0)).toBe(true);
		expect(waiting.at(-1)).toBe(false);
	});

	it('is given back when the server will not take it, and does not hold up the rest', async () => {
		answer = (commands) =>
			commands[0]?.id === 'a'
				? Promise.reject(new Refused('forbidden'))
				: Promise.resolve(taken(commands));
		const outbox = anOutbox();
		outbox.send([command('a')]);
		outbox.send([command('b')]);
		await vi.runAllTimersAsync();
		expect(refused).toEqual(['a']);
		expect(posts).toEqual([['a'], ['b']]);
	});
});
