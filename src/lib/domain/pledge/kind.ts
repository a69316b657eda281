/** What can be pledged, mostly not money (mission.md E3). The names are part of the API. */
export const pledgeKinds = [
	'time',
	'transport',
	'accompany',
	'equipment',
	'place',
	'room',
	'instruction',
	'fee',
	'readiness',
	'job',
	'introduction'
] as const;

export type PledgeKind = (typeof pledgeKinds)[number];

/** Cadences that a form offers; a pledge may also say its own. */
export const cadences = ['once', 'weekly', 'fortnightly', 'monthly', 'season'] as const;

/** Units that a form offers. */
export const units = ['hours', 'trips', 'times', 'pieces', 'places', 'kroner', 'people'] as const;

/** Questions that a form can ask about a pledge. `hours` is from and to a time of day, `period` from and to a date. */
export type PledgeQuestion =
	| 'quantity'
	| 'cadence'
	| 'weekdays'
	| 'hours'
	| 'period'
	| 'howManyChildren'
	| 'ages'
	| 'conditions';

/** What is sensible for a kind: the few questions worth asking, and answers that are already there. */
export interface KindShape {
	asks: readonly PledgeQuestion[];
	quantity: number | null;
	unit: (typeof units)[number] | '';
	cadence: (typeof cadences)[number] | '';
	howManyChildren: number | null;
}

const shape = (
	asks: readonly PledgeQuestion[],
	quantity: number | null,
	unit: KindShape['unit'],
	cadence: KindShape['cadence'],
	howManyChildren: number | null = null
): KindShape => ({ asks, quantity, unit, cadence, howManyChildren });

/** The shape of each kind. */
export const shapes: Record<PledgeKind, KindShape> = {
	time: shape(['quantity', 'cadence', 'weekdays', 'conditions'], 1, 'hours', 'weekly'),
	transport: shape(['howManyChildren', 'weekdays', 'hours', 'cadence'], 1, 'trips', 'weekly', 1),
	accompany: shape(['howManyChildren', 'weekdays', 'hours', 'cadence'], 1, 'times', 'weekly', 1),
	equipment: shape(['quantity', 'period', 'ages', 'conditions'], 1, 'pieces', ''),
	place: shape(['quantity', 'weekdays', 'hours', 'ages'], 1, 'places', 'weekly'),
	room: shape(['weekdays', 'hours', 'period', 'conditions'], null, '', 'weekly'),
	instruction: shape(
		['quantity', 'cadence', 'weekdays', 'howManyChildren'],
		1,
		'hours',
		'weekly',
		4
	),
	fee: shape(['quantity', 'cadence', 'period', 'conditions'], 500, 'kroner', 'season'),
	readiness: shape(['weekdays', 'ages', 'howManyChildren', 'conditions'], null, '', '', 1),
	job: shape(['quantity', 'period', 'ages', 'conditions'], 1, 'places', ''),
	introduction: shape(['quantity', 'ages', 'conditions'], 1, 'people', 'once')
};

/**
 * Kinds where grown-ups are with children again and again: before such a pledge becomes active, the organisation
 * confirms children's certificates and confidentiality (R31).
 */
export const contactKinds: readonly PledgeKind[] = [
	'time',
	'transport',
	'accompany',
	'place',
	'instruction',
	'job'
];
