/** Builders for young people, consents, stories, tags and excerpts; made through the services where these stand. */
import { v7 } from 'uuid';
import type { Family } from '$lib/domain/codebook/tag';
import type { Decider } from '$lib/domain/consent/rule';
import { scopes, type Scope } from '$lib/domain/consent/scope';
import type { Context } from '$lib/server/context';
import { consent, storyteller } from '$lib/server/db/schema';
import type { MaskKind } from '$lib/domain/text/masking';
import * as excerpts from '$lib/server/service/excerpt';
import * as maskings from '$lib/server/service/masking';
import * as stories from '$lib/server/service/story';
import * as tags from '$lib/server/service/tag';

/** A young person of 13 or 14, who has said nothing yet. */
export async function aStoryteller(ctx: Context, initiativeId: string): Promise<string> {
	const id = ctx.newId();
	await ctx.db.commit([
		ctx.db.read.insert(storyteller).values({
			id,
			initiativeId,
			secretName: `Ugle ${id}`,
			ageBand: '13-14',
			createdAt: ctx.now()
		})
	]);
	return id;
}

/** The young person and a guardian decide on scopes, or on one item alone. */
export async function decide(
	ctx: Context,
	storytellerId: string,
	decision: 'yes' | 'no',
	of: readonly Scope[] = scopes,
	{ by = ['young', 'guardian'], itemId = null }: { by?: Decider[]; itemId?: string | null } = {}
): Promise<void> {
	const rows = of.flatMap((scope) =>
		by.map((who) => ({
			id: v7(),
			storytellerId,
			scope,
			decision,
			by: who,
			method: 'oral',
			itemId,
			textVersion: '1',
			recordedBy: null,
			at: ctx.now()
		}))
	);
	await ctx.db.commit(rows.map((row) => ctx.db.read.insert(consent).values(row)));
}

/** Somebody goes through a story for names, places and third persons, and masks what is given. */
export async function goThrough(
	ctx: Context,
	storyId: string,
	masks: readonly { start: number; end: number; kind: MaskKind; replacement?: string }[] = []
): Promise<void> {
	await maskings.replace(ctx, storyId, { masks, isChecked: true });
}

/** A story of a young person who said yes to everything, gone through with nothing to mask. */
export async function aStory(
	ctx: Context,
	initiativeId: string,
	text = 'Han skyder til skive 25 minutter om ugen.\nHan cykler i skole hver dag 🚲.'
): Promise<stories.StoryWithText> {
	const storytellerId = await aStoryteller(ctx, initiativeId);
	await decide(ctx, storytellerId, 'yes');
	const input = { title: 'Femogtyve minutter', storytellerId, text };
	const { item } = await stories.create(ctx, initiativeId, input);
	await goThrough(ctx, item.id);
	return item;
}

export async function aTag(
	ctx: Context,
	initiativeId: string,
	name: string,
	family: Family = 'bright'
) {
	return (await tags.create(ctx, initiativeId, { name, family })).item;
}

/** An excerpt on words that stand in the story. */
export async function anExcerpt(
	ctx: Context,
	story: { id: string; plainText: string },
	quote: string,
	tagIds: string[] = []
) {
	const start = [...story.plainText.slice(0, story.plainText.indexOf(quote))].length;
	const input = { start, end: start + [...quote].length, tagIds };
	return (await excerpts.create(ctx, story.id, input)).item;
}
