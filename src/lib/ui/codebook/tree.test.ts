import { describe, expect, it } from 'vitest';
import type { Tag } from '$lib/domain/codebook/tag';
import { isClosed, linesOf, typedAt, walk } from './tree';

const aTag = (id: string, parentId: string | null = null): Tag => ({
	id,
	initiativeId: 'i',
	name: id,
	family: 'pain',
	parentId,
	position: 0,
	definition: '',
	whenToUse: '',
	whenNot: '',
	color: null,
	sign: null,
	version: 1
});

const tags = [aTag('Mobning'), aTag('Nettet', 'Mobning'), aTag('Penge'), aTag('Pause')];
const lines = (closed: string[] = []) =>
	linesOf(
		tags,
		(family) => family,
		(id) => closed.includes(id),
		(a, b) => a.localeCompare(b, 'da')
	);
const families = ['family-bright', 'family-theme', 'family-context'];

describe('the tree of tags', () => {
	it('shows what is open, from top to bottom', () => {
		expect(lines().map(({ id }) => id)).toEqual(
			['family-pain', 'Mobning', 'Nettet', 'Pause', 'Penge'].concat(families)
		);
		expect(lines(['Mobning']).map(({ id }) => id)).toEqual(
			['family-pain', 'Mobning', 'Pause', 'Penge'].concat(families)
		);
	});

	it('is walked with arrows, Home and End', () => {
		expect(walk(lines(), 'Mobning', 'ArrowDown')).toEqual({ to: 'Nettet' });
		expect(walk(lines(), 'Pause', 'ArrowUp')).toEqual({ to: 'Nettet' });
		expect(walk(lines(), 'family-pain', 'ArrowUp')).toBeUndefined();
		expect(walk(lines(), 'Penge', 'Home')).toEqual({ to: 'family-pain' });
		expect(walk(lines(), 'Penge', 'End')).toEqual({ to: 'family-context' });
	});

	it('opens and closes sideways', () => {
		expect(walk(lines(['Mobning']), 'Mobning', 'ArrowRight')).toEqual({ open: 'Mobning' });
		expect(walk(lines(), 'Mobning', 'ArrowRight')).toEqual({ to: 'Nettet' });
		expect(walk(lines(), 'Nettet', 'ArrowRight')).toBeUndefined();
		expect(walk(lines(), 'Mobning', 'ArrowLeft')).toEqual({ close: 'Mobning' });
		expect(walk(lines(), 'Nettet', 'ArrowLeft')).toEqual({ to: 'Mobning' });
	});

	it('leads to the tag that is open through what was closed before, not since', () => {
		const closed = new Map<string, string | undefined>([
			['Mobning', 'Penge'],
			['family-pain', undefined]
		]);
		const shut = (openId?: string) =>
			['family-pain', 'Mobning'].filter((id) => isClosed(tags, closed, id, openId));
		expect(shut('Nettet')).toEqual([]);
		expect(shut('Pause')).toEqual(['Mobning']);
		expect(shut()).toEqual(['family-pain', 'Mobning']);
		closed.set('Mobning', 'Nettet');
		expect(shut('Nettet')).toEqual(['Mobning']);
	});

	it('finds what is typed, and goes round with the same letter', () => {
		expect(typedAt(lines(), 'Mobning', 'pe')).toBe('Penge');
		expect(typedAt(lines(), 'Mobning', 'p')).toBe('Pause');
		expect(typedAt(lines(), 'Pause', 'pp')).toBe('Penge');
		expect(typedAt(lines(), 'Penge', 'm')).toBe('Mobning');
		expect(typedAt(lines(), 'Penge', 'x')).toBeUndefined();
	});
});
