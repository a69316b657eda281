import { describe, expect, it } from 'vitest';
import { apply } from './apply';
import type { EventData, WallEvent } from './event';
import { filmOf } from './replay';
import { emptyWall } from './state';

/** A log of many cards that are put up, moved and gathered; the moves of a tidying share an act. */
function aLog(cards: number): WallEvent[] {
	const said: (EventData & { act?: string })[] = [];
	for (let n = 0; n < cards; n++) {
		said.push({
			type: 'card.add',
			cardId: `c${n}`,
			excerptId: null,
			text: `Note ${n}`,
			x: n,
			y: 0
		});
		said.push({ type: 'ready.set', voterId: 'v', isReady: true });
	}
	said.push({ type: 'phase.set', phase: 'cluster' });
	for (let n = 0; n < cards; n++) {
		said.push({ type: 'card.move', cardId: `c${n}`, x: 300 * n, y: -500, act: 'tidy' });
	}
	return said.map(
		(data, i) =>
			({
				...data,
				seq: i + 1,
				commandId: `k${i}`,
				actorId: 'a',
				at: new Date(i).toISOString()
			}) as WallEvent
	);
}

describe('a film of a wall', () => {
	it('shows the wall as it was after each step, in whatever order one looks', () => {
		const events = aLog(70);
		const film = filmOf(events);
		for (const step of [71, 3, 72, 50, 51, 0, 120]) {
			const seq = film.moments[Math.min(step, film.moments.length) - 1]?.seq ?? 0;
			expect(film.wallAt(step)).toEqual(events.slice(0, seq).reduce(apply, emptyWall));
		}
	});

	it('counts an act as one step, and what nobody sees as none', () => {
		expect(filmOf(aLog(5)).moments.map(({ events }) => events.length)).toEqual([
			2, 2, 2, 2, 2, 1, 5
		]);
	});

	it('knows where each phase began, and how far the wall ever reached', () => {
		const { phases, box } = filmOf(aLog(3));
		expect(phases).toEqual([
			{ phase: 'collect', at: 0 },
			{ phase: 'cluster', at: 4 }
		]);
		expect(box).toEqual({ x: 0, y: -580, width: 840, height: 756 });
	});

	it('of an empty log is the empty wall', () => {
		expect(filmOf([]).wallAt(4)).toBe(emptyWall);
	});
});
