import type { Component } from 'svelte';
import Backpack from '@lucide/svelte/icons/backpack';
import Briefcase from '@lucide/svelte/icons/briefcase';
import Car from '@lucide/svelte/icons/car';
import Clock from '@lucide/svelte/icons/clock';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Footprints from '@lucide/svelte/icons/footprints';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import Ticket from '@lucide/svelte/icons/ticket';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Shut } from '$lib/domain/opportunity/link';
import type { Health } from '$lib/domain/pledge/health';
import type { Holiday, Pool } from '$lib/domain/pledge/week';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { Weekday } from '$lib/domain/pledge/weekday';
import { m } from '$lib/i18n/paraglide/messages';

type Icon = Component<{ size?: number }>;

/** A kind of pledge: its sign, its name, and an example. */
export const kindWords: Record<
	PledgeKind,
	{ icon: Icon; name: () => string; example: () => string }
> = {
	time: { icon: Clock, name: m.pledge_kind_time, example: m.pledge_example_time },
	transport: { icon: Car, name: m.pledge_kind_transport, example: m.pledge_example_transport },
	accompany: {
		icon: Footprints,
		name: m.pledge_kind_accompany,
		example: m.pledge_example_accompany
	},
	equipment: { icon: Backpack, name: m.pledge_kind_equipment, example: m.pledge_example_equipment },
	place: { icon: Ticket, name: m.pledge_kind_place, example: m.pledge_example_place },
	room: { icon: DoorOpen, name: m.pledge_kind_room, example: m.pledge_example_room },
	instruction: {
		icon: GraduationCap,
		name: m.pledge_kind_instruction,
		example: m.pledge_example_instruction
	},
	fee: { icon: HandCoins, name: m.pledge_kind_fee, example: m.pledge_example_fee },
	readiness: {
		icon: HeartHandshake,
		name: m.pledge_kind_readiness,
		example: m.pledge_example_readiness
	},
	job: { icon: Briefcase, name: m.pledge_kind_job, example: m.pledge_example_job },
	introduction: {
		icon: Waypoints,
		name: m.pledge_kind_introduction,
		example: m.pledge_example_introduction
	}
};

/** What a state of a pledge is called, and the step that leads to it. */
export const pledgeStateWords: Record<PledgeState, { name: () => string; step: () => string }> = {
	offered: { name: m.pledge_state_offered, step: m.pledge_state_offered },
	accepted: { name: m.pledge_state_accepted, step: m.pledge_step_accepted },
	checksOk: { name: m.pledge_state_checks_ok, step: m.pledge_step_checks_ok },
	active: { name: m.pledge_state_active, step: m.pledge_step_active },
	fulfilled: { name: m.pledge_state_fulfilled, step: m.pledge_step_fulfilled },
	lapsed: { name: m.pledge_state_lapsed, step: m.pledge_step_lapsed },
	withdrawn: { name: m.pledge_state_withdrawn, step: m.pledge_step_withdrawn }
};

export const weekdayWords: Record<Weekday, () => string> = {
	mon: m.pledge_day_mon,
	tue: m.pledge_day_tue,
	wed: m.pledge_day_wed,
	thu: m.pledge_day_thu,
	fri: m.pledge_day_fri,
	sat: m.pledge_day_sat,
	sun: m.pledge_day_sun
};

const unitWords: Record<string, () => string> = {
	hours: m.pledge_unit_hours,
	trips: m.pledge_unit_trips,
	times: m.pledge_unit_times,
	pieces: m.pledge_unit_pieces,
	places: m.pledge_unit_places,
	kroner: m.pledge_unit_kroner,
	people: m.pledge_unit_people
};

/** Units that are called otherwise when there is one. */
const oneWords: Record<string, () => string> = {
	hours: m.pledge_unit_hours_one,
	trips: m.pledge_unit_trips_one,
	times: m.pledge_unit_times_one,
	places: m.pledge_unit_places_one,
	people: m.pledge_unit_people_one
};

const cadenceWords: Record<string, () => string> = {
	once: m.pledge_cadence_once,
	weekly: m.pledge_cadence_weekly,
	fortnightly: m.pledge_cadence_fortnightly,
	monthly: m.pledge_cadence_monthly,
	season: m.pledge_cadence_season
};

/** A unit in the reader's language, for so many; one of the pledger's own stays as written. */
export const unitText = (unit: string, quantity: number) =>
	((quantity === 1 && oneWords[unit]) || unitWords[unit])?.() ?? unit;

/** A cadence in the reader's language; one of the pledger's own stays as written. */
export const cadenceText = (cadence: string) => cadenceWords[cadence]?.() ?? cadence;

/** How it goes with pledges, as a count is called. */
export const healthWords: Record<Health, () => string> = {
	kept: m.pledge_health_kept,
	atRisk: m.pledge_health_at_risk,
	lapsed: m.pledge_health_lapsed,
	coming: m.pledge_health_coming
};

export const holidayWords: Record<Holiday['name'], () => string> = {
	winter: m.week_holiday_winter,
	easter: m.week_holiday_easter,
	summer: m.week_holiday_summer,
	autumn: m.week_holiday_autumn,
	christmas: m.week_holiday_christmas
};

export const poolWords: Record<Pool['unit'], () => string> = {
	hoursAWeek: m.week_pool_hours,
	pieces: m.week_pool_pieces,
	places: m.week_pool_places,
	kroner: m.week_pool_kroner,
	trips: m.week_pool_trips
};

/** Why a link takes nothing any longer. */
export const shutWords: Record<Shut, { title: () => string; text: () => string }> = {
	over: { title: m.pledge_shut_over, text: m.pledge_shut_over_text },
	resting: { title: m.pledge_shut_resting, text: m.pledge_shut_resting_text },
	revoked: { title: m.pledge_shut_revoked, text: m.pledge_shut_revoked_text },
	expired: { title: m.pledge_shut_expired, text: m.pledge_shut_expired_text }
};
