/** What has left the house cannot be taken back by a write: somebody has to ask for it (R15). */
import * as v from 'valibot';
import { date, personLine } from '../text/input';
import { isScope, leansOn } from './scope';

/** A file that was taken out or a page that was printed. `purpose`: `export:` or `print:` with the scope that it was for. */
interface TakenOut {
	storyId: string;
	purpose: string;
	/** ms */
	at: number;
}

interface TakenBack {
	/** `all`, a scope, or `item`. */
	what: string;
	itemId: string | null;
	/** ms */
	at: number;
}

/** Whom somebody asked to delete a file or to shred a paper, and on which day. */
export const recallAsked = v.object({ whom: personLine(120), on: date });

/**
 * The files and pages that may hold what was taken back since, with the time of the first such withdrawal (`since`, ms). Of a
 * single excerpt or picture nobody can tell which file it is in: each of the person's counts.
 *
 * @param storyIds of the young person
 */
export function toRecall<T extends TakenOut>(
	readings: readonly T[],
	withdrawals: readonly TakenBack[],
	storyIds: readonly string[]
): (T & { since: number })[] {
	const reaches = ({ what, itemId }: TakenBack, { storyId }: T, scope: string) =>
		what === 'all' ||
		(what === 'item' && (itemId === storyId || !storyIds.includes(itemId ?? ''))) ||
		what === scope ||
		(isScope(scope) && leansOn[scope].some((one) => one === what));
	return readings.flatMap((reading) => {
		const [way, scope = ''] = reading.purpose.split(':');
		const since = withdrawals
			.filter((taken) => taken.at > reading.at && reaches(taken, reading, scope))
			.map(({ at }) => at);
		const isRecalled = ways.includes(way ?? '') && since.length > 0;
		return isRecalled ? [{ ...reading, since: Math.min(...since) }] : [];
	});
}

/** Ways in which words leave the house. */
const ways: readonly string[] = ['print', 'export'];
