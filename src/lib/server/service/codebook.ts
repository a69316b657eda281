/** Use cases that read the codebook: the whole of it with its use, and one tag with all that is known of it. */
import { can } from '$lib/domain/access/policy';
import type { Revision } from '$lib/domain/codebook/plan';
import { tagExample, type Tag } from '$lib/domain/codebook/tag';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as store from '../store/codebook';
import * as shown from '../store/codebook-shown';
import * as initiatives from '../store/initiative';
import * as tags from '../store/tag';
import * as history from '../store/tag-revision';
import { noteReadings, readerOf } from './reading';

/** A tag with its use, as far as the reader may read the excerpts. */
export type CodebookTag = Tag & shown.TagCounts;

/** What is known of one tag. */
export interface TagDetail {
	tag: CodebookTag;
	/** Whether it is on any excerpt at all, also on those that the reader may not read. */
	isUsed: boolean;
	/** The latest wording first. */
	history: (Revision & { who: string })[];
	/** Excerpts that carry it; only for those who may read excerpts. */
	excerpts: shown.Shown[];
	/** Tags on the same excerpts, the most frequent first; only for those who may read excerpts. */
	company: { id: string; excerpts: number }[];
}

const none: shown.TagCounts = { excerpts: 0, stories: 0, allExcerpts: 0, allStories: 0 };

/** The whole codebook with its use. */
export async function read(ctx: Context, slugOrId: string): Promise<CodebookTag[]> {
	const { id } = allow(ctx, 'tag.list', await initiatives.find(ctx.db, slugOrId));
	const [all, counts] = await Promise.all([
		tags.listAll(ctx.db, id),
		shown.countsOf(ctx.db, id, readerOf(ctx))
	]);
	return all.map((tag) => ({ ...tag, ...(counts.get(tag.id) ?? none) }));
}

/**
 * Chosen examples that may be quoted beyond the team, by tag; nothing for those who may not read excerpts. Each story
 * remembers that it was quoted.
 */
export async function quotes(ctx: Context, slugOrId: string): Promise<Record<string, string[]>> {
	const found = allow(ctx, 'tag.list', await initiatives.find(ctx.db, slugOrId));
	if (!can(ctx.actor, 'excerpt.list', found)) return {};
	const quoted = await shown.quotesOf(ctx.db, found.id, readerOf(ctx));
	const told = new Map(quoted.map(({ story }) => [story.id, story]));
	await noteReadings(ctx, [...told.values()], 'quote');
	const byTag: Record<string, string[]> = {};
	for (const { tagId, quote } of quoted) (byTag[tagId] ??= []).push(quote);
	return byTag;
}

/**
 * One tag with all that is known of it.
 *
 * @param limit how many excerpts at most
 */
export async function detail(ctx: Context, id: string, limit = 6): Promise<TagDetail> {
	const found = allow(ctx, 'tag.list', await tags.find(ctx.db, id));
	const reader = readerOf(ctx);
	const mayRead = can(ctx.actor, 'excerpt.list', found);
	const [isUsed, revisions, excerpts, company, counts] = await Promise.all([
		shown.isUsed(ctx.db, id),
		history.list(ctx.db, id),
		mayRead ? shown.excerptsOf(ctx.db, found, reader, limit) : [],
		mayRead ? shown.companyOf(ctx.db, found, reader, 8) : [],
		shown.countsOf(ctx.db, found.initiativeId, reader)
	]);
	return {
		tag: { ...found, ...(counts.get(id) ?? none) },
		isUsed,
		history: revisions,
		excerpts,
		company
	};
}

/**
 * Chooses an excerpt as an example of a tag that it carries, or lets it be one no more.
 *
 * @throws DomainError `not_found` at `excerptId` when it does not carry the tag, or may not be read
 */
export async function setExample(ctx: Context, id: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	const { excerptId, isExample } = parse(tagExample, input);
	if (!isExample) {
		await ctx.db.commit([store.hideFor(ctx.db, id, excerptId)]);
		return;
	}
	const open = await shown.excerptsOf(ctx.db, found, readerOf(ctx), -1);
	if (!open.some((one) => one.id === excerptId)) {
		throw new DomainError('not_found', {}, 'excerptId');
	}
	await ctx.db.commit([store.showFor(id, [excerptId])]);
}
