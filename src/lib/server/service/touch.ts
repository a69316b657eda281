/** Use cases on whom a story touches beside its teller (R18). */
import { actorId } from '$lib/domain/access/role';
import { oneTouch, readTouch } from '$lib/domain/story/touch';
import { isTouchOpen, type StoredTouch } from '$lib/domain/story/touch-kind';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as stories from '../store/story';
import * as touches from '../store/touch';
import { checkReadable } from './reading';
import { tombstone } from './wall-command';

/** Whom a story touches, for those who read it. @throws DomainError `withdrawn`, `consent_missing` */
export async function list(ctx: Context, storyId: string): Promise<StoredTouch[]> {
	const found = allow(ctx, 'touch.read', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const all = await touches.listOf(ctx.db, [storyId]);
	return all.map(({ storyId: _, ...touch }) => touch);
}

/**
 * Marks whom it touches, or writes down what they said. Where their yes is needed and not there, every use beyond the team is
 * closed at once, on open walls too.
 *
 * @throws DomainError `required` and `invalid` at `on`, `how`; `withdrawn`, `consent_missing`
 */
export async function mark(ctx: Context, storyId: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'touch.change', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const touch = readTouch(input, today(ctx));
	const row = { storyId, ...touch, by: actorId(ctx.actor), at: ctx.now() };
	await ctx.db.commit([stories.guardThere(storyId), touches.put(ctx.db, row)]);
	if (isTouchOpen(touch)) {
		await tombstone(ctx, found);
	}
}

/** Takes a mark away: it touched nobody after all. @param input its relation */
export async function remove(ctx: Context, storyId: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'touch.change', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const { relation } = parse(oneTouch, input);
	await ctx.db.commit([touches.remove(ctx.db, { storyId, relation })]);
}
