/** Transcripts name the speaker before the words (“I: …”, “Mor: …”): such paragraphs become turns of a dialogue. */
import { isPrintable } from '../text/canonical';
import type { DocumentNode } from '../text/plain-text';

const shape = /^(\p{Lu}[\p{L}\p{N}.’'-]*(?: [\p{L}\p{N}.’'-]+){0,2}) ?:(?:\s+|$)/u;
const longestLabel = 30;

/** Labels that mean a speaker wherever they stand, in Danish and English. */
const known =
	/^(i|n|r|s|f|int|inf|interviewer|informant|intervieweren|fortæller|speaker|taler|person|deltager|respondent|participant|facilitator|feltarbejder|moderator|barn|mor|far|ung|lærer|pædagog)\.?( ?\d{1,2})?$/i;

/** The other one of an interview is often two letters at most. */
const initials = /^\p{Lu}{1,2}\d?$/u;

/** Labels that stand before a remark, not before a speaker. */
const remarks =
	/^(bemærk|note|noter|nb|obs|dato|sted|tid|emne|kl|ps|spørgsmål|svar|kilde|date|place)\.?$/i;

/** The speaker that a paragraph begins with, and how many UTF-16 units to cut off; undefined when there is none. */
export function speakerOf(text: string): { speaker: string; length: number } | undefined {
	const found = shape.exec(text.slice(0, longestLabel + 10));
	const speaker = found?.[1];
	if (!found || !speaker || speaker.length > longestLabel || remarks.test(speaker)) {
		return undefined;
	}
	return isPrintable(speaker) ? { speaker, length: found[0].length } : undefined;
}

/**
 * Makes turns of the paragraphs that begin with a speaker. One is believed when the label is a usual one, stands as
 * initials beside a usual one, or comes back; and a single line with a colon is no dialogue.
 */
export function withTurns(document: DocumentNode): DocumentNode {
	const blocks = document.content ?? [];
	const labels = blocks.map((block) =>
		block.type === 'paragraph' ? speakerOf(firstLine(block)) : undefined
	);
	const counts = new Map<string, number>();
	for (const label of labels) {
		if (label) counts.set(label.speaker, (counts.get(label.speaker) ?? 0) + 1);
	}
	const isInterview = [...counts.keys()].some((name) => known.test(name));
	const believed = [...counts].filter(
		([name, count]) => known.test(name) || count > 1 || (isInterview && initials.test(name))
	);
	const turns = believed.reduce((sum, [, count]) => sum + count, 0);
	if (turns < 2) return document;
	const speakers = new Set(believed.map(([name]) => name));
	return {
		...document,
		content: blocks.map((block, i) => {
			const label = labels[i];
			return label && speakers.has(label.speaker) ? turnOf(block, label) : block;
		})
	};
}

function turnOf(block: DocumentNode, { speaker, length }: { speaker: string; length: number }) {
	const content = cut(block.content ?? [], length);
	return { type: 'dialogue', attrs: { speaker }, ...(content.length > 0 && { content }) };
}

function firstLine({ content = [] }: DocumentNode): string {
	const end = content.findIndex(({ type }) => type === 'hardBreak');
	return content
		.slice(0, end < 0 ? content.length : end)
		.map(({ text = '' }) => text)
		.join('');
}

/** The pieces without their first units, and without a line break or space that they would begin with. */
function cut(pieces: readonly DocumentNode[], length: number): DocumentNode[] {
	const rest: DocumentNode[] = [];
	let left = length;
	for (const piece of pieces) {
		const units = piece.text?.length ?? 0;
		const text = piece.text?.slice(Math.min(left, units));
		left = Math.max(0, left - units);
		const words = rest.length === 0 ? text?.trimStart() : text;
		if (words) rest.push({ ...piece, text: words });
		else if (piece.type === 'hardBreak' && rest.length > 0) rest.push(piece);
	}
	return rest;
}
