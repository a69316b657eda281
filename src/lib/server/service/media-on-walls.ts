/** What is said of a picture reaches the walls that are open in front of people. */
import { allow, type Context } from '../context';
import { tellWords } from '../live/wall-channel';
import * as walls from '../store/wall';

/** Open walls with something of this young person's ask anew how it is to be shown. */
export async function tellWalls(
	ctx: Context,
	subject: { initiativeId: string; storytellerId: string }
): Promise<void> {
	const { storytellerId } = allow(ctx, 'media.change', subject);
	for (const wallId of await walls.wallsShowing(ctx.db, storytellerId)) {
		tellWords(ctx.live, wallId);
	}
}
