/** What a young person says to the story that somebody wrote down of them, kept beside it (R17, R35). */
import * as v from 'valibot';
import { maybe, oneOf, personText, text, uuid } from '../text/input';

/** A comment, the own wording beside the written one, or that it was understood wrongly. */
export const remarkKinds = ['comment', 'wording', 'disagree'] as const;

export type RemarkKind = (typeof remarkKinds)[number];

/** What a young person sends. To disagree needs no words. */
export const newRemark = v.pipe(
	v.object({
		id: v.optional(uuid),
		kind: oneOf(remarkKinds),
		text: maybe(personText(2000))
	}),
	v.forward(
		v.check(({ kind, text }) => kind === 'disagree' || Boolean(text), 'required'),
		['text']
	)
);

/** What an adult answers; to a disagreement it says how it was settled. */
export const remarkAnswer = v.object({ text: text(1000) });

/** What matters of the remarks on one story without reading them. */
export interface RemarkCount {
	all: number;
	/** Without an answer. */
	open: number;
	/** Somebody does not agree, and that is not settled: no use beyond the team until it is. */
	isDisputed: boolean;
}

/** @param remarks of one story */
export function countRemarks(
	remarks: readonly { kind: RemarkKind; answeredAt: number | null }[]
): RemarkCount {
	const open = remarks.filter(({ answeredAt }) => answeredAt === null);
	return {
		all: remarks.length,
		open: open.length,
		isDisputed: open.some(({ kind }) => kind === 'disagree')
	};
}
