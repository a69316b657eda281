/** Kiosks, and notes left at them. */
import { nobody } from '$lib/domain/access/role';
import type { Context } from '$lib/server/context';
import * as contributions from '$lib/server/service/contribution';
import * as kiosks from '$lib/server/service/kiosk';
import { as } from './context';

export const classroom = '192.0.2.7';

/** An open kiosk that asks two questions, with the code that stands on its poster. */
export async function aKiosk(
	ctx: Context,
	initiativeId: string,
	more: { closesOn?: string } = {}
): Promise<{ id: string; code: string }> {
	const { kiosk, code } = await kiosks.create(ctx, initiativeId, {
		title: 'Ungdomsbussen',
		questions: ['Hvad gør dig glad?', 'Hvad er svært?'],
		information: 'De voksne i bussen læser det.',
		...more
	});
	return { id: kiosk.id, code };
}

/** What a browser sends from a kiosk. */
export function aNote(ctx: Context, more: Record<string, unknown> = {}) {
	return {
		id: ctx.newId(),
		secret: ctx.newId(),
		answers: ['At fiske med min bror', ''],
		ageBand: '15-17',
		uses: ['team', 'workshop'],
		...more
	};
}

/** A note that was left, its card, and the ids of what it made. */
export async function aLeftNote(
	ctx: Context,
	code: string,
	more: Record<string, unknown> = {}
): Promise<{ id: string; storyId: string; storytellerId: string; card: string; name: string }> {
	const note = aNote(ctx, more);
	const { code: card, secretName } = await contributions.create(
		as(ctx, nobody),
		code,
		note,
		classroom
	);
	const [row] = await ctx.db.raw(
		`select story_id as storyId, storyteller_id as storytellerId from contribution
			join story on story.id = story_id where contribution.id = ?`,
		[note.id]
	);
	return {
		id: note.id,
		storyId: String(row?.storyId),
		storytellerId: String(row?.storytellerId),
		card,
		name: secretName
	};
}
