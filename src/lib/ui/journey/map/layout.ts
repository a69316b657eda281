/** Where everything of a journey map lies: columns for the moments, rows for what is shown of them. */
import { doseBySector, sectors, type SectorDose } from '$lib/domain/story/dose';
import type { Touchpoint } from '$lib/domain/story/journey';
import { stagesOf, type MapMoment, type StageSpan } from '$lib/domain/story/journey-map';
import { m } from '$lib/i18n/paraglide/messages';
import { doseInWords } from '../dose-words';
import { barrierInWords } from '../words';
import { clip, wrap } from '../../base/svg-text';

export const gutter = 128;
export const totals = 148;
export const lineHeight = 17;
export const chipHeight = 22;
export const laneHeight = 50;
/** From −3 to +3. */
const curveHeight = 168;
const mostChips = 4;
/** Sizes of letters: titles, chips, small print. */
export const sizes = { title: 15, chip: 12, small: 12 };

export interface Chip {
	text: string;
	family: 'bright' | 'pain' | 'more';
	y: number;
}

export interface Column {
	moment: MapMoment;
	left: number;
	/** The middle. */
	x: number;
	title: string[];
	place: string[];
	chips: Chip[];
	barriers: string[];
	dose: string[];
	/** Where the feelings lie; null where they are not known. */
	told: number | null;
	own: number | null;
}

export interface Lane {
	touchpoint: Touchpoint | null;
	y: number;
	dose: SectorDose | undefined;
	/** How long the bar of its minutes is, from 0 to 1: told, and told with guessed. */
	told: number;
	all: number;
}

export interface MapLayout {
	width: number;
	height: number;
	step: number;
	columns: Column[];
	stages: (StageSpan & { left: number; width: number; name: string })[];
	lanes: Lane[];
	/** Upper edges of the rows. */
	rows: Record<
		'flags' | 'titles' | 'places' | 'curve' | 'chips' | 'barriers' | 'lanes' | 'legend',
		number
	>;
	/** Where a feeling lies. */
	yOf: (feeling: number) => number;
}

/** Lays a journey out. The columns are as wide as there is room for, and never too narrow to read. */
export function layOutMap(moments: readonly MapMoment[], room = 1240): MapLayout {
	const step = Math.max(136, Math.min(230, (room - gutter - totals) / Math.max(1, moments.length)));
	const inside = step - 18;
	const drafts = moments.map((moment, at) => ({
		moment,
		left: gutter + at * step,
		x: gutter + (at + 0.5) * step,
		title: wrap(moment.title || m.journey_untitled(), inside, sizes.title, 4),
		place: wrap(
			[moment.setting, ...moment.people].filter(Boolean).join(' · '),
			inside,
			sizes.small,
			2
		),
		barriers: wrap(moment.barriers.map(barrierInWords).join(', '), inside, sizes.small, 3),
		dose: wrap(doseInWords(moment), inside - 12, sizes.small, 2),
		chips: chipsOf(moment, inside)
	}));
	const most = (count: (draft: (typeof drafts)[number]) => number) =>
		Math.max(0, ...drafts.map(count));
	const rows = stacked({
		flags: 26,
		titles: most(({ title }) => title.length) * 19 + 2,
		places: most(({ place }) => place.length) * lineHeight + 14,
		curve: curveHeight + 40,
		chips: most(({ chips }) => chips.length) * (chipHeight + 4) + 10,
		barriers: most(({ barriers }) => barriers.length) * lineHeight + 16,
		lanes: lanesOf(moments).length * laneHeight + 18,
		legend: 34
	});
	const yOf = (feeling: number) => rows.curve + 20 + ((3 - feeling) * curveHeight) / 6;
	return {
		width: gutter + Math.max(1, moments.length) * step + totals,
		height: rows.end,
		step,
		rows,
		yOf,
		columns: drafts.map((draft) => ({
			...draft,
			chips: draft.chips.map((chip, at) => ({ ...chip, y: rows.chips + at * (chipHeight + 4) })),
			told: draft.moment.feeling === null ? null : yOf(draft.moment.feeling),
			own: draft.moment.ownFeeling === null ? null : yOf(draft.moment.ownFeeling)
		})),
		stages: stagesOf(moments).map((span) => {
			const width = (span.to - span.from + 1) * step;
			return {
				...span,
				left: gutter + span.from * step,
				width,
				name: clip(span.stage, width - 20, 14)
			};
		}),
		lanes: lanesOf(moments).map((lane, at) => ({ ...lane, y: rows.lanes + at * laneHeight }))
	};
}

/** Bright spots first; what finds no room is counted. */
function chipsOf({ brights, pains }: MapMoment, width: number): Omit<Chip, 'y'>[] {
	const all = [
		...brights.map((text) => ({ text, family: 'bright' as const })),
		...pains.map((text) => ({ text, family: 'pain' as const }))
	];
	const shown = all.length > mostChips ? all.slice(0, mostChips - 1) : all;
	const count = all.length - shown.length;
	return [
		...shown.map((chip) => ({ ...chip, text: clip(chip.text, width - 30, sizes.chip) })),
		...(count > 0 ? [{ text: m.journey_more_tags({ count }), family: 'more' as const }] : [])
	];
}

/** All sectors, empty ones too: that nobody is there is worth seeing. */
function lanesOf(moments: readonly MapMoment[]): Omit<Lane, 'y'>[] {
	const doses = doseBySector(moments);
	const most = Math.max(1, ...doses.map(({ told, guessed }) => told + guessed));
	const isUntold = doses.some(({ touchpoint }) => touchpoint === null);
	return [...sectors, ...(isUntold ? [null] : [])].map((touchpoint) => {
		const dose = doses.find((one) => one.touchpoint === touchpoint);
		const { told = 0, guessed = 0 } = dose ?? {};
		return { touchpoint, dose, told: told / most, all: (told + guessed) / most };
	});
}

const top = 56;

function stacked<K extends string>(heights: Record<K, number>): Record<K | 'end', number> {
	let y = top;
	const edges: Partial<Record<K | 'end', number>> = {};
	for (const [name, height] of Object.entries(heights) as [K, number][]) {
		edges[name] = y;
		y += height;
	}
	return { ...edges, end: y } as Record<K | 'end', number>;
}
