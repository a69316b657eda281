/** A new wording of an insight asks everybody again who was asked before (D2). */
import { actorId } from '$lib/domain/access/role';
import type { InsightFacts } from '$lib/domain/insight/shown';
import { askedBefore, isNewWording } from '$lib/domain/insight/youth-check';
import type { Change } from '../db/open';
import type { Context } from '../context';
import * as checks from '../store/youth-check';

/**
 * The number of the wording after a change, and what goes with it into the same batch.
 *
 * @param fresh the parts that change; what is absent stays
 */
export async function reworded(
	ctx: Context,
	found: InsightFacts,
	fresh: Partial<InsightFacts>
): Promise<{ wording: number; changes: Change[] }> {
	if (!isNewWording(found, fresh)) {
		return { wording: found.wording, changes: [] };
	}
	const wording = found.wording + 1;
	const before = await checks.listOf(ctx.db, [found.id]);
	const rows = askedBefore(before).map((storytellerId) => ({
		...{ id: ctx.newId(), insightId: found.id, storytellerId, wording },
		...{ askedBy: actorId(ctx.actor), askedAt: ctx.now() }
	}));
	return {
		wording,
		changes: [checks.dropUnanswered(ctx.db, found.id), ...checks.ask(ctx.db, rows)]
	};
}
