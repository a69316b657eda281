/** What a young person drew or said as an answer to whether an insight fits: who sees it. */
import { missing, type UsableItem } from '../consent/may-use';
import type { ConsentRecord } from '../consent/record';
import type { ContributionState } from '../kiosk/contribution';

/**
 * Who sees it. `readers`: the adults who let things in, and nobody else. `team`: all of the team, by the answer.
 * `lacksYoung` and `lacksGuardian`: nobody but its maker, and whose yes to the team is missing.
 */
export type AnswerSeenBy = 'readers' | 'team' | 'lacksYoung' | 'lacksGuardian';

/** @param item its story @param today `YYYY-MM-DD` */
export function answerSeenBy(
	state: ContributionState,
	item: UsableItem,
	records: readonly ConsentRecord[],
	today: string
): AnswerSeenBy {
	if (state !== 'accepted') {
		return 'readers';
	}
	const gaps = missing(item, 'team', records, today);
	if (gaps.some(({ by }) => by === 'young')) {
		return 'lacksYoung';
	}
	return gaps.length > 0 ? 'lacksGuardian' : 'team';
}
