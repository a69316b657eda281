/** Subtitles and transcripts of sound (SubRip, WebVTT) → turns, each with the time at which it begins. */
import { canonical } from '../text/canonical';
import type { DocumentBuilder } from './builder';
import type { Leftovers } from './report';
import { speakerOf } from './turns';

interface Cue {
	/** In seconds. */
	readonly from: number;
	readonly to: number;
	readonly speaker: string | undefined;
	readonly words: string;
}

/** A silence this long begins a new paragraph, and so does a sentence that ends one of this many signs. */
const silence = 4;
const enough = 500;

const time =
	/^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/** Whether a text has times of subtitles at all. */
export function hasTimes(text: string): boolean {
	return canonical(text)
		.split('\n')
		.some((line) => time.test(line.trim()));
}

/** Cues of one voice are put together; where each begins stands before its words, as `[1:02:03]`. */
export function readSubtitles(text: string, builder: DocumentBuilder, leftovers: Leftovers): void {
	let before: Cue | undefined;
	let length = 0;
	for (const cue of cuesOf(text, leftovers)) {
		const isNew =
			!before ||
			(cue.speaker !== undefined && cue.speaker !== before.speaker) ||
			cue.from - before.to >= silence ||
			(length > enough && /[.!?…]["”»]?$/.test(before.words));
		const speaker = cue.speaker ?? before?.speaker;
		if (isNew) {
			builder.begin(speaker ? { type: 'dialogue', speaker } : { type: 'paragraph' });
			builder.words(`[${clock(cue.from)}] ${cue.words}`);
			length = 0;
		} else {
			builder.words(` ${cue.words}`);
		}
		length += cue.words.length;
		before = { ...cue, speaker };
	}
	builder.endBlock();
}

function* cuesOf(text: string, leftovers: Leftovers): Generator<Cue> {
	for (const block of canonical(text).split(/\n[ \t]*\n/)) {
		const lines = block.split('\n').map((line) => line.trim());
		const at = lines.findIndex((line) => time.test(line));
		const [, ...parts] = (at < 0 ? null : time.exec(lines[at] ?? '')) ?? [];
		if (parts.length === 0) {
			if (/^NOTE\b/.test(lines[0] ?? '')) leftovers.add('comments');
			continue;
		}
		const raw = lines.slice(at + 1).join(' ');
		const voice = /<v(?:\.[\w.-]+)?\s+([^>]{1,80})>/.exec(raw)?.[1]?.trim();
		const words = plainOf(raw);
		const label = voice ? undefined : speakerOf(words);
		const said = label ? words.slice(label.length) : words;
		if (said !== '') {
			yield {
				from: secondsOf(parts.slice(0, 4)),
				to: secondsOf(parts.slice(4)),
				speaker: voice || label?.speaker,
				words: said
			};
		}
	}
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', rest = '0']: string[]): number {
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${rest}`);
}

/** `65` → `1:05`, `3723` → `1:02:03`. */
function clock(seconds: number): string {
	const whole = Math.floor(seconds);
	const two = (value: number) => String(value).padStart(2, '0');
	const [h, min, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return h > 0 ? `${h}:${two(min)}:${two(s)}` : `${min}:${two(s)}`;
}

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	nbsp: ' ',
	lrm: '',
	rlm: ''
};

function plainOf(text: string): string {
	return text
		.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, '')
		.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? '')
		.replace(/\s+/g, ' ')
		.trim();
}
