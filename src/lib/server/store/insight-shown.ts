/** Insights as they leave the server: with what they rest on, what young people say to them, and what they became. */
import { leastShown } from '$lib/domain/initiative/small-cell';
import { showInsight, type Measure, type ShownInsight } from '$lib/domain/insight/shown';
import { bandsWithin } from '$lib/domain/insight/unheard';
import type { Db } from '../db/open';
import * as evidence from './evidence';
import * as initiatives from './initiative';
import { countOpportunities, type Found } from './insight';
import * as setups from './setup';
import type { Reader } from './story';
import * as tracks from './track';
import { areas } from './unheard';
import * as checks from './youth-check';

/** @param to who asks, and whether their role reads words of stories */
export async function show(
	db: Db,
	initiativeId: string,
	rows: readonly Found[],
	to: { reader: Reader; mayReadWords: boolean }
): Promise<ShownInsight[]> {
	const ids = rows.map((row) => row.id);
	const told = await tracks.ofPeople(db, initiativeId, to.reader.today);
	const pieces = (await evidence.list(db, initiativeId, ids, to.reader.today)).map((piece) => ({
		...piece,
		tracks: told.get(piece.storytellerId) ?? []
	}));
	const tags = to.mayReadWords ? await evidence.tagsOf(db, ids, to.reader) : [];
	const said = await checks.listOf(db, ids);
	const became = await countOpportunities(db, ids);
	const measure = await measureOf(db, initiativeId);
	return rows.map((row) => {
		const isOwn = ({ insightId }: { insightId: string }) => insightId === row.id;
		const [own, ownTags] = [pieces.filter(isOwn), tags.filter(isOwn)];
		const asked = said.filter(isOwn);
		return showInsight(row, own, ownTags, asked, became.get(row.id) ?? 0, measure, to.mayReadWords);
	});
}

/** What the ground of an initiative's insights is held against. */
export async function measureOf(db: Db, initiativeId: string): Promise<Measure> {
	const setup = await setups.find(db, initiativeId);
	return {
		limit: await initiatives.groundLimit(db, initiativeId),
		least: leastShown(setup),
		known: {
			ageBands: bandsWithin(setup.youngest, setup.oldest),
			areas: await areas(db, initiativeId),
			tracks: await tracks.names(db, initiativeId)
		}
	};
}
