/** Words that were taken back go from what others have written as well: memos on other excerpts, on stories and on tags. */
import { sql, type SQL } from 'drizzle-orm';
import type { OwnIds } from '$lib/domain/consent/withdrawal';
import { statement, type Change, type Db } from '../db/open';
import { codebookChange, excerpt, memo } from '../db/schema';
import { hasWords, quoteOf } from './excerpt-media';
import { overSameWords } from './withdrawal';

/** So many signs may be the same by chance. */
const byChance = 12;

/**
 * Erases every memo of the initiative in which the words of an excerpt stand that is taken back, out of the index too, and
 * of those that are kept with a tag that went. To be written before the excerpts lose their words.
 *
 * @param behindGate whose own stories' memos stay: they are read by nobody while the gate is closed
 */
export function eraseQuoting(db: Db, of: OwnIds, behindGate = ''): Change[] {
	if (of.storyIds.length + of.mediaIds.length + of.excerptIds.length === 0) {
		return [];
	}
	const stands = quotes(takenBack(of));
	const inExcerpt = stands(sql`${excerpt.memo}`, sql`${excerpt.initiativeId}`);
	const isQuoting = sql`${excerpt.memo} <> '' and ${excerpt.storytellerId} is not ${behindGate} and ${inExcerpt}`;
	const kept = sql`(select json_group_array(json(k.value)) from json_each(${codebookChange.inverse}, '$.kept.memos') k
		where not ${stands(sql`k.value ->> 'text'`, sql`${codebookChange.initiativeId}`)})`;
	return [
		statement(sql`delete from search_item where kind = 'excerptMemo'
			and item_id in (select ${excerpt.id} from ${excerpt} where ${isQuoting})`),
		db.read
			.update(excerpt)
			.set({ memo: '', memoBy: null, memoAt: null, version: sql`${excerpt.version} + 1` })
			.where(isQuoting),
		db.read
			.delete(memo)
			.where(
				sql`${memo.storytellerId} is not ${behindGate} and ${stands(sql`${memo.text}`, sql`${memo.initiativeId}`)}`
			),
		db.read
			.update(codebookChange)
			.set({ inverse: sql`json_set(${codebookChange.inverse}, '$.kept.memos', json(${kept}))` })
			.where(sql`json_array_length(${codebookChange.inverse}, '$.kept.memos') > 0`)
	];
}

/** The excerpts that a withdrawal takes the words of. */
function takenBack(of: OwnIds): SQL {
	const among = (ids: readonly string[]) =>
		sql`(select value from json_each(${JSON.stringify(ids)}))`;
	return sql`(${excerpt.storyId} in ${among(of.storyIds)} or ${excerpt.mediaId} in ${among(of.mediaIds)}
		or ${overSameWords(among(of.excerptIds))})`;
}

/** Whether one of the quotes of these excerpts stands in a text of the same initiative. */
function quotes(these: SQL): (text: SQL, initiativeId: SQL) => SQL {
	// Found once, however many texts are asked about.
	const words = sql`with w as materialized (select ${excerpt.initiativeId} as initiative_id,
		trim(${onOneLine(quoteOf)}) as words from ${excerpt} where ${these} and ${hasWords})`;
	return (
		text,
		initiativeId
	) => sql`exists (${words} select 1 from w where w.initiative_id = ${initiativeId}
		and length(w.words) > ${byChance} and instr(${onOneLine(text)}, w.words) > 0)`;
}

/** As one would write it off: over a line end, or at the beginning of a sentence. */
const onOneLine = (text: SQL) => sql`replace(lower(${text}), char(10), ' ')`;
