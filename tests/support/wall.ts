/** Walls, and excerpts of stories whose consent covers workshops or does not. */
import type { Context } from '$lib/server/context';
import {
	consent,
	excerpt,
	excerptTag,
	masking,
	story,
	storyteller,
	tag
} from '$lib/server/db/schema';
import * as walls from '$lib/server/service/wall';
import * as commands from '$lib/server/service/wall-command';
import type { Intent } from '$lib/domain/wall/command';

/** A storyteller of 16, who decides alone about workshops. */
export async function aStoryteller(
	ctx: Context,
	initiativeId: string,
	saysYesTo: readonly string[] = ['workshop']
): Promise<{ storytellerId: string; storyId: string }> {
	const [storytellerId, storyId, at] = [ctx.newId(), ctx.newId(), ctx.now()];
	await ctx.db.commit([
		ctx.db.read.insert(storyteller).values({
			id: storytellerId,
			initiativeId,
			secretName: `Navn ${storytellerId}`,
			ageBand: '15-17',
			createdAt: at
		}),
		ctx.db.read.insert(story).values({
			id: storyId,
			initiativeId,
			storytellerId,
			title: 'Fortælling',
			kind: 'own',
			authorId: 'nobody',
			createdAt: at,
			updatedAt: at
		}),
		ctx.db.read.insert(masking).values({ storyId, unchecked: [] })
	]);
	for (const scope of saysYesTo) {
		await says(ctx, storytellerId, scope, 'yes');
	}
	return { storytellerId, storyId };
}

/** The young person's own decision. */
export async function says(
	ctx: Context,
	storytellerId: string,
	scope: string,
	decision: 'yes' | 'no',
	itemId: string | null = null
): Promise<void> {
	const row = { storytellerId, scope, decision, by: 'young', method: 'screen', itemId };
	await ctx.db.commit([
		ctx.db.read.insert(consent).values({ ...row, id: ctx.newId(), textVersion: '1', at: ctx.now() })
	]);
}

export async function anExcerpt(
	ctx: Context,
	initiativeId: string,
	from: { storytellerId: string; storyId: string },
	quote: string
): Promise<string> {
	const [id, tagId, createdAt] = [ctx.newId(), ctx.newId(), ctx.now()];
	await ctx.db.commit([
		ctx.db.read.insert(excerpt).values({
			id,
			initiativeId,
			...from,
			start: 0,
			end: [...quote].length,
			quote,
			storyVersion: 1,
			createdBy: 'nobody',
			createdAt
		}),
		ctx.db.read
			.insert(tag)
			.values({ id: tagId, initiativeId, name: `Mærke ${tagId}`, family: 'bright', createdAt }),
		ctx.db.read.insert(excerptTag).values({ excerptId: id, tagId })
	]);
	return id;
}

export async function aWall(ctx: Context, initiativeId: string): Promise<string> {
	return (await walls.create(ctx, initiativeId, { title: 'Frikvarteret' })).item.id;
}

/** Sends commands, each with an id of its own. */
export async function send(
	ctx: Context,
	wallId: string,
	...intents: Intent[]
): Promise<commands.Outcome> {
	const numbered = intents.map((intent) => ({ id: ctx.newId(), ...intent }));
	return commands.command(ctx, wallId, { commands: numbered });
}
