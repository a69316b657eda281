import { eachProject } from './project';
import { latest, standing, type ConsentRecord } from './record';
import {
	ownYesCountsFrom,
	ruledBy,
	whoDecides,
	whoMustSayYes,
	type Age,
	type Decider
} from './rule';
import { isBeyondTeam, leansOn, scopes, type Purpose, type Scope } from './scope';

/** What is to be used: somebody's words or picture, named by every id that a decision could name. */
export interface UsableItem extends Age {
	storyId?: string | null;
	excerptId?: string | null;
	mediaId?: string | null;
	/** Excerpts that have some of the same words (`domain/story/same-words`). */
	sameWords?: readonly string[];
	/** Left at a kiosk, and not let through by anybody yet. */
	isHeld?: boolean;
	/** The young person does not agree with how the story was understood, and that is not settled. */
	isDisputed?: boolean;
	/** The story touches somebody else whose yes is needed, and not there (R18). */
	isTouching?: boolean;
}

/** Who asks. `author`: the person who wrote the story down, with purpose `keep`. */
export type Audience = 'author' | 'others';

/**
 * Whether somebody's words may be used for a purpose today. The one consent gate; `server/store/consent.ts` says the
 * very same in SQL. Default no.
 *
 * 1. Everybody whose yes the rule table asks for has said a yes to the purpose that has not run out. As the young
 *    person is always asked, the own no always wins and a guardian's yes never suffices alone (R7).
 * 2. No use that it leans on (`keep`, `team`) is closed by a no or by a yes that ran out. They need not have been
 *    asked: scopes are separate. Nor need the other holder of custody where their yes is not needed: they close it alike.
 * 3. No decision on the item itself (its story, excerpt or picture), or on an excerpt with some of the same words,
 *    closes it for the purpose or what it leans on. A yes for one item opens nothing.
 *    Someone who has turned 15 or 18 is asked anew about what lasts: until then an earlier yes closes it.
 * 4. What was left at a kiosk was let through by the staff.
 * 5. Beyond the team: the young person does not disagree with how the story was understood, or that was settled (R35).
 * 6. Beyond the team: others whom the story touches have said yes, where that is needed (R18).
 *
 * The author of a story keeps access to the draft for `keep`, until the young person says no to it; an excerpt that has
 * some of the same words as a refused one stays there, as the author reads the whole text.
 *
 * @param records all records of the one storyteller, in any order
 * @param today   `YYYY-MM-DD`
 */
export function mayUse(
	item: UsableItem,
	purpose: Purpose,
	audience: Audience,
	records: readonly ConsentRecord[],
	today: string
): boolean {
	if (audience === 'author' && purpose === 'keep') {
		return !isRefusedByYoung(item, records);
	}
	const isAtHome = item.isDisputed || item.isTouching;
	const isStopped = item.isHeld || (isAtHome && isBeyondTeam(purpose));
	return !isStopped && missing(item, purpose, records, today).length === 0;
}

/** Why a purpose is closed: who has yet to say yes to what, or has closed it (for the item alone, or generally). */
export interface Missing {
	by: Decider;
	scope: Scope;
	why: 'notAsked' | 'closed' | 'itemClosed';
}

/** Every decision that stands in the way of a use; empty when nobody's is. Of research by what lacks least. See {@link mayUse}. */
export function missing(
	item: UsableItem,
	purpose: Purpose,
	records: readonly ConsentRecord[],
	today: string
): Missing[] {
	const views = purpose === 'research' ? eachProject(records) : [records];
	return views
		.map((view) => missingIn(item, purpose, view, today))
		.reduce((least, found) => (found.length < least.length ? found : least));
}

function missingIn(
	item: UsableItem,
	purpose: Purpose,
	records: readonly ConsentRecord[],
	today: string
): Missing[] {
	const rule = ruledBy(item, today);
	const found: Missing[] = [];
	for (const scope of [purpose, ...leansOn[purpose]]) {
		const must = scope === purpose ? whoMustSayYes(rule, scope) : [];
		for (const by of whoDecides(rule, scope)) {
			const general = standing(records, today, scope, by);
			if (general === 'closed' || (by === 'young' && isBeforeGrown(item, scope, records, today))) {
				found.push({ by, scope, why: 'closed' });
			} else if (general === 'none' && must.includes(by)) {
				found.push({ by, scope, why: 'notAsked' });
			}
			const isClosed = idsOf(item).some(
				(id) => standing(records, today, scope, by, id) === 'closed'
			);
			if (isClosed) {
				found.push({ by, scope, why: 'itemClosed' });
			}
		}
	}
	return found;
}

/** Whether the young person's latest yes to a use was given before it had to be asked for anew. */
export function isBeforeGrown(
	age: Age,
	scope: Scope,
	records: readonly ConsentRecord[],
	today: string
): boolean {
	const record = latest(records, scope, 'young');
	return record?.decision === 'yes' && record.at < ownYesCountsFrom(age, scope, today);
}

/** {@link mayUse} for every scope at once, for the consent page and the API. */
export function mayUseEach(
	item: UsableItem,
	records: readonly ConsentRecord[],
	today: string
): Record<Scope, boolean> {
	return Object.fromEntries(
		scopes.map((scope) => [scope, mayUse(item, scope, 'others', records, today)])
	) as Record<Scope, boolean>;
}

function isRefusedByYoung(item: UsableItem, records: readonly ConsentRecord[]): boolean {
	return [null, ...idsOf({ ...item, sameWords: [] })].some(
		(id) => latest(records, 'keep', 'young', id)?.decision === 'no'
	);
}

function idsOf(item: UsableItem): string[] {
	return [item.storyId, item.excerptId, item.mediaId, ...(item.sameWords ?? [])].filter(
		(id) => id != null
	);
}
