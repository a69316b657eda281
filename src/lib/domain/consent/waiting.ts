/** What waits for an answer: all that somebody is asked, whoever or whatever asks (R12). */
import type { Asked, Rules, Waiting, Why } from './may-we';
import { ofProject } from './project';
import { latest, standing, type ConsentRecord } from './record';
import {
	dayMs,
	quietDays,
	refusedSince,
	renewals,
	renewFrom,
	runningOut,
	saidLongAgo,
	toldOtherwise,
	type Renewing,
	type SaidOnText
} from './renewal';
import { decidesSince, ruledBy, whoDecides, whoMustSayYes, type Age, type Decider } from './rule';
import type { Scope } from './scope';

/**
 * All that waits for an answer, each use once: what the staff asked first, then what is asked because of age, what runs out,
 * what is told otherwise, and what was said long ago. A yes stands meanwhile.
 *
 * @param asked what is kept of all questions to this one person
 * @param today `YYYY-MM-DD`
 */
export function waiting<A extends Asked>(
	age: Age,
	records: readonly SaidOnText[],
	asked: readonly A[],
	today: string,
	{ projects = [], ...rules }: Rules = {}
): (Waiting | (A & Waiting))[] {
	const asSuch = reasons(age, ofProject(records, null), asked, today, rules);
	if (projects.length === 0) {
		return onceEach(asSuch);
	}
	const byProject = projects.map(({ id, since, until }) => {
		const view = ofProject(records, id);
		const isLeftOut = ({ askedAt }: Asked) =>
			askedAt < since || refusedSince(age, view, 'research', today, askedAt - quietDays * dayMs);
		const own = asked.filter((one) => one.why !== 'newUse' || !isLeftOut(one));
		return reasons(age, view, own, today, rules).map((some) =>
			some
				// Beyond the project's own end there is nothing to say yes to.
				.filter((one) => isOfResearch(one) && !(one.until && one.until >= until))
				.map((one) => ({ ...one, projects: [id] }))
		);
	});
	return onceEach(
		asSuch.map((some, at) => [
			...some.filter((one) => !isOfResearch(one)),
			...together([
				...byProject.flatMap((each) => each[at] ?? []),
				...some.filter(isAsSuch).map((one) => ({ ...one, projects: unsaid(one) }))
			])
		])
	);

	/** What was asked while there were projects was about those. */
	function isAsSuch(one: Waiting): boolean {
		const isOfProject = projects.some(({ since }) => since <= one.askedAt);
		return isOfResearch(one) && !(one.why === 'newUse' && isOfProject);
	}

	/** Whoever said yes to research as such is asked about what they have said nothing of. */
	function unsaid({ waitsFor }: Waiting): string[] {
		const isSaid = (id: string) =>
			records.some(({ by, projectId }) => by === waitsFor && projectId === id);
		return projects.map(({ id }) => id).filter((id) => !isSaid(id));
	}
}

const isOfResearch = ({ scope }: Waiting) => scope === 'research';

/** What one person is asked about several projects is one question. */
function together<W extends Waiting & { projects: readonly string[] }>(
	questions: readonly W[]
): W[] {
	const about = (by: Decider) => [
		...new Set(questions.filter((one) => one.waitsFor === by).flatMap((one) => one.projects))
	];
	return questions
		.filter((one, at) => questions.findIndex(({ waitsFor }) => waitsFor === one.waitsFor) === at)
		.map((one) => ({ ...one, projects: about(one.waitsFor) }))
		.filter((one) => one.projects.length > 0);
}

/** By each reason: what is asked where research is judged as these records say. */
function reasons<A extends Asked>(
	age: Age,
	records: readonly SaidOnText[],
	asked: readonly A[],
	today: string,
	rules: Renewing
): (Waiting | (A & Waiting))[][] {
	const news = asked
		.filter(({ why }) => why === 'newUse')
		.flatMap((one) => {
			const waitsFor = lacks(age, records, one, today);
			return waitsFor ? [{ ...one, waitsFor }] : [];
		});
	const kept = (why: Why, scope: Scope, askedAt: number) =>
		asked.find((one) => one.why === why && one.scope === scope && one.askedAt === askedAt) ?? {
			...{ scope, why, askedAt, reminders: 0, remindedAt: null, laterAt: null }
		};
	const grown = renewals(age, records, today).map((scope) => ({
		...kept('grown', scope, decidesSince(age, today)),
		waitsFor: 'young' as const
	}));
	const ending = runningOut(age, records, today).map(({ scope, by, until }) => ({
		...kept('runsOut', scope, Date.parse(until) - renewFrom * dayMs),
		...{ waitsFor: by, until }
	}));
	const changed = toldOtherwise(age, records, today, rules).map(
		({ scope, by, since, textHash }) => ({
			...kept('textChanged', scope, since),
			...{ waitsFor: by, textHash }
		})
	);
	const old = saidLongAgo(age, records, today, rules).map(({ scope, by, since }) => ({
		...kept('longAgo', scope, since),
		waitsFor: by
	}));
	return [news, grown, ending, changed, old];
}

/** Several reasons to ask about a use are one question: the first one. */
function onceEach<W extends Waiting>(byReason: readonly (readonly W[])[]): W[] {
	return byReason.reduce<W[]>((all, some) => {
		const asking = new Set(all.map(({ scope }) => scope));
		return [...all, ...some.filter(({ scope }) => !asking.has(scope))];
	}, []);
}

/**
 * Whose yes a question waits for, the young person first; none when it was said, or somebody has said no. Whose yes is not
 * needed is waited for where an earlier word of theirs closes the use.
 */
function lacks(
	age: Age,
	records: readonly ConsentRecord[],
	{ scope, askedAt }: Asked,
	today: string
): Decider | undefined {
	if (refusedSince(age, records, scope, today, askedAt)) {
		return undefined;
	}
	const rule = ruledBy(age, today);
	const must = whoMustSayYes(rule, scope);
	return whoDecides(rule, scope).find((by) => {
		const isAnswered = (latest(records, scope, by)?.at ?? -1) >= askedAt;
		const stands = standing(records, today, scope, by);
		return !isAnswered && (must.includes(by) ? stands !== 'yes' : stands === 'closed');
	});
}
