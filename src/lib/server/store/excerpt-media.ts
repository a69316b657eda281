/** Excerpts on pictures and recordings: where they point, and what stands for their words. Resolved at read time. */
import { sql, type SQL } from 'drizzle-orm';
import type { ExcerptMedia } from '$lib/domain/story/excerpt';
import { excerpt, media } from '../db/schema';
import { consentGate } from './consent';
import type { GateWithin } from './consent-people';

/** Every id that a decision could name; an excerpt of a text names no picture. */
export const places = {
	storytellerId: excerpt.storytellerId,
	storyId: excerpt.storyId,
	excerptId: excerpt.id,
	mediaId: sql`coalesce(${excerpt.mediaId}, '')`
};

/**
 * The words of an excerpt: of a text its quote, of a stretch of a recording what was said in it, and else the title of
 * the whole.
 */
export const quoteOf = sql<string>`(case when ${excerpt.mediaId} is null then ${excerpt.quote}
	else ${spoken(sql`m.transcript`, sql`m.title`)} end)`;

/** The same of a picture or a recording as it is told beyond the team; nothing where that is not worked out. */
export const toldQuoteOf = spoken(sql`m.told -> 'transcript'`, sql`m.told ->> 'title'`);

function spoken(transcript: SQL, title: SQL) {
	return sql<string>`coalesce(
	(select nullif(group_concat(l.text, ' '), '') from (
		select w.value ->> 'text' as text, w.value ->> 'at' as at,
			coalesce(lead(w.value ->> 'at') over (order by w.key), 1e12) as until
		from ${media} m, json_each(${transcript}) w
		where m.id = ${excerpt.mediaId} and ${excerpt.shape} ->> 'type' = 'range' order by w.key) l
		where l.at < ${excerpt.shape} ->> 'to' and l.until > ${excerpt.shape} ->> 'from'),
	(select ${title} from ${media} m where m.id = ${excerpt.mediaId}), '')`;
}

/** True where {@link quoteOf} gives words that somebody said, and not a title. */
export const hasWords = sql`(${excerpt.mediaId} is null or (${excerpt.shape} ->> 'type' = 'range' and exists (
	select 1 from ${media} m where m.id = ${excerpt.mediaId} and json_array_length(m.transcript) > 0)))`;

/** What is needed to show where it points, as JSON; null for an excerpt of a text. See {@link toExcerptMedia}. */
export const mediaOf = shownMedia(sql`m.title`, sql`m.alt_text`);

/** The same as it is told beyond the team. */
export const toldMediaOf = shownMedia(
	sql`coalesce(m.told ->> 'title', '')`,
	sql`coalesce(m.told ->> 'altText', '')`
);

function shownMedia(title: SQL, altText: SQL) {
	return sql<string | null>`(select json_object('id', m.id, 'kind', m.kind, 'title', ${title},
	'altText', ${altText}, 'width', m.width, 'height', m.height, 'duration', m.duration,
	'placeholder', m.placeholder, 'mayCut', m.may_cut, 'state', m.state) from ${media} m where m.id = ${excerpt.mediaId})`;
}

export function toExcerptMedia(json: string | null): ExcerptMedia | null {
	return json === null ? null : (JSON.parse(json) as ExcerptMedia);
}

/** True for excerpts that a workshop may see: words by `workshop`, what was made by `artworkWorkshop`. */
export function workshopGate(today: string, within: GateWithin = {}): SQL {
	const isOfText = sql`${excerpt.mediaId} is null`;
	return sql`((${isOfText} and ${consentGate('workshop', today, places, within)})
		or (not ${isOfText} and ${nobodyUnasked} and ${consentGate('artworkWorkshop', today, places, within)}))`;
}

/** That nobody is in the picture who was not asked; true for excerpts of a text. */
export const nobodyUnasked = sql`not exists (select 1 from ${media} m
	where m.id = ${excerpt.mediaId} and m.others = 'notAsked')`;
