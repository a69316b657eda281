/** A filter of excerpts as a condition on rows of `excerpt`. What consent says of them is the gate's. */
import { and, eq, gte, inArray, lt, ne, not, or, sql, type Column, type SQL } from 'drizzle-orm';
import { readQuery } from '$lib/domain/search/query';
import type { ExcerptFilter } from '$lib/domain/story/excerpt-filter';
import { endOfDay, startOfDay } from '$lib/domain/text/danish-day';
import { excerpt, excerptTag, moment, story, storyteller, tag } from '../db/schema';
import { bandSql } from './consent-people';
import { isForTeam } from './excerpt-gate';
import { quoteOf } from './excerpt-media';
import { shownTo } from './excerpt-shown';
import { globOf } from './glob';
import { maskedQuoteOf } from './masked';
import { matching as matchingWords } from './search-find';
import type { Reader } from './story';

export type Filter = Omit<ExcerptFilter, 'tag' | 'notTag' | 'match' | 'below'> & {
	/** One tag of each set must be there; of a set any will do. */
	tagSets: string[][];
	/** None of these may be there. */
	notTagIds: string[];
	/** `YYYY-MM-DD`: ages are of today. */
	today: string;
};

/** @param filter absent fields narrow nothing */
export function matching(initiativeId: string, filter: Filter, reader: Reader): SQL | undefined {
	const { family, story: stories, storyteller: people, coder, memo } = filter;
	return and(
		eq(excerpt.initiativeId, initiativeId),
		ne(excerpt.state, 'withdrawn'),
		shownTo(reader.userId),
		anyOf(excerpt.storyId, stories),
		anyOf(excerpt.storytellerId, people),
		anyOf(excerpt.createdBy, coder),
		family.length > 0 ? hasTag(inArray(tag.family, family)) : undefined,
		...filter.tagSets.map((ids) => hasTag(inArray(tag.id, ids))),
		filter.notTagIds.length > 0 ? not(hasTag(inArray(tag.id, filter.notTagIds))) : undefined,
		ofPeople(initiativeId, filter),
		atBarriers(initiativeId, filter),
		memo ? (memo === 'with' ? ne(excerpt.memo, '') : eq(excerpt.memo, '')) : undefined,
		filter.from ? gte(excerpt.createdAt, startOfDay(filter.from)) : undefined,
		filter.to ? lt(excerpt.createdAt, endOfDay(filter.to)) : undefined,
		filter.q ? hasWords(filter.q, filter.purpose) : undefined
	);
}

const anyOf = (column: Column, values: string[]) =>
	values.length > 0 ? inArray(column, values) : undefined;

const hasTag = (
	condition: SQL
) => sql`exists (select 1 from ${excerptTag} join ${tag} on ${tag.id} = ${excerptTag.tagId}
	where ${excerptTag.excerptId} = ${excerpt.id} and ${condition})`;

function ofPeople(initiativeId: string, { ageBand, area, today }: Filter): SQL | undefined {
	if (ageBand.length + area.length === 0) {
		return undefined;
	}
	const such = and(
		eq(storyteller.initiativeId, initiativeId),
		anyOf(storyteller.area, area),
		ageBand.length > 0 ? sql`${bandSql(today)} in ${ageBand}` : undefined
	);
	return sql`${excerpt.storytellerId} in (select ${storyteller.id} from ${storyteller} where ${such})`;
}

/** A barrier stands in a moment that the excerpt belongs to, or at the excerpt itself. */
function atBarriers(initiativeId: string, filter: Filter): SQL | undefined {
	const { touchpoint, barrier } = filter;
	if (barrier.length === 0) {
		return inMoments(initiativeId, filter);
	}
	const own = sql`exists (select 1 from json_each(${excerpt.attributes}, '$.barriers') b
		where b.value in ${barrier})`;
	return or(
		inMoments(initiativeId, filter),
		and(own, inMoments(initiativeId, { touchpoint, barrier: [] }))
	);
}

function inMoments(
	initiativeId: string,
	{ touchpoint, barrier }: Pick<Filter, 'touchpoint' | 'barrier'>
): SQL | undefined {
	if (touchpoint.length + barrier.length === 0) {
		return undefined;
	}
	const such = and(
		eq(story.initiativeId, initiativeId),
		anyOf(moment.touchpoint, touchpoint),
		barrier.length > 0
			? sql`exists (select 1 from json_each(${moment.barriers}) b where b.value in ${barrier})`
			: undefined
	);
	return sql`${excerpt.id} in (select j.value from ${moment} join ${story} on ${story.id} = ${moment.storyId},
		json_each(${moment.excerptIds}) j where ${such})`;
}

/**
 * By the index; what is pointed at in media has no words of its own there, and is looked at as it is. So is what is masked
 * for its purpose: by the index one could guess what stands behind a mask.
 */
function hasWords(q: string, purpose: Filter['purpose']): SQL {
	const pattern = globOf(q);
	if (!isForTeam(purpose)) {
		return sql`(${maskedQuoteOf} glob ${pattern} or ${excerpt.memo} glob ${pattern})`;
	}
	const terms = readQuery(q);
	if (terms.length === 0) {
		return sql`0`;
	}
	const words = matchingWords(['excerpt', 'excerptMemo'], terms);
	return sql`(${excerpt.id} in ${words} or (${excerpt.mediaId} is not null and ${quoteOf} glob ${pattern}))`;
}
