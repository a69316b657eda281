import { describe, expect, test } from 'vitest';
import { fromPlainText } from '$lib/domain/text/plain-text';
import { newerOf } from './apply';
import type { FieldStory } from './pack';

const story = (text: string, version: number, journeyVersion: number): FieldStory => ({
	id: 'story',
	initiative: 'lindaa',
	storytellerId: 'ravn',
	title: text,
	kind: 'interview',
	document: fromPlainText(text),
	version,
	journey: { version: journeyVersion, moments: [] },
	excerpts: []
});

describe('what was fetched while another tab was sending', () => {
	test('gives way to newer words', () => {
		const kept = story('sent meanwhile', 2, 1);
		expect(newerOf(story('fetched', 1, 1), kept)).toEqual(kept);
	});

	test('replaces older words', () => {
		const fetched = story('fetched', 3, 2);
		expect(newerOf(fetched, story('sent long ago', 2, 1))).toEqual(fetched);
	});

	test('keeps the newer of text and journey, each for itself', () => {
		const newer = newerOf(story('fetched', 3, 1), story('kept', 2, 4));
		expect([newer.title, newer.journey.version]).toEqual(['fetched', 4]);
	});

	test('is taken as it is where nothing lay', () => {
		const fetched = story('fetched', 1, 1);
		expect(newerOf(fetched, undefined)).toEqual(fetched);
	});
});
