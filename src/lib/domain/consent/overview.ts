/** Consent as it is shown: what stands for each scope, and the one line that sums somebody up. */
import type { ResearchProject } from '../initiative/research-project';
import { isBeforeGrown, mayUse, missing } from './may-use';
import { eachProject, ofProject } from './project';
import { isExpired, lastDayOf, latest, type Channel, type ConsentRecord } from './record';
import {
	deciders,
	ruledBy,
	whoDecides,
	whoMustSayYes,
	type Age,
	type Decider,
	type RuledBy
} from './rule';
import { leansOn, scopes, type Scope } from './scope';

/**
 * What one decider said about a scope. `anew`: yes, but before turning 15 or 18. `notNeeded`: nobody has to ask, and what they
 * said does not count. `mayRefuse`: has said nothing and need not, but a no would count.
 */
export type Said = 'none' | 'yes' | 'no' | 'expired' | 'anew' | 'notNeeded' | 'mayRefuse';

export interface ScopeOverview {
	scope: Scope;
	mayUse: boolean;
	said: Record<Decider, Said>;
	/** Last day of a yes that holds, `YYYY-MM-DD`. */
	until: Record<Decider, string | null>;
	/** A use that this one leans on and that is closed: it closes this one too. */
	closedBy: Scope | null;
	/** How the young person wants to be asked again, where they have said so. */
	channel: Channel | null;
	/** The research project that it is about. */
	project?: AskedProject;
}

/** A project of research, as far as whoever is asked is told of it. */
export type AskedProject = Pick<ResearchProject, 'id' | 'name' | 'responsible' | 'about' | 'until'>;

/**
 * What stands for each scope, item-level decisions aside: of research by what lacks least.
 *
 * @param today `YYYY-MM-DD`
 */
export function overview(
	age: Age,
	records: readonly ConsentRecord[],
	today: string
): ScopeOverview[] {
	return scopes.map((scope) => {
		const views = scope === 'research' ? eachProject(records) : [records];
		const lacks = (view: readonly ConsentRecord[]) => missing(age, scope, view, today).length;
		const least = views.reduce((best, view) => (lacks(view) < lacks(best) ? view : best));
		return overviewOf(scope, age, least, today);
	});
}

/**
 * {@link overview}, with research for each of some projects by itself. Research as such stands there too where somebody has
 * said yes to that, so that it can be taken back.
 *
 * @param today `YYYY-MM-DD`
 */
export function overviewBy(
	projects: readonly AskedProject[],
	age: Age,
	records: readonly ConsentRecord[],
	today: string
): ScopeOverview[] {
	if (projects.length === 0) {
		return overview(age, records, today);
	}
	const asSuch = ofProject(records, null);
	const isSaid = deciders.some((by) => latest(asSuch, 'research', by)?.decision === 'yes');
	return scopes.flatMap((scope) => {
		if (scope !== 'research') {
			return [overviewOf(scope, age, records, today)];
		}
		return [
			...(isSaid ? [overviewOf(scope, age, asSuch, today)] : []),
			...projects.map((project) => ({
				...overviewOf(scope, age, ofProject(records, project.id), today),
				project
			}))
		];
	});
}

function overviewOf(
	scope: Scope,
	age: Age,
	records: readonly ConsentRecord[],
	today: string
): ScopeOverview {
	const rule = ruledBy(age, today);
	const saidOf = (of: Scope, by: Decider): Said => {
		const record = latest(records, of, by);
		if (!record || !whoDecides(rule, of).includes(by)) {
			return unsaid(rule, of, by);
		}
		if (record.decision === 'yes' && isExpired(record, today)) {
			return 'expired';
		}
		const isOld = by === 'young' && isBeforeGrown(age, of, records, today);
		return isOld ? 'anew' : record.decision;
	};
	const isClosed = (of: Scope) => deciders.some((by) => ['no', 'expired'].includes(saidOf(of, by)));
	return {
		scope,
		mayUse: mayUse(age, scope, 'others', records, today),
		said: each((by) => saidOf(scope, by)),
		until: each((by) =>
			saidOf(scope, by) === 'yes' ? lastDayOf(latest(records, scope, by) ?? {}) : null
		),
		closedBy: leansOn[scope].find(isClosed) ?? null,
		channel:
			saidOf(scope, 'young') === 'yes' ? (latest(records, scope, 'young')?.channel ?? null) : null
	};
}

/** How it is with somebody who said nothing that counts. */
function unsaid(rule: RuledBy, scope: Scope, by: Decider): Said {
	if (whoMustSayYes(rule, scope).includes(by)) {
		return 'none';
	}
	return whoDecides(rule, scope).includes(by) ? 'mayRefuse' : 'notNeeded';
}

/** What matters most about somebody's consent, in one line. */
export type Headline =
	| { kind: 'none' }
	| { kind: 'waiting'; by: Decider; scope: Scope }
	| { kind: 'open' | 'closed'; scope: Scope };

/** The daily work, from the widest use to the narrowest. */
const daily: readonly Scope[] = ['workshop', 'team', 'keep'];

/**
 * A use that waits for one more yes comes first, as somebody has to ask for it; then the widest daily use that is open;
 * then a no.
 */
export function headline(views: readonly ScopeOverview[]): Headline {
	const view = (scope: Scope) => views.find((each) => each.scope === scope);
	for (const scope of daily) {
		const said = view(scope)?.said;
		const by = deciders.find((each) => said?.[each] === 'none' || said?.[each] === 'expired');
		const isSaid = (word: Said) => deciders.some((each) => said?.[each] === word);
		if (by && isSaid('yes') && !isSaid('no')) {
			return { kind: 'waiting', by, scope };
		}
	}
	const open = daily.find((scope) => view(scope)?.mayUse);
	if (open) {
		return { kind: 'open', scope: open };
	}
	const closed = daily.find((scope) => deciders.some((by) => view(scope)?.said[by] === 'no'));
	return closed ? { kind: 'closed', scope: closed } : { kind: 'none' };
}

/** Uses that somebody wanted and that are shut: by whose yes they wait, and by whose no they were closed. */
export interface Standstill {
	waitsFor: Record<Decider, Scope[]>;
	refusedBy: Record<Decider, Scope[]>;
}

/** Only what one of them said yes to waits for the other; what nobody has asked about waits for nobody. */
export function standstill(views: readonly ScopeOverview[]): Standstill {
	const where = (is: (view: ScopeOverview, by: Decider) => boolean) =>
		each((by) => [...new Set(views.filter((view) => is(view, by)).map(({ scope }) => scope))]);
	const isWanted = ({ said }: ScopeOverview) =>
		deciders.some((by) => ['yes', 'anew'].includes(said[by]));
	const isRefused = ({ said }: ScopeOverview) => deciders.some((by) => said[by] === 'no');
	return {
		waitsFor: where(
			(view, by) =>
				['none', 'expired', 'anew'].includes(view.said[by]) && isWanted(view) && !isRefused(view)
		),
		refusedBy: where((view, by) => view.said[by] === 'no' && isWanted(view))
	};
}

function each<T>(of: (by: Decider) => T): Record<Decider, T> {
	return { young: of('young'), guardian: of('guardian'), otherGuardian: of('otherGuardian') };
}
