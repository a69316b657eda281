/** The consent gate in SQL: `mayUse` of domain/consent as a condition, generated from the same rule table. */
import { sql, type Column, type SQL } from 'drizzle-orm';
import { askedAnew, type Decider } from '$lib/domain/consent/rule';
import { isBeyondTeam, leansOn, type Purpose, type Scope } from '$lib/domain/consent/scope';
import {
	freeOfGuardian,
	isNotForBoth,
	peopleSql,
	type GateWithin,
	type Given
} from './consent-people';
import { haveTheSame } from './same-words';

/** The columns by which a query's rows are judged. Every id that a decision could name must be given; none may be null. */
export interface GateColumns {
	storytellerId: Column | SQL;
	storyId?: Column | SQL;
	excerptId?: Column | SQL;
	mediaId?: Column | SQL;
}

/**
 * True for the rows whose words may be used for a purpose today; to be put in a `where`. The very same as `mayUse`
 * (a property test holds the two together). Allowed storytellers and closed items are computed once per query.
 *
 * @param today `YYYY-MM-DD`
 */
export function consentGate(
	purpose: Purpose,
	today: Given,
	columns: GateColumns,
	within: GateWithin = {}
): SQL {
	const people = peopleSql(today, within);
	const open = [
		sql`${columns.storytellerId} in (select s.id from ${people} s where ${saidYesTo(purpose, today, within.projectId)})`,
		...[columns.storyId, columns.mediaId]
			.filter((item) => item !== undefined)
			.map((item) => sql`${item} not in (${closedItems(purpose, today, people)})`),
		...(columns.excerptId
			? [sql`${columns.excerptId} not in (${closedExcerpts(purpose, today, people)})`]
			: []),
		...(columns.storyId ? [sql`${columns.storyId} not in (${heldStories(within)})`] : []),
		...(columns.storyId && isBeyondTeam(purpose)
			? [sql`${columns.storyId} not in (${storiesAtHome})`]
			: [])
	];
	return sql`(${and(open)})`;
}

/**
 * The stories that stay with the team: their young person does not agree with how they were understood, until that is
 * settled, or somebody whom they touch has yet to say yes. They are few.
 */
const storiesAtHome = sql`select d.story_id from remark d where d.kind = 'disagree' and d.answered_at is null
	union all select t.story_id from story_touch t where t.is_needed = 1 and t.answer <> 'yes'`;

/** The stories that were left at a kiosk and that nobody has let through: for the gate, and for what is only counted. */
export function heldStories({ initiativeId }: GateWithin = {}): SQL {
	const ours = initiativeId ? sql` and k.initiative_id = ${initiativeId}` : sql``;
	return sql`select k.story_id from contribution k where k.state <> 'accepted'${ours}`;
}

/**
 * True for rows that their author may still read and change as a draft: the young person has not said no to keeping
 * them (`mayUse` for purpose `keep` by the author).
 */
export function authorGate(columns: GateColumns): SQL {
	return sql`(${and([
		isKept(columns.storytellerId, sql`is null`),
		...itemColumns(columns).map((item) => isKept(columns.storytellerId, sql`= ${item}`))
	])})`;
}

/** Unless the young person's latest word on keeping something is no. */
const isKept = (
	storytellerId: Column | SQL,
	item: SQL
) => sql`coalesce((select c.decision from consent c
	where c.storyteller_id = ${storytellerId} and c.scope = 'keep' and c."by" = 'young' and c.item_id ${item}
	order by c.at desc, c.id desc limit 1), 'yes') <> 'no'`;

/**
 * True for the stories (and what belongs to them) that one of the staff may read: for the team, or as the author.
 */
export function readingGate(
	today: Given,
	columns: GateColumns & { authorId: Column | SQL },
	userId: Given,
	within: GateWithin = {}
): SQL {
	return sql`(${consentGate('team', today, columns, within)}
		or (${columns.authorId} = ${userId} and ${authorGate(columns)}))`;
}

/** How a query names a row where many rows stand in one place. */
export interface PlacedRow {
	/** True where a condition on the columns of places holds for its own. */
	isWhere: (holds: SQL) => SQL;
	/** True where it is one of some excerpts. */
	isAmong: (excerptIds: SQL) => SQL;
	/** The excerpt, or whatever else it is; looked up where it is asked. */
	itemId: SQL;
	storytellerId: SQL;
}

/**
 * The very same as {@link readingGate}, for rows of which many stand in one place: what the place decides is asked once for
 * each place, and of each row only what was said about the excerpt that it is.
 *
 * @param place columns of the places
 */
export function readingGateByPlace(
	today: Given,
	row: PlacedRow,
	place: Omit<GateColumns, 'excerptId'> & { authorId: Column },
	userId: Given,
	within: GateWithin = {}
): SQL {
	const forTeam = row.isWhere(consentGate('team', today, place, within));
	const isClosed = row.isAmong(closedExcerpts('team', today, peopleSql(today, within)));
	const own = row.isWhere(sql`${place.authorId} = ${userId} and ${authorGate(place)}`);
	const isStillKept = isKept(row.storytellerId, sql`= ${row.itemId}`);
	return sql`((${forTeam} and not ${isClosed}) or (${own} and ${isStillKept}))`;
}

