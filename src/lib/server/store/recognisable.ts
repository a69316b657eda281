/** What the young people of an initiative could be known by (R20); for the team alone. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { bandOf, type AgeBand } from '$lib/domain/consent/rule';
import type { Known, VisibleTag } from '$lib/domain/story/recognisable';
import type { Db } from '../db/open';
import { excerpt, excerptTag, story, storyteller, tag } from '../db/schema';

/** What others could see or hear of somebody; a feeling is nothing that they are known by. */
const visible = ['theme', 'context'];

/** Tags of a story that stand for what others could see, in the order of the alphabet. */
export async function tagsOf(db: Db, storyId: string): Promise<VisibleTag[]> {
	return db.read
		.selectDistinct({ id: tag.id, name: tag.name })
		.from(excerpt)
		.innerJoin(excerptTag, eq(excerptTag.excerptId, excerpt.id))
		.innerJoin(tag, eq(tag.id, excerptTag.tagId))
		.where(
			and(
				eq(excerpt.storyId, storyId),
				ne(excerpt.state, 'withdrawn'),
				inArray(tag.family, visible)
			)
		)
		.orderBy(tag.name);
}

/**
 * The young people of an initiative with those of some tags that their stories have.
 *
 * @param today `YYYY-MM-DD`
 */
export async function people(
	db: Db,
	initiativeId: string,
	tagIds: readonly string[],
	today: string
): Promise<Known[]> {
	const rows = await db.read
		.select({
			id: storyteller.id,
			ageBand: storyteller.ageBand,
			birthYear: storyteller.birthYear,
			area: storyteller.area
		})
		.from(storyteller)
		.where(eq(storyteller.initiativeId, initiativeId));
	const tagged = await db.read
		.selectDistinct({ id: story.storytellerId, tagId: excerptTag.tagId })
		.from(excerptTag)
		.innerJoin(excerpt, and(eq(excerpt.id, excerptTag.excerptId), ne(excerpt.state, 'withdrawn')))
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(inArray(excerptTag.tagId, [...tagIds]));
	const tagsOfEach = new Map(rows.map(({ id }) => [id, [] as string[]]));
	tagged.forEach(({ id, tagId }) => tagsOfEach.get(id)?.push(tagId));
	return rows.map(({ ageBand, birthYear, ...row }) => ({
		...row,
		band: bandOf({ ageBand: ageBand as AgeBand, birthYear }, today),
		tagIds: tagsOfEach.get(row.id) ?? []
	}));
}
