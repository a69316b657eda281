/** Who has read a young person's stories (F4), told to the young person in plain words. */
import { allow, today, type Context } from '../context';
import * as readings from '../store/access-log';
import * as storytellers from '../store/storyteller';

/** The latest first. */
export async function list(ctx: Context, storytellerId: string): Promise<readings.Reading[]> {
	const found = await storytellers.find(ctx.db, storytellerId, today(ctx));
	allow(ctx, 'accessLog.read', found);
	return readings.list(ctx.db, storytellerId);
}
