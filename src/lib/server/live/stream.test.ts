import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inProcessHub, type Live } from './hub';
import { eventStream, type Said } from './stream';

let live: Live;
let log: Said[];
let mayListen: boolean;

beforeEach(() => {
	vi.useFakeTimers();
	live = inProcessHub();
	log = [];
	mayListen = true;
});
afterEach(() => {
	live.close();
	vi.useRealTimers();
});

function append(): void {
	const id = log.length + 1;
	const said = { id, data: JSON.stringify({ seq: id }) };
	log.push(said);
	live.publish('wall:1', said);
}

/** @param most how many events the log gives at once */
function listen(after = 0, most = 1000) {
	const leave = new AbortController();
	const response = eventStream({
		live,
		actorId: 'mette',
		channel: 'wall:1',
		after,
		missed: (since) => Promise.resolve(log.filter(({ id }) => id > since).slice(0, most)),
		rights: ['access:mette'],
		mayListen: () => Promise.resolve(mayListen),
		signal: leave.signal
	});
	const heard = { chunks: [] as string[], isOver: false, text: '' };
	const reading = (async () => {
		const decoder = new TextDecoder();
		for await (const chunk of response.body ?? []) {
			heard.chunks.push(decoder.decode(chunk));
			heard.text = heard.chunks.join('');
		}
		heard.isOver = true;
	})();
	return { heard, leave: () => leave.abort(), reading, response };
}

const idsIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
const aWhile = () => vi.advanceTimersByTimeAsync(200);

describe('a live stream', () => {
	it('is an event stream, numbered as the log is', async () => {
		const { heard, response } = listen();
		await aWhile();
		append();
		await aWhile();
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		expect(heard.text).toContain('id: 1\ndata: {"seq":1}\n\n');
	});

	it('resumes after the last event that the listener has', async () => {
		append();
		append();
		append();
		const { heard } = listen(1);
		await aWhile();
		expect(idsIn(heard.text)).toEqual([2, 3]);
	});

	it('catches up to the end, where the log gives only so many at once', async () => {
		Array.from({ length: 5 }, append);
		const { heard } = listen(0, 2);
		await aWhile();
		expect(idsIn(heard.text)).toEqual([1, 2, 3, 4, 5]);
	});

	it('has neither a gap nor a repetition when events come while it is catching up', async () => {
		append();
		const { heard } = listen();
		append();
		append();
		await aWhile();
		append();
		await aWhile();
		expect(idsIn(heard.text)).toEqual([1, 2, 3, 4]);
	});

	it('fetches from the log what another process has said', async () => {
		const { heard } = listen();
		await aWhile();
		log.push({ id: 1, data: '{}' });
		append();
		await aWhile();
		expect(idsIn(heard.text)).toEqual([1, 2]);
	});

	it('says the first event at once, and what follows within a tick together', async () => {
		const { heard } = listen();
		await aWhile();
		const before = heard.chunks.length;
		for (let n = 0; n < 40; n++) {
			append();
		}
		await aWhile();
		expect(idsIn(heard.text)).toHaveLength(40);
		expect(heard.chunks.length - before).toBeLessThanOrEqual(2);
	});

	it('shows that it lives', async () => {
		const { heard } = listen();
		await vi.advanceTimersByTimeAsync(21_000);
		expect(heard.text).toContain(': still here');
	});

	it('ends when the right to listen ends, with not one event more', async () => {
		const { heard } = listen();
		await aWhile();
		mayListen = false;
		live.publish('access:mette', null);
		append();
		await aWhile();
		expect(heard.isOver).toBe(true);
		expect(idsIn(heard.text)).toEqual([]);
	});

	it('says nothing to somebody without the right', async () => {
		append();
		mayListen = false;
		const { heard } = listen();
		await aWhile();
		expect(heard.isOver).toBe(true);
		expect(idsIn(heard.text)).toEqual([]);
	});

	it('ends when the listener leaves, and when the server stops', async () => {
		const first = listen();
		const second = listen();
		await aWhile();
		first.leave();
		await aWhile();
		expect([first.heard.isOver, second.heard.isOver]).toEqual([true, false]);
		live.close();
		await aWhile();
		expect(second.heard.isOver).toBe(true);
	});
});
