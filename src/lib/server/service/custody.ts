/** Who holds custody of a young person, since when, and why the staff decided by hand whom one asks. */
import { allow, today, type Context } from '../context';
import * as custodies from '../store/custody';
import * as storytellers from '../store/storyteller';

/** Each change, the latest first, for those who may change the young person; empty where nobody has said anything. */
export async function list(ctx: Context, storytellerId: string): Promise<custodies.NotedChange[]> {
	allow(ctx, 'custody.read', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	return custodies.list(ctx.db, storytellerId);
}
