/** Where adults write beside stories, and where the words of a young person may therefore stand, written off. */
import { sql, type SQL } from 'drizzle-orm';
import { readers } from '$lib/domain/consent/ending';
import type { Scope } from '$lib/domain/consent/scope';

/** One table of such texts. Its rows are called `t`. */
export interface Place {
	table: string;
	columns: readonly string[];
	/** The uses under which it is read: when one of them ends, quoted words go from here. */
	readers: readonly Scope[];
	/** Whether a row is of the initiative. */
	isOf: (initiativeId: string) => SQL;
	/** Whether a row hangs on words of this young person; without it, none does. */
	restsOn?: (storytellerId: string) => SQL;
	/** Rows that others change beside it. */
	isVersioned?: true;
	/** The columns hold JSON with texts in it. */
	isJson?: true;
}

const own = (initiativeId: string) => sql`t.initiative_id = ${initiativeId}`;

const insightsOn = (storytellerId: string) => sql`(select e.insight_id from evidence e
	join excerpt x on x.id = e.excerpt_id where x.storyteller_id = ${storytellerId})`;
const whatIfsOn = (storytellerId: string) => sql`(select o.opportunity_id from opportunity_insight o
	where o.insight_id in ${insightsOn(storytellerId)})`;
const storiesOf = (storytellerId: string) =>
	sql`(select s.id from story s where s.storyteller_id = ${storytellerId})`;
const wallsWith = (storytellerId: string) => sql`(select c.wall_id from wall_card c
	left join excerpt x on x.id = c.excerpt_id left join media m on m.id = c.media_id
	where ${storytellerId} in (x.storyteller_id, m.storyteller_id))`;

const insightTexts = ['observation', 'because', 'so_that', 'sign', 'cause', 'plain_text'];

const ofInsight = {
	readers: readers.members,
	isOf: (id: string) =>
		sql`t.insight_id in (select i.id from insight i where i.initiative_id = ${id})`,
	restsOn: (id: string) => sql`t.insight_id in ${insightsOn(id)}`
};

const ofWhatIf = {
	readers: readers.wide,
	isOf: (id: string) =>
		sql`t.opportunity_id in (select o.id from opportunity o where o.initiative_id = ${id})`,
	restsOn: (id: string) => sql`t.opportunity_id in ${whatIfsOn(id)}`
};

const ofStory = {
	readers: readers.team,
	isOf: (id: string) => sql`t.story_id in (select s.id from story s where s.initiative_id = ${id})`,
	restsOn: (id: string) => sql`t.story_id in ${storiesOf(id)}`
};

const ofPerson = {
	readers: readers.team,
	isOf: (id: string) =>
		sql`t.storyteller_id in (select p.id from storyteller p where p.initiative_id = ${id})`,
	restsOn: (id: string) => sql`t.storyteller_id = ${id}`
};

