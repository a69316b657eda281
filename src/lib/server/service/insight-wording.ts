/** A new wording of an insight asks everybody again who was asked before (D2); the one that stood there is kept. */
import { actorId } from '$lib/domain/access/role';
import { wordingParts, type WordingPart } from '$lib/domain/insight/version';
import { askedBefore, isNewWording } from '$lib/domain/insight/youth-check';
import { isWorded, type Worded } from '$lib/domain/text/wording';
import type { Change } from '../db/open';
import type { Context } from '../context';
import type { Found, InsightRow } from '../store/insight';
import * as versions from '../store/insight-version';
import * as checks from '../store/youth-check';

/**
 * The number of the wording after a change and who worded it, and what goes with it into the same batch.
 *
 * @param fresh the parts that change; what is absent stays
 */
export async function reworded(
	ctx: Context,
	found: Found,
	fresh: Partial<Worded<WordingPart>>
): Promise<{ row: Partial<InsightRow>; changes: Change[] }> {
	if (!isWorded(wordingParts, found, fresh)) {
		return { row: {}, changes: [] };
	}
	const written = { writtenBy: actorId(ctx.actor), writtenAt: ctx.now() };
	const kept = versions.keep(ctx.db, keptOf(ctx, found));
	if (!isNewWording(found, fresh)) {
		return { row: written, changes: [kept] };
	}
	const wording = found.wording + 1;
	const before = await checks.listOf(ctx.db, [found.id]);
	const rows = askedBefore(before).map((storytellerId) => ({
		...{ id: ctx.newId(), insightId: found.id, storytellerId, wording },
		...{ askedBy: actorId(ctx.actor), askedAt: ctx.now() }
	}));
	return {
		row: { ...written, wording },
		changes: [kept, checks.dropUnanswered(ctx.db, found.id), ...checks.ask(ctx.db, rows)]
	};
}

function keptOf(ctx: Context, found: Found) {
	const { observation, because, soThat, sign, cause, plainText, version } = found;
	return {
		...{ id: ctx.newId(), insightId: found.id, version },
		...{ observation, because, soThat, sign, cause, plainText },
		authorId: found.writtenBy ?? found.createdBy,
		writtenAt: found.writtenAt ?? found.createdAt
	};
}
