import { beforeEach, expect, test } from 'vitest';
import { Transcript, type Line } from './transcript.svelte';

let saved: readonly Line[];
let transcript: Transcript;
const key = (index: number) => transcript.lines[index]?.key ?? -1;

beforeEach(() => {
	transcript = new Transcript(
		[
			{ at: 0, text: 'Jeg sover længe. Så cykler jeg.' },
			{ at: 9000, text: 'Min onkel henter mig.' }
		],
		(lines) => (saved = lines)
	);
});

test('a mark in the middle of a line makes two', () => {
	transcript.split(key(0), 16, 4200.6);
	expect(saved).toEqual([
		{ at: 0, text: 'Jeg sover længe.' },
		{ at: 4201, text: 'Så cykler jeg.' },
		{ at: 9000, text: 'Min onkel henter mig.' }
	]);
});

test('a mark stands between its neighbours, wherever the sound is', () => {
	transcript.split(key(0), 16, 30_000);
	expect(saved[1]?.at).toBe(9000);
});

test('a mark that is taken away joins what it parted', () => {
	const met = transcript.join(key(1));
	expect(met).toEqual({ key: key(0), caret: 31 });
	expect(saved).toEqual([{ at: 0, text: 'Jeg sover længe. Så cykler jeg. Min onkel henter mig.' }]);
	expect(transcript.join(key(0))).toBeUndefined();
});

test('a new line stands where its time belongs, and is found by it', () => {
	const added = transcript.add(5000);
	expect(saved.map(({ at }) => at)).toEqual([0, 5000, 9000]);
	expect(transcript.lineAt(5001)).toBe(added);
	expect(transcript.lineAt(4999)).toBe(key(0));
});
