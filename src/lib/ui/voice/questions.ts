/** What a young person is asked, in words; made on the server, so that the page need not load the texts. */
import type { Waiting, Why } from '$lib/domain/consent/may-we';
import type { AskedProject, ScopeOverview } from '$lib/domain/consent/overview';
import { isPutOff } from '$lib/domain/consent/put-off';
import { isResting } from '$lib/domain/consent/resting';
import type { Scope } from '$lib/domain/consent/scope';
import type { ScopeLines } from '$lib/domain/consent/edition';
import { scopeTexts } from '$lib/i18n/scope-text';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';
import { myProjectText, myScopeText, myViewText } from './texts';

export interface QuestionInWords {
	scope: Scope;
	/** Of research: the project; else empty. */
	projectId: string;
	/** The use, as one who decides on it would say it. */
	text: string;
	lead: string;
	/** Why the staff ask; else empty. */
	reason: string;
	/** What was told before and what is told now, where that has changed. */
	news: string[];
	isReminded: boolean;
	/** It waits for another day. */
	isLater: boolean;
	/** A no to what is in use takes it back, and is told first what that reaches. */
	isInUse: boolean;
}

export interface QuestionBox {
	title: string;
	lead: string;
	questions: QuestionInWords[];
}

type Question = Waiting & {
	reason: string;
	by: string;
	before: ScopeLines | null;
	of: readonly AskedProject[];
};

/** The questions under what they have in common; several uses that are asked about for one reason stand together. */
export function questionBoxes(
	questions: readonly Question[],
	views: readonly ScopeOverview[],
	isAdult: boolean
): QuestionBox[] {
	const viewOf = ({ scope }: Question, project: AskedProject | undefined) =>
		views.find((view) => view.scope === scope && view.project?.id === project?.id);
	const rests = views.some(isResting) ? ` ${m.my_grown_rests()}` : '';
	const heads: [Why[], string, string][] = [
		[['newUse', 'runsOut'], m.my_ask_title(), ''],
		isAdult
			? [['grown'], m.my_grown_18(), m.my_grown_18_lead() + rests]
			: [['grown'], m.my_grown_15(), m.my_grown_15_lead() + rests],
		[['textChanged'], m.my_again_text(), m.my_again_text_lead()],
		[['longAgo'], m.my_again_long(), m.my_again_long_lead()]
	];
	return heads
		.map(([whys, title, lead]) => ({
			...{ title, lead },
			questions: questions
				.filter(({ why }) => whys.includes(why))
				.flatMap((one) => {
					const projects = one.of.length > 0 ? one.of : [undefined];
					return projects.map((project) => inWords(one, viewOf(one, project), project));
				})
		}))
		.filter((box) => box.questions.length > 0);
}

function inWords(
	question: Question,
	view: ScopeOverview | undefined,
	project: AskedProject | undefined
): QuestionInWords {
	const { scope, reason, reminders } = question;
	return {
		...{ scope, reason, projectId: project?.id ?? '' },
		text: myViewText({ scope, ...(project && { project }) }),
		lead: [project && myProjectText(project), leadOf(question, view)].filter(Boolean).join(' '),
		news: newsOf(question),
		isReminded: reminders > 0,
		isLater: isPutOff(question),
		isInUse: view?.said.young === 'yes'
	};
}

function leadOf({ why, until, by }: Question, view: ScopeOverview | undefined): string {
	switch (why) {
		case 'grown':
			return view?.said.young === 'none' ? m.my_grown_guardian() : m.my_grown_own();
		case 'textChanged':
		case 'longAgo':
			return m.my_again_own();
		case 'runsOut':
			return m.my_ask_until({ date: dayText(until ?? '') });
		case 'newUse':
			return by ? m.my_ask_lead({ name: by }) : m.my_ask_lead_team();
	}
}

/** In the words that the young person reads, unless those are as they were. */
function newsOf({ why, scope, before }: Question): string[] {
	if (why !== 'textChanged') {
		return [];
	}
	const [own, what] = [myScopeText(scope), scopeTexts[scope].what()];
	if (!before) {
		return [m.my_again_now({ text: own })];
	}
	return before.own === own
		? [m.my_again_before({ text: before.what }), m.my_again_now({ text: what })]
		: [m.my_again_before({ text: before.own }), m.my_again_now({ text: own })];
}
