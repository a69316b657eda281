import type { Component } from 'svelte';
import type { Barrier } from '$lib/domain/story/journey';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { m } from '$lib/i18n/paraglide/messages';
import Backpack from '@lucide/svelte/icons/backpack';
import Bus from '@lucide/svelte/icons/bus';
import Clock from '@lucide/svelte/icons/clock';
import Coins from '@lucide/svelte/icons/coins';
import MapPin from '@lucide/svelte/icons/map-pin';
import UsersRound from '@lucide/svelte/icons/users-round';

type Icon = Component<{ size?: number }>;

/** A state: its name, the verb that leads to it, and what it means. */
export const stateWords: Record<
	OpportunityState,
	{ name: () => string; step: () => string; hint: () => string }
> = {
	draft: {
		name: m.opportunity_state_draft,
		step: m.opportunity_step_draft,
		hint: m.opportunity_hint_draft
	},
	open: {
		name: m.opportunity_state_open,
		step: m.opportunity_step_open,
		hint: m.opportunity_hint_open
	},
	offered: {
		name: m.opportunity_state_offered,
		step: m.opportunity_step_offered,
		hint: m.opportunity_hint_offered
	},
	youthChecked: {
		name: m.opportunity_state_youth_checked,
		step: m.opportunity_step_youth_checked,
		hint: m.opportunity_hint_youth_checked
	},
	agreed: {
		name: m.opportunity_state_agreed,
		step: m.opportunity_step_agreed,
		hint: m.opportunity_hint_agreed
	},
	running: {
		name: m.opportunity_state_running,
		step: m.opportunity_step_running,
		hint: m.opportunity_hint_running
	},
	reviewed: {
		name: m.opportunity_state_reviewed,
		step: m.opportunity_step_reviewed,
		hint: m.opportunity_hint_reviewed
	},
	kept: {
		name: m.opportunity_state_kept,
		step: m.opportunity_step_kept,
		hint: m.opportunity_hint_kept
	},
	ended: {
		name: m.opportunity_state_ended,
		step: m.opportunity_step_ended,
		hint: m.opportunity_hint_ended
	},
	notNow: {
		name: m.opportunity_state_not_now,
		step: m.opportunity_step_not_now,
		hint: m.opportunity_hint_not_now
	},
	withdrawn: {
		name: m.opportunity_state_withdrawn,
		step: m.opportunity_step_withdrawn,
		hint: m.opportunity_hint_withdrawn
	},
	paused: {
		name: m.opportunity_state_paused,
		step: m.opportunity_step_paused,
		hint: m.opportunity_hint_paused
	}
};

/** What a barrier is called, with its sign. */
export const barrierWords: Record<Barrier, { name: () => string; icon: Icon }> = {
	money: { name: m.opportunity_barrier_money, icon: Coins },
	distance: { name: m.opportunity_barrier_distance, icon: MapPin },
	transport: { name: m.opportunity_barrier_transport, icon: Bus },
	equipment: { name: m.opportunity_barrier_equipment, icon: Backpack },
	company: { name: m.opportunity_barrier_company, icon: UsersRound },
	time: { name: m.opportunity_barrier_time, icon: Clock }
};

/** The step as a verb; taking up again what was put aside says where it goes. */
export function stepText(from: OpportunityState, to: OpportunityState): string {
	const isBack = from === 'notNow' || (from === 'paused' && to !== 'notNow');
	return isBack && to !== 'withdrawn'
		? m.opportunity_step_back({ state: stateWords[to].name() })
		: stateWords[to].step();
}

/** How many pledges there are in all, in words; empty for none. */
export function pledgesText(pledges: Record<string, number>): string {
	const count = Object.entries(pledges)
		.filter(([state]) => state !== 'withdrawn' && state !== 'lapsed')
		.reduce((sum, [, count]) => sum + count, 0);
	if (count === 0) {
		return '';
	}
	return count === 1 ? m.opportunity_pledges_one() : m.opportunity_pledges_count({ count });
}

/** Why partners are not asked in a state; empty when they are. */
export function closedText(state: OpportunityState): string {
	if (state === 'draft') {
		return m.partner_link_draft();
	}
	const isQuiet = ['kept', 'ended', 'notNow', 'withdrawn', 'paused'].includes(state);
	return isQuiet ? m.partner_link_closed() : '';
}
