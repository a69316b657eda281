/** What may change a round of dots on what-ifs, without anybody having touched it. */
import type { Context } from '../context';
import { tellWeighing } from '../live/wall-channel';
import { wallsOf } from '../store/wall-weighing';

/**
 * Tells the walls of an initiative that have a round: a what-if was moved on or reworded, called wrong, or words were taken
 * back, and what guests see of it is to follow at once. What may be seen is asked at the reading.
 */
export async function retellRounds(ctx: Context, initiativeId: string): Promise<void> {
	const wallIds = await wallsOf(ctx.db, initiativeId);
	wallIds.forEach((wallId) => tellWeighing(ctx.live, wallId));
}
