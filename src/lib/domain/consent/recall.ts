/** What has left the house cannot be taken back by a write: somebody has to ask for it (R15). */
import * as v from 'valibot';
import { date, personLine } from '../text/input';
import { replacements, type ConsentRecord } from './record';
import { ruledBy, whoDecides, type Age } from './rule';
import { isScope, leansOn } from './scope';

/** A file that was taken out or a page that was printed. `purpose`: `export:` or `print:` with the scope that it was for. */
interface TakenOut {
	storyId: string;
	purpose: string;
	/** The research project that it was for; absent or empty for all else, and where nobody noted it. */
	projectId?: string;
	/** ms */
	at: number;
}

export interface TakenBack {
	/** `all`, a scope, or `item`. */
	what: string;
	/** Of a scope too: for this thing alone. */
	itemId: string | null;
	/** The research project that it is about; absent or null where it is about research as such, and for other uses. */
	projectId?: string | null;
	/** ms */
	at: number;
}

/**
 * What was taken back by saying no, whoever said it for themself and wherever: each no that counts, where it is about one thing
 * or came in place of a yes.
 *
 * @param today `YYYY-MM-DD`
 */
export function refused(age: Age, records: readonly ConsentRecord[], today: string): TakenBack[] {
	const [rule, replaced] = [ruledBy(age, today), replacements(records)];
	const ended = new Set(
		records.filter(({ decision }) => decision === 'yes').map(({ id }) => replaced.get(id))
	);
	return records
		.filter(({ id, decision, by, scope, itemId }) => {
			const counts = decision === 'no' && whoDecides(rule, scope).includes(by);
			return counts && (itemId || ended.has(id));
		})
		.map(({ scope, itemId, projectId, at }) => ({
			...{ what: scope, itemId: itemId ?? null, projectId: projectId ?? null, at }
		}));
}

/** Whom somebody asked to delete a file or to shred a paper, and on which day. */
export const recallAsked = v.object({ whom: personLine(120), on: date });

/**
 * The files and pages that may hold what was taken back since, with the time of the first such withdrawal (`since`, ms). Of a
 * single excerpt or picture nobody can tell which file it is in: each of the person's counts. A no to one research project
 * reaches its own files, and those of which nobody noted the project.
 *
 * @param storyIds of the young person
 */
export function toRecall<T extends TakenOut>(
	readings: readonly T[],
	withdrawals: readonly TakenBack[],
	storyIds: readonly string[]
): (T & { since: number })[] {
	const isAbout = ({ itemId }: TakenBack, { storyId }: T) =>
		itemId === null || itemId === storyId || !storyIds.includes(itemId);
	const isUse = ({ what }: TakenBack, scope: string) =>
		['all', 'item', scope].includes(what) ||
		(isScope(scope) && leansOn[scope].some((one) => one === what));
	const isItsProject = (taken: TakenBack, reading: T) =>
		!taken.projectId || !reading.projectId || taken.projectId === reading.projectId;
	return readings.flatMap((reading) => {
		const [way, scope = ''] = reading.purpose.split(':');
		const since = withdrawals
			.filter(
				(taken) =>
					taken.at > reading.at &&
					isAbout(taken, reading) &&
					isItsProject(taken, reading) &&
					isUse(taken, scope)
			)
			.map(({ at }) => at);
		const isRecalled = ways.includes(way ?? '') && since.length > 0;
		return isRecalled ? [{ ...reading, since: Math.min(...since) }] : [];
	});
}

/** Ways in which words leave the house. */
const ways: readonly string[] = ['print', 'export'];
