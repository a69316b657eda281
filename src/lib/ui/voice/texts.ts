/** What the young person's pages say: short words, short sentences. */
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { AskedProject, ScopeOverview } from '$lib/domain/consent/overview';
import type { Scope } from '$lib/domain/consent/scope';
import type { Unused } from '$lib/domain/thread/own';
import { ownScopeTexts } from '$lib/i18n/own-scope-text';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';

type Text = () => string;

/** A use as the one who decides on it would say it: `Holdet må læse mine ord.` */
export const myScopeText = (scope: Scope) => ownScopeTexts[scope]();

/** {@link myScopeText}, with the research project where it is about one. */
export const myViewText = ({ scope, project }: Pick<ScopeOverview, 'scope' | 'project'>) =>
	project ? m.my_scope_research_for(project) : myScopeText(scope);

/** What a research project is about, who runs it and when it ends. */
export const myProjectText = (project: AskedProject) =>
	m.my_scope_research_about({ ...project, date: dayText(project.until) });

const states: Record<OpportunityState, Text> = {
	draft: m.my_state_draft,
	open: m.my_state_open,
	offered: m.my_state_offered,
	youthChecked: m.my_state_youth_checked,
	agreed: m.my_state_agreed,
	running: m.my_state_running,
	reviewed: m.my_state_reviewed,
	kept: m.my_state_kept,
	ended: m.my_state_ended,
	notNow: m.my_state_not_now,
	withdrawn: m.my_state_withdrawn,
	paused: m.my_state_paused
};

/** Where a what-if stands. An unknown state says nothing. */
export const stateText = (state: string) => states[state as OpportunityState]?.() ?? '';

const help: Record<PledgeKind, Text> = {
	time: m.my_help_time,
	transport: m.my_help_transport,
	accompany: m.my_help_accompany,
	equipment: m.my_help_equipment,
	place: m.my_help_place,
	room: m.my_help_room,
	instruction: m.my_help_instruction,
	fee: m.my_help_fee,
	readiness: m.my_help_readiness,
	job: m.my_help_job,
	introduction: m.my_help_introduction
};

/** Who helps with what, and how far it has come. */
export function pledgeText(pledge: { title: string; state: string; detail?: string }): string {
	const said = {
		who: pledge.title || m.my_somebody(),
		help: help[pledge.detail as PledgeKind]?.() ?? ''
	};
	switch (pledge.state as PledgeState) {
		case 'offered':
			return m.my_pledge_offered(said);
		case 'accepted':
		case 'checksOk':
			return m.my_pledge_agreed(said);
		case 'active':
			return m.my_pledge_active(said);
		case 'fulfilled':
			return m.my_pledge_done(said);
		case 'lapsed':
		case 'withdrawn':
			return m.my_pledge_over(said);
	}
}

/** Why words were not used. @param answerBy ms, by when a first answer is due */
export function unusedText(why: Unused, answerBy: number): string {
	switch (why) {
		case 'refused':
			return m.my_unused_refused();
		case 'lacksYoung':
			return m.my_unused_lacks_young();
		case 'lacksGuardian':
			return m.my_unused_lacks_guardian();
		case 'waiting':
			return m.my_unused_waiting({ date: dayText(answerBy) });
	}
}
