/**
 * Which columns hold words that are somebody's, and whose key seals them. All that `eraseStories` and `eraseMedia`
 * (`store/withdrawal`) wipe, and all that a withdrawal of everything wipes beside (`service/withdrawing`), stands here.
 */

/** A table whose rows are called `t`. */
export interface Owned {
	table: string;
	columns: readonly string[];
	/** SQL: the story, item of media or young person; several with commas where each may take it back; null for nobody. */
	of: string;
}

const ofStory = 't.story_id';
const ofPerson = 't.storyteller_id';

export const owned: readonly Owned[] = [
	// Of stories.
	{ table: 'story', columns: ['title', 'document', 'facts', 'input_hash'], of: 't.id' },
	{ table: 'story_text', columns: ['text'], of: ofStory },
	{ table: 'story_version', columns: ['document', 'text'], of: ofStory },
	{
		table: 'moment',
		columns: [
			...['stage', 'title', 'setting', 'people', 'touchpoint', 'cadence', 'dose', 'rhythm'],
			'barriers'
		],
		of: ofStory
	},
	{ table: 'mask', columns: ['quote', 'prefix', 'suffix', 'replacement'], of: ofStory },
	{ table: 'mask_word', columns: ['words', 'replacement'], of: ofStory },
	{ table: 'memo', columns: ['text', 'input_hash'], of: ofStory },
	{ table: 'remark', columns: ['text', 'answer', 'input_hash'], of: ofStory },
	{ table: 'story_answer', columns: ['text', 'reason', 'input_hash'], of: ofStory },
	{ table: 'contribution', columns: ['answer', 'reason', 'input_hash'], of: ofStory },
	{ table: 'round_decision', columns: ['note'], of: ofStory },
	{
		table: 'retention_act',
		columns: ['reason'],
		of: `case when t.kept in ('story', 'identity') then t.item_id end`
	},
	// Of stories, and of pictures and recordings.
	{
		table: 'excerpt',
		columns: ['quote', 'prefix', 'suffix', 'memo', 'attributes', 'shape', 'input_hash'],
		of: 'coalesce(t.media_id, t.story_id)'
	},
	{
		table: 'wall_claim',
		columns: ['words'],
		of: `(select coalesce(c.media_id, x.media_id, x.story_id) from wall_card c
			left join excerpt x on x.id = c.excerpt_id where c.wall_id = t.wall_id and c.card_id = t.card_id)`
	},
	{
		table: 'media',
		columns: [
			...['title', 'own_words', 'alt_text', 'credit_name', 'placeholder', 'peaks', 'transcript'],
			...['told', 'unchecked', 'input_hash']
		],
		of: 't.id'
	},
	// Of young people.
	{
		table: 'closing_letter',
		columns: ['understood', 'happened', 'not_done', 'kept', 'turn_to'],
		of: ofPerson
	},
	{ table: 'youth_check', columns: ['words'], of: ofPerson },
	{ table: 'opportunity_check', columns: ['words'], of: ofPerson },
	{ table: 'opportunity_comment', columns: ['text', 'input_hash'], of: ofPerson },
	{ table: 'notice', columns: ['words', 'answer', 'input_hash'], of: ofPerson },
	{ table: 'first_meeting', columns: ['place', 'adult', 'input_hash'], of: ofPerson },
	{ table: 'may_we', columns: ['reason'], of: ofPerson },
	{
		table: 'follow_up_answer',
		columns: ['before', 'now', 'words'],
		of: '(select f.storyteller_id from follow_up f where f.id = t.follow_up_id)'
	},
	{
		table: 'family',
		columns: ['note', 'input_hash'],
		of: '(select group_concat(p.id) from storyteller p where p.family_id = t.id)'
	}
];