const stands = (today: Given) =>
	sql`(c.decision = 'yes' and (c.expires_on is null or c.expires_on >= ${today}))`;

/** A project's last day may have been brought forward since somebody said yes. */
const isProjectOver = (today: Given) =>
	sql`exists (select 1 from research_project rp where rp.id = c.project_id and rp.until < ${today})`;

/** 1 when the latest general decision is a yes that holds, 0 when it is closed, null when never asked. */
function standing(scope: Scope, by: Decider, today: Given, project: SQL): SQL {
	const isAnew = by === 'young' && askedAnew.includes(scope);
	const kept =
		scope === 'research' ? sql`(${stands(today)} and not ${isProjectOver(today)})` : stands(today);
	const holds = isAnew ? sql`(${kept} and c.at >= s.grown_from)` : kept;
	return sql`(select ${holds} from consent c
		where c.storyteller_id = s.id and c.scope = ${scope} and c."by" = ${by} and c.item_id is null
		${scope === 'research' ? project : sql.raw('')}
		order by c.at desc, c.id desc limit 1)`;
}

/**
 * True for people who said yes to a purpose. Research is judged by each project by itself, as `eachProject` of domain/consent
 * does it: as such, or for one and the same project; for the one alone where that is named.
 */
function saidYesTo(purpose: Purpose, today: Given, projectId: Given | undefined): SQL {
	if (purpose !== 'research') {
		return and(saidYes(purpose, today));
	}
	const asSuch = and(saidYes(purpose, today, sql`and c.project_id is null`));
	if (projectId === '') {
		return asSuch;
	}
	if (projectId) {
		return and(saidYes(purpose, today, ofProject(sql`${projectId}`)));
	}
	const ofEach = and(saidYes(purpose, today, ofProject(sql`p.id`)));
	return sql`(${asSuch}
		or exists (select 1 from (select distinct d.project_id as id from consent d
			where d.storyteller_id = s.id and d.scope = 'research' and d.project_id is not null) p where ${ofEach}))`;
}

/** What was said of a project, and each no to research as such. */
const ofProject = (id: SQL) =>
	sql`and (c.project_id = ${id} or (c.project_id is null and c.decision = 'no'))`;

/**
 * `null` counts as no for the purpose itself, and as not closed for what it leans on, nor where the other holder of custody need
 * not say yes.
 */
function saidYes(purpose: Purpose, today: Given, project: SQL = sql.raw('')): SQL[] {
	return [purpose, ...leansOn[purpose]].flatMap((scope) => {
		const notAsked = scope === purpose ? sql.raw('0') : sql.raw('1');
		const holds = (by: Decider, unsaid = notAsked) =>
			sql`coalesce(${standing(scope, by, today, project)}, ${unsaid}) = 1`;
		const isFree = freeOfGuardian(scope);
		const other = holds('otherGuardian', scope === purpose ? isNotForBoth(scope) : notAsked);
		return [
			holds('young'),
			// Custody before the other one's word: where it is with one, nothing more is looked up.
			sql`(${isFree} or (${holds('guardian')} and (s.custody <> 'two' or ${other})))`
		];
	});
}

/**
 * Items whose latest item-level decision, by somebody whose word counts, is closed. One column, not a pair with the
 * storyteller: a pair makes SQLite walk the whole set for each row. That an item is its storyteller's own is seen to
 * where decisions are recorded. A `case`, not an `or`: for that SQLite reads all decisions, once for each part.
 */
function closedItems(purpose: Purpose, today: Given, people: SQL): SQL {
	const chain = [purpose, ...leansOn[purpose]];
	const counts = chain.map(
		(scope) =>
			sql`when ${scope} then c."by" = 'young' or (not ${freeOfGuardian(scope)}
				and (c."by" = 'guardian' or (c."by" = 'otherGuardian' and s.custody = 'two')))`
	);
	return sql`select c.item_id from consent c join ${people} s on s.id = c.storyteller_id
		where c.item_id is not null and not ${stands(today)} and case c.scope ${sql.join(counts, sql` `)} else 0 end
		and not exists (select 1 from consent l where l.storyteller_id = c.storyteller_id and l.scope = c.scope
			and l."by" = c."by" and l.item_id = c.item_id and (l.at > c.at or (l.at = c.at and l.id > c.id)))`;
}

/**
 * Excerpts with some of the words of a closed one, and that one itself. Closed ones are few: from each of them to what
 * lies in the same story, and never the other way round.
 */
function closedExcerpts(purpose: Purpose, today: Given, people: SQL): SQL {
	return sql`select "same"."id" from (${closedItems(purpose, today, people)}) k
		cross join excerpt "closed" on "closed"."id" = k.item_id
		cross join excerpt "same" on "same"."story_id" = "closed"."story_id"
		where ${haveTheSame('same', 'closed')}`;
}

/** True for what is itself closed to a purpose by a decision on it, whatever else it shares words with. */
export function isClosedItself(purpose: Purpose, today: Given, item: Column | SQL): SQL {
	return sql`${item} in (${closedItems(purpose, today, peopleSql(today, {}))})`;
}

function itemColumns(columns: GateColumns): (Column | SQL)[] {
	return [columns.storyId, columns.excerptId, columns.mediaId].filter((item) => item !== undefined);
}

function and(parts: SQL[]): SQL {
	return sql.join(parts, sql` and `);
}
