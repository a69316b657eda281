/** What has left the house cannot be taken back by a write: somebody has to ask for it (R15). */
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

/**
 * The files and pages that may hold what was taken back since. Of a single excerpt or picture nobody can tell which file it is in:
 * each of the person's counts.
 *
 * @param storyIds of the young person
 */
export function toRecall<T extends TakenOut>(
	readings: readonly T[],
	withdrawals: readonly TakenBack[],
	storyIds: readonly string[]
): T[] {
	const reaches = ({ what, itemId }: TakenBack, { storyId }: T, scope: string) =>
		what === 'all' ||
		(what === 'item' && (itemId === storyId || !storyIds.includes(itemId ?? ''))) ||
		what === scope ||
		(isScope(scope) && leansOn[scope].some((one) => one === what));
	return readings.filter((reading) => {
		const [way, scope = ''] = reading.purpose.split(':');
		return (
			ways.includes(way ?? '') &&
			withdrawals.some((taken) => taken.at > reading.at && reaches(taken, reading, scope))
		);
	});
}

/** Ways in which words leave the house. */
const ways: readonly string[] = ['print', 'export'];
