/** What follows from new words, or a new title, of a story; shared by the use cases that write one. */
import type { StoryText } from '$lib/domain/story/document';
import { isNewSitting } from '$lib/domain/story/version';
import { keptStretches } from '$lib/domain/text/diff';
import { freshAfter } from '$lib/domain/text/fresh';
import { followPlaces } from '$lib/domain/text/place';
import { reanchor, type StatefulAnchor } from '$lib/domain/text/reanchor';
import type { Context } from '../context';
import type { Change } from '../db/open';
import * as events from '../store/coding-event';
import * as excerpts from '../store/excerpt';
import * as written from '../store/excerpt-write';
import * as withdrawn from '../store/excerpt-withdrawn';
import * as maskings from '../store/masking';
import * as search from '../store/search';
import type * as stories from '../store/story';
import * as texts from '../store/story-text';
import * as versions from '../store/story-version';
import { retelling } from './telling';

export interface Writer {
	/** A user id, or `young:…`. */
	by: string;
	/** Whether the text as it stood is kept: where another sitting begins, always, or never. */
	keeps: 'sitting' | 'always' | 'never';
	/** The writer has gone through the words for what must not be told beyond the team. */
	isMasked?: boolean;
}

/** One batch in three parts: what comes before the story's own row is written, that row, and what comes after. */
export interface Rewriting {
	before: Change[];
	row: { writtenBy?: string; writtenAt?: number; sittingAt?: number };
	after: Change[];
}

/** Chunks, anchors, masks, index, and the version that is kept. Without new words only the index. */
export async function rewriting(
	ctx: Context,
	found: stories.StorySubject,
	words: StoryText | undefined,
	title: string,
	writer: Writer
): Promise<Rewriting> {
	const text = await texts.read(ctx.db, found.id);
	if (!words || words.plainText === text) {
		return { before: [], row: {}, after: search.index(ctx.db, found.id, title, text) };
	}
	const { before, row } = await sitting(ctx, found, text, writer);
	return {
		before,
		row,
		after: [
			...texts.replace(ctx.db, found.id, words.plainText),
			...(await follow(ctx, found, text, words.plainText, writer)),
			...search.index(ctx.db, found.id, title, words.plainText)
		]
	};
}

/** The text as it stands is kept when somebody else, or a new sitting, is about to change it. */
async function sitting(
	ctx: Context,
	found: stories.StorySubject,
	text: string,
	{ by, keeps }: Writer
): Promise<Pick<Rewriting, 'before' | 'row'>> {
	const now = ctx.now();
	const current = await versions.sittingOf(ctx.db, found.id);
	const isNew = keeps === 'always' || !current || isNewSitting(current, by, now);
	const isKept = keeps !== 'never' && isNew && text !== '';
	return {
		before: isKept ? versions.keep(ctx.newId(), found.id, text) : [],
		row: { writtenBy: by, writtenAt: now, ...(isNew && { sittingAt: now }) }
	};
}

/** Excerpts, what was taken back, and masks follow the text; what cannot goes adrift, and what is new waits for somebody to look at it. */
async function follow(
	ctx: Context,
	found: stories.StorySubject,
	before: string,
	after: string,
	{ isMasked = false }: Writer
): Promise<Change[]> {
	const seen = await events.lastOf(ctx.db, found.id);
	const [anchors, closed, masks, words, masking] = await Promise.all([
		excerpts.anchorsOf(ctx.db, found.id),
		withdrawn.placesOf(ctx.db, found.id),
		maskings.masksOf(ctx.db, found.id),
		maskings.wordsOf(ctx.db, found.id),
		maskings.find(ctx.db, found.id)
	]);
	const kept = keptStretches(before, after);
	const { unchecked } = masking;
	const followed = moved(anchors, reanchor(before, after, anchors, kept));
	const followedMasks = reanchor(before, after, masks, kept);
	const isRequoted = followedMasks.some(({ quote }, at) => quote !== masks[at]?.quote);
	const quotes = new Map(anchors.map(({ id, quote }) => [id, quote]));
	return [
		events.happened(found.id),
		...written.moveAll(ctx.db, found.id, found.version + 1, followed, seen),
		...search.indexQuotes(
			ctx.db,
			followed.filter(({ id, quote }) => quote !== quotes.get(id))
		),
		...withdrawn.movePlaces(followPlaces(before, after, closed, kept)),
		...(isRequoted
			? [
					...maskings.guardVersion(ctx.db, found.id, masking.version),
					...(await retelling(ctx, found.id, [...masks, ...words], [...followedMasks, ...words]))
				]
			: []),
		...maskings.follow(
			ctx.db,
			found.id,
			moved(masks, followedMasks),
			unchecked && freshAfter(before, after, unchecked, kept, isMasked)
		)
	];
}

function moved<A extends StatefulAnchor>(before: readonly A[], after: readonly A[]): A[] {
	return after.filter((anchor, i) => !isSame(anchor, before[i]!));
}

const isSame = (a: StatefulAnchor, b: StatefulAnchor) =>
	a.start === b.start &&
	a.end === b.end &&
	a.state === b.state &&
	a.quote === b.quote &&
	a.prefix === b.prefix &&
	a.suffix === b.suffix;
