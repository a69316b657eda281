/** Who holds custody of a young person: why the staff decided by hand whom one asks. */
import { allow, today, type Context } from '../context';
import * as custodies from '../store/custody';
import * as storytellers from '../store/storyteller';

/** Who said last who is asked at home. */
export interface CustodyNote {
	/** Why it was decided by hand; else empty. */
	text: string;
	/** Who noted it; empty when the account is gone. */
	by: string;
	/** When it was noted, ms. */
	at: number;
}

/** For those who may change the young person; null where nobody has said anything. */
export async function noteOf(ctx: Context, storytellerId: string): Promise<CustodyNote | null> {
	allow(ctx, 'custody.read', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	const noted = await custodies.note(ctx.db, storytellerId);
	if (!noted) {
		return null;
	}
	const names = await storytellers.namesOf(ctx.db, [noted.by]);
	return { ...noted, by: names.get(noted.by) ?? '' };
}
