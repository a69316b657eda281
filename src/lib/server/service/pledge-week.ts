/** The use case of the week: what was pledged in a whole initiative, by day, hour and holiday. */
import { healthOf, type Health } from '$lib/domain/pledge/health';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import {
	carriedOn,
	holidaysAfter,
	poolsOf,
	weekOf,
	within,
	type Holiday,
	type Pool,
	type WeekCell
} from '$lib/domain/pledge/week';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as pledges from '../store/pledge';

/** What is pledged in a whole initiative, over the week and the holidays ahead, and how it goes. */
export interface PledgedWeek {
	cells: WeekCell[];
	pools: Pool[];
	holidays: (Holiday & { pledges: { id: string; partnerName: string; kind: PledgeKind }[] })[];
	/** How many pledges there are by how they go. */
	health: Record<Health, number>;
}

/** Where there is something, where there is twice the same, and where there is nothing (E8). */
export async function week(ctx: Context, slugOrId: string): Promise<PledgedWeek> {
	const { id } = allow(ctx, 'partner.list', await initiatives.find(ctx.db, slugOrId));
	const all = await pledges.weekly(ctx.db, id);
	const day = today(ctx);
	const carried = carriedOn(all, day);
	const health = { coming: 0, kept: 0, atRisk: 0, lapsed: 0 };
	for (const pledge of all) {
		health[healthOf(pledge, day)]++;
	}
	return {
		cells: weekOf(carried),
		pools: poolsOf(carried),
		holidays: holidaysAfter(day).map((holiday) => ({
			...holiday,
			pledges: within(carried, holiday).map(({ id, partnerName, kind }) => ({
				...{ id, partnerName, kind }
			}))
		})),
		health
	};
}
