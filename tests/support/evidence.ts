/** Words in the database with the consents they have, for what rests on words. */
import type { Scope } from '$lib/domain/consent/scope';
import type { Context } from '$lib/server/context';
import { consent, excerpt, story, storyteller } from '$lib/server/db/schema';

export interface Spoken {
	storytellerId: string;
	storyId: string;
	excerptId: string;
}

/** An excerpt of a story of an 18-year-old, who alone says yes to the scopes. */
export async function aSpokenExcerpt(
	ctx: Context,
	initiativeId: string,
	{ quote = 'Det eneste sted hvor jeg ikke tænker på noget andet', name = ctx.newId() } = {},
	scopes: Scope[] = ['keep', 'team']
): Promise<Spoken> {
	const [storytellerId, storyId, excerptId] = [ctx.newId(), ctx.newId(), ctx.newId()];
	const createdAt = ctx.now();
	await ctx.db.commit([
		ctx.db.read
			.insert(storyteller)
			.values({ id: storytellerId, initiativeId, secretName: name, ageBand: '18+', createdAt }),
		ctx.db.read.insert(story).values({
			id: storyId,
			initiativeId,
			storytellerId,
			title: `En historie om ${storyId}`,
			kind: 'interview',
			authorId: 'somebody',
			createdAt,
			updatedAt: createdAt
		}),
		ctx.db.read.insert(excerpt).values({
			id: excerptId,
			initiativeId,
			storyId,
			storytellerId,
			start: 0,
			end: [...quote].length,
			quote,
			storyVersion: 1,
			createdBy: 'somebody',
			createdAt
		})
	]);
	await decides(ctx, storytellerId, scopes, 'yes');
	return { storytellerId, storyId, excerptId };
}

/** The young person says yes or no to some scopes, later than anything said before. */
export async function decides(
	ctx: Context,
	storytellerId: string,
	scopes: Scope[],
	decision: 'yes' | 'no'
): Promise<void> {
	await ctx.db.commit(
		scopes.map((scope) =>
			ctx.db.read.insert(consent).values({
				id: ctx.newId(),
				storytellerId,
				scope,
				decision,
				by: 'young',
				method: 'screen',
				textVersion: '1',
				at: decision === 'yes' ? ctx.now() : ctx.now() + 1
			})
		)
	);
}