/** All of them but memos, which have their own rule (`memo-withdrawn`), and the codebook. */
export const places: readonly Place[] = [
	{
		table: 'insight',
		columns: [...insightTexts, 'enough_because'],
		readers: readers.members,
		isOf: own,
		restsOn: (id) => sql`t.id in ${insightsOn(id)}`,
		isVersioned: true
	},
	{
		table: 'insight',
		columns: ['memo'],
		readers: readers.team,
		isOf: own,
		restsOn: (id) => sql`t.id in ${insightsOn(id)}`,
		isVersioned: true
	},
	{ table: 'insight_version', columns: insightTexts, ...ofInsight },
	{ table: 'youth_check', columns: ['settlement'], ...ofInsight },
	{
		table: 'opportunity',
		columns: ['what_if', 'more_of', 'towards', 'partner_text', 'decision_question'],
		readers: readers.wide,
		isOf: own,
		restsOn: (id) => sql`t.id in ${whatIfsOn(id)}`,
		isVersioned: true
	},
	{
		table: 'opportunity',
		columns: ['concrete'],
		readers: readers.wide,
		isOf: own,
		restsOn: (id) => sql`t.id in ${whatIfsOn(id)}`,
		isVersioned: true,
		isJson: true
	},
	{
		table: 'opportunity_version',
		columns: ['what_if', 'more_of', 'towards', 'partner_text'],
		...ofWhatIf
	},
	{ table: 'opportunity_version', columns: ['concrete'], ...ofWhatIf, isJson: true },
	{ table: 'opportunity_transition', columns: ['reason', 'next_step'], ...ofWhatIf },
	{
		table: 'opportunity_prepared',
		columns: ['reason', 'next_step'],
		...ofWhatIf,
		isVersioned: true
	},
	{ table: 'involvement', columns: ['reason'], ...ofWhatIf },
	{ table: 'opportunity_comment', columns: ['text'], ...ofWhatIf },
	{ table: 'package_piece', columns: ['title'], ...ofWhatIf },
	{
		// What the young person answered too: taken back one by one, the words go from there as well.
		table: 'follow_up_answer',
		columns: ['before', 'now', 'words'],
		readers: readers.team,
		isOf: (id) => sql`t.follow_up_id in (select f.id from follow_up f
			join opportunity o on o.id = f.opportunity_id where o.initiative_id = ${id})`,
		restsOn: (id) => sql`t.follow_up_id in (select f.id from follow_up f
			where f.storyteller_id = ${id} or f.opportunity_id in ${whatIfsOn(id)})`
	},
	{
		table: 'first_meeting',
		columns: ['place', 'adult'],
		readers: readers.wide,
		isOf: (id) => sql`t.pledge_id in (select p.id from pledge p where p.initiative_id = ${id})`,
		restsOn: (id) => sql`t.storyteller_id = ${id}`
	},
	{ table: 'notice', columns: ['words', 'answer'], readers: readers.team, isOf: own },
	{ table: 'story_answer', columns: ['text', 'reason'], ...ofStory },
	{
		table: 'closing_letter',
		columns: ['understood', 'happened', 'not_done', 'kept', 'turn_to'],
		...{ ...ofPerson, readers: readers.few }
	},
	{ table: 'initiative_closing', columns: ['reason'], readers: readers.team, isOf: own },
	{
		table: 'participation_check',
		columns: ['phase', 'next_step'],
		readers: readers.workshop,
		isOf: own,
		isVersioned: true
	},
	{
		table: 'participation_check',
		columns: ['answers'],
		readers: readers.workshop,
		isOf: own,
		isVersioned: true,
		isJson: true
	},
	{ table: 'erasure_request', columns: ['answer'], ...ofPerson },
	{ table: 'custody_change', columns: ['note'], ...{ ...ofPerson, readers: readers.few } },
	{ table: 'may_we', columns: ['reason'], ...ofPerson },
	{
		table: 'retention_act',
		columns: ['reason'],
		readers: readers.team,
		isOf: own,
		restsOn: (id) => sql`(t.item_id = ${id} or t.item_id in ${storiesOf(id)})`
	},
	{
		table: 'worry',
		columns: ['words'],
		readers: readers.few,
		isOf: own,
		restsOn: (id) => sql`t.storyteller_id = ${id}`
	},
	{
		table: 'worry_step',
		columns: ['why', 'reference'],
		readers: readers.few,
		isOf: (id) => sql`t.worry_id in (select w.id from worry w where w.initiative_id = ${id})`,
		restsOn: (id) => sql`t.worry_id in (select w.id from worry w where w.storyteller_id = ${id})`
	},
	{
		// Also what the young person said of it: taken back one by one, the words go from there as well.
		table: 'remark',
		columns: ['text', 'answer'],
		...{ ...ofStory, readers: readers.few }
	},
	{
		table: 'contribution',
		columns: ['answer', 'reason'],
		readers: readers.team,
		isOf: own,
		restsOn: (id) => sql`t.story_id in ${storiesOf(id)}`
	},
	{
		table: 'package_template',
		columns: ['name', 'what_if', 'more_of', 'towards', 'partner_text'],
		readers: readers.wide,
		isOf: own
	},
	{
		table: 'package_template',
		columns: ['pieces', 'concrete'],
		readers: readers.wide,
		isOf: own,
		isJson: true
	},
	{
		table: 'wall',
		columns: ['title'],
		readers: readers.workshop,
		isOf: own,
		restsOn: (id) => sql`t.id in ${wallsWith(id)}`
	},
	{
		// Notes and the titles of clusters, as they are now and as they were.
		table: 'wall_event',
		columns: ['data'],
		readers: readers.workshop,
		isOf: (id) => sql`t.wall_id in (select w.id from wall w where w.initiative_id = ${id})
			and (t.data like '%"text":"%' or t.data like '%"title":"_%')`,
		restsOn: (id) => sql`t.wall_id in ${wallsWith(id)}`,
		isJson: true
	}
];
