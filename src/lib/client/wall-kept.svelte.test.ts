import { beforeEach, expect, test } from 'vitest';
import type { Command } from '$lib/domain/wall/command';
import { forgetKept, WallKept } from './wall-kept';

const act = (id: string): Command => ({ id, type: 'undo' });

/** A page of a wall that is loaded, and what it finds. */
function aPage(wallId: string, me: string) {
	const kept = new WallKept(wallId, me);
	return { kept, found: kept.open() };
}

beforeEach(() => sessionStorage.clear());

test('what has not arrived is there after a reload, in its order', () => {
	aPage('wall', 'ana').kept.keep([act('a'), act('b')]);
	expect(aPage('wall', 'ana').found).toEqual([act('a'), act('b')]);
});

test('what has arrived is gone', () => {
	const { kept } = aPage('wall', 'ana');
	kept.keep([act('a'), act('b')]);
	kept.keep([act('b')]);
	expect(aPage('wall', 'ana').found).toEqual([act('b')]);
	kept.keep([]);
	expect(sessionStorage).toHaveLength(0);
});

test('a wall that is left leaves nothing, whatever is answered after that', () => {
	const { kept } = aPage('wall', 'ana');
	kept.keep([act('a'), act('b')]);
	kept.close();
	kept.keep([act('b')]);
	expect(sessionStorage).toHaveLength(0);
});

test('nobody takes up what another did, or what was done on another wall; none of it stays', () => {
	for (const [wallId, me] of [
		['wall', 'bo'],
		['other', 'ana']
	] as const) {
		aPage('wall', 'ana').kept.keep([act('a')]);
		expect(aPage(wallId, me).found).toEqual([]);
		expect(sessionStorage).toHaveLength(0);
	}
});

test('signing out leaves nothing of a wall in the tab, and all else', () => {
	aPage('wall', 'ana').kept.keep([act('a')]);
	sessionStorage.setItem('scroll', '1');
	forgetKept();
	expect(Object.keys(sessionStorage)).toEqual(['scroll']);
});
