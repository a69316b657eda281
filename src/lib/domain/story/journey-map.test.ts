import { expect, test } from 'vitest';
import { stagesOf, withTags } from './journey-map';
import { emptyMoment } from './moments';

test('a moment shows the pains and brights of its excerpts once, and forgets excerpts that are gone', () => {
	const tags = [
		{ id: 'far', name: 'Langt væk', family: 'pain' },
		{ id: 'flow', name: 'Ro', family: 'bright' },
		{ id: 'dream', name: 'Drøm', family: 'theme' }
	] as const;
	const excerpts = [
		{ id: 'a', tagIds: ['far', 'flow'] },
		{ id: 'b', tagIds: ['flow', 'dream', 'unknown'] }
	];
	const moment = { ...emptyMoment('1'), excerptIds: ['a', 'b', 'gone'] };
	expect(withTags([moment], excerpts, tags)).toEqual([
		{ ...moment, brights: ['Ro'], pains: ['Langt væk'] }
	]);
});

test('stages span the moments that follow each other', () => {
	const stages = ['Før', 'Før', 'Hjælpen', 'Før'].map((stage) => ({ stage }));
	expect(stagesOf(stages)).toEqual([
		{ stage: 'Før', from: 0, to: 1 },
		{ stage: 'Hjælpen', from: 2, to: 2 },
		{ stage: 'Før', from: 3, to: 3 }
	]);
});
