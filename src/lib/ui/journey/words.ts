import type { Barrier, Touchpoint } from '$lib/domain/story/journey';
import type { RhythmUnit } from '$lib/domain/story/dose';
import { m } from '$lib/i18n/paraglide/messages';

const touchpointNames: Record<Touchpoint, () => string> = {
	public: m.journey_touchpoint_public,
	voluntary: m.journey_touchpoint_voluntary,
	private: m.journey_touchpoint_private,
	family: m.journey_touchpoint_family
};

const barrierNames: Record<Barrier, () => string> = {
	money: m.journey_barrier_money,
	distance: m.journey_barrier_distance,
	transport: m.journey_barrier_transport,
	equipment: m.journey_barrier_equipment,
	company: m.journey_barrier_company,
	time: m.journey_barrier_time
};

const unitNames: Record<RhythmUnit, () => string> = {
	day: m.journey_unit_day,
	week: m.journey_unit_week,
	month: m.journey_unit_month,
	year: m.journey_unit_year
};

/** Whose hands a moment lies in. */
export function touchpointInWords(touchpoint: Touchpoint): string {
	return touchpointNames[touchpoint]();
}

/** What stands in the way. */
export function barrierInWords(barrier: Barrier): string {
	return barrierNames[barrier]();
}

export function unitInWords(unit: RhythmUnit): string {
	return unitNames[unit]();
}
