/** Patterns over excerpts: one query for each picture, of what the reader may see and a filter finds. */
import { asc, count, eq, sql, type SQL } from 'drizzle-orm';
import type { MomentCell, Pair, PartCell, StoryCell } from '$lib/domain/codebook/pattern';
import { parts } from '$lib/domain/story/roll-up';
import type { Db } from '../db/open';
import { excerpt, excerptTag, moment, story, storyteller, tag } from '../db/schema';
import { found, type Filter } from './excerpt-found';
import type { Reader } from './story';

/** Tags × stories. */
export async function matrix(
	db: Db,
	initiativeId: string,
	filter: Filter,
	reader: Reader
): Promise<StoryCell[]> {
	return db.read
		.select({
			tagId: excerptTag.tagId,
			storyId: excerpt.storyId,
			title: story.title,
			storytellerId: excerpt.storytellerId,
			secretName: storyteller.secretName,
			count: count()
		})
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId))
		.innerJoin(excerptTag, eq(excerptTag.excerptId, excerpt.id))
		.where(found(initiativeId, filter, reader))
		.groupBy(excerptTag.tagId, excerpt.storyId)
		.orderBy(asc(storyteller.secretName), asc(story.title), asc(excerpt.storyId));
}

/** Tags that are on the same excerpts. */
export async function pairs(
	db: Db,
	initiativeId: string,
	filter: Filter,
	reader: Reader
): Promise<Pair[]> {
	return db.raw<Pair>(sql`
		with ${foundIds(initiativeId, filter, reader)}
		select one.tag_id as a, other.tag_id as b, count(*) as count,
			count(distinct found.storyteller_id) as people from found
			join ${excerptTag} one on one.excerpt_id = found.id
			join ${excerptTag} other on other.excerpt_id = found.id and other.tag_id > one.tag_id
		group by one.tag_id, other.tag_id order by count desc, a, b`);
}

/** Tags in each part of the journeys: an excerpt is where its moment is, and counts once in a part. */
export async function course(
	db: Db,
	initiativeId: string,
	filter: Filter,
	reader: Reader
): Promise<PartCell[]> {
	return db.raw<PartCell>(sql`
		with ${foundIds(initiativeId, filter, reader)}, ${places}
		select t.tag_id as tagId, cast((place.place + 0.5) * ${parts} / place.length as integer) as part,
			count(distinct found.id) as count, count(distinct found.storyteller_id) as people
		from place, json_each(place.excerpt_ids) j
			join found on found.id = j.value and found.story_id = place.story_id
			join ${excerptTag} t on t.excerpt_id = found.id
		group by 1, 2 order by 1, 2`);
}

/** Pain against bright for each moment of the stories that anything was found in. */
export async function moments(
	db: Db,
	initiativeId: string,
	filter: Filter,
	reader: Reader
): Promise<MomentCell[]> {
	const onIt = (family: string) => sql`(select count(distinct found.id)
		from json_each(place.excerpt_ids) j
			join found on found.id = j.value and found.story_id = place.story_id
			join ${excerptTag} on ${excerptTag.excerptId} = found.id
			join ${tag} on ${tag.id} = ${excerptTag.tagId}
		where ${tag.family} = ${family})`;
	return db.raw<MomentCell>(sql`
		with ${foundIds(initiativeId, filter, reader)}, ${places}
		select place.story_id as storyId, ${storyteller.secretName} as secretName, place.id as momentId,
			place.place as place, place.title as title, ${onIt('pain')} as pain, ${onIt('bright')} as bright
		from place join ${story} on ${story.id} = place.story_id
			join ${storyteller} on ${storyteller.id} = ${story.storytellerId}
		order by ${storyteller.secretName}, place.story_id, place.place`);
}

/** What is found, as a table of a query: `found(id, story_id, storyteller_id)`. */
function foundIds(initiativeId: string, filter: Filter, reader: Reader): SQL {
	return sql`found as materialized (select ${excerpt.id} as id, ${excerpt.storyId} as story_id,
			${excerpt.storytellerId} as storyteller_id
		from ${excerpt} join ${story} on ${story.id} = ${excerpt.storyId}
		where ${found(initiativeId, filter, reader)})`;
}

/** The moments of the stories in `found`, each with its place from 0 and how many there are: `place`. */
const places = sql`place as materialized (select ${moment.id} as id, ${moment.storyId} as story_id,
		${moment.title} as title, ${moment.excerptIds} as excerpt_ids,
		row_number() over (partition by ${moment.storyId} order by ${moment.position}) - 1 as place,
		count(*) over (partition by ${moment.storyId}) as length
	from ${moment} where ${moment.storyId} in (select story_id from found))`;
