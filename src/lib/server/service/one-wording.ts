/** Words and the masks over them are read one after the other: laid over another wording, masks would show what they hide. */
import { masked } from '$lib/domain/text/masking';
import type { Context } from '../context';
import * as maskings from '../store/masking';
import * as stories from '../store/story';
import * as texts from '../store/story-text';

/** What is read of a story, until nobody has written in it between the beginning and the end of it. */
export async function ofOneWording<T>(
	ctx: Context,
	storyId: string,
	read: () => Promise<T>
): Promise<T> {
	for (;;) {
		const before = await stories.find(ctx.db, storyId);
		const found = await read();
		const after = await stories.find(ctx.db, storyId);
		if (before?.version === after?.version) return found;
	}
}

/** A story's text with all its masks, as it is told to whoever takes it along. */
export function maskedText(ctx: Context, storyId: string): Promise<string> {
	return ofOneWording(ctx, storyId, async () => {
		const masks = await maskings.masksOf(ctx.db, storyId);
		const anchored = masks.filter(({ state }) => state === 'anchored');
		return masked(await texts.read(ctx.db, storyId), 0, anchored);
	});
}
