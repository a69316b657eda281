/** Use cases on what coders came to: numbers, and passages side by side. */
import { agreementOf, type AgreementTable } from '$lib/domain/codebook/agreement-table';
import type { CodedText } from '$lib/domain/codebook/agreement-units';
import { agreementQuery } from '$lib/domain/codebook/round';
import { parse } from '$lib/domain/text/input';
import { offsetsOf } from '$lib/domain/text/offset';
import { sentencesOf } from '$lib/domain/text/sentences';
import { allow, type Context } from '../context';
import * as rounds from '../store/round';
import * as coding from '../store/round-coding';
import * as texts from '../store/story-text';
import * as tags from '../store/tag';
import { noteReading, readerOf } from './reading';
import { shownDecision, type ShownDecision } from '../store/round-coding';

/** The numbers, or none while they would tell one coder of the others. */
export type ShownAgreement =
	| ({ isHidden: false; unit: string; coded: boolean } & AgreementTable)
	| { isHidden: true };

/** @param query `unit`: characters, sentences or excerpts; `coded`: only what somebody put a tag on */
export async function agreement(ctx: Context, id: string, query: unknown): Promise<ShownAgreement> {
	const found = allow(ctx, 'round.read', await rounds.find(ctx.db, id));
	const { unit, coded } = parse(agreementQuery, query);
	if (isHidden(found)) {
		return { isHidden: true };
	}
	const loaded = await coding.load(ctx.db, found, readerOf(ctx));
	const codebook = await tags.listAll(ctx.db, found.initiativeId);
	const inPlay = codebook.map((tag) => tag.id).filter((one) => found.tagIds?.includes(one) ?? true);
	const coders = loaded.coders.map((coder) => coder.id);
	const codedTexts = await Promise.all(
		loaded.stories.map(async (story): Promise<CodedText> => {
			const { length, markings, coderIds, language } = story;
			const text = unit === 'sentences' ? await texts.read(ctx.db, story.id) : '';
			return { length, markings, coderIds, sentences: sentencesOf(text, language) };
		})
	);
	const table = agreementOf(codedTexts, coders, inPlay, { unit, onlyCoded: coded });
	return { isHidden: false, unit, coded, ...table };
}

/** A passage with the words around it, as its coders marked it. */
export interface ShownPassage {
	storyId: string;
	start: number;
	end: number;
	/** The words from `windowStart` on: the passage and what stands around it. */
	windowStart: number;
	text: string;
	isAlike: boolean;
	excerpts: { id: string; coderId: string; start: number; end: number; tagIds: string[] }[];
	decision: ShownDecision | null;
}

/** Words shown on either side of a passage, in code points. */
const around = 160;

/** The passages of a round's stories, story by story; none while the round hides them. Noted as a reading of each story. */
export async function passages(ctx: Context, id: string): Promise<ShownPassage[]> {
	const found = allow(ctx, 'round.read', await rounds.find(ctx.db, id));
	if (isHidden(found)) {
		return [];
	}
	const { stories: told } = await coding.load(ctx.db, found, readerOf(ctx));
	const decisions = await coding.decisionsOf(ctx.db, id);
	const shown: ShownPassage[] = [];
	for (const story of told) {
		const offsets = offsetsOf(await texts.read(ctx.db, story.id));
		for (const passage of story.passages) {
			const windowStart = Math.max(0, passage.start - around);
			const decision = decisions.find(({ excerptIds }) =>
				passage.excerpts.some((one) => excerptIds.includes(one.id))
			);
			shown.push({
				storyId: story.id,
				start: passage.start,
				end: passage.end,
				windowStart,
				text: offsets.slice(windowStart, passage.end + around),
				isAlike: passage.isAlike,
				excerpts: passage.excerpts.map(({ id: one, coderId, start, end, tagIds }) => ({
					id: one,
					coderId,
					start,
					end,
					tagIds: [...tagIds]
				})),
				decision: decision ? shownDecision(decision) : null
			});
		}
		if (story.passages.length > 0) {
			await noteReading(ctx, story, 'team');
		}
	}
	return shown;
}

function isHidden({ blind, closedAt }: rounds.StoredRound): boolean {
	return closedAt === null && blind !== 'nobody';
}
