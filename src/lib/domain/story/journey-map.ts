/** What a journey map shows beside the moments themselves: what was seen in them, and how they lie in stages. */
import type { Family } from '../codebook/tag';
import type { Moment } from './journey';

/** A moment with the names of the tags on its excerpts. */
export interface MapMoment extends Moment {
	brights: string[];
	pains: string[];
}

/** Lays the tags of the attached excerpts on the moments; excerpts that are gone are left out. */
export function withTags(
	moments: readonly Moment[],
	excerpts: readonly { id: string; tagIds: readonly string[] }[],
	tags: readonly { id: string; name: string; family: Family }[]
): MapMoment[] {
	const tagIdsOf = new Map(excerpts.map(({ id, tagIds }) => [id, tagIds]));
	const known = new Map(tags.map((tag) => [tag.id, tag]));
	return moments.map((moment) => {
		const ids = new Set(moment.excerptIds.flatMap((id) => tagIdsOf.get(id) ?? []));
		const own = [...ids].flatMap((id) => known.get(id) ?? []);
		const named = (family: Family) =>
			own.filter((tag) => tag.family === family).map(({ name }) => name);
		return { ...moment, brights: named('bright'), pains: named('pain') };
	});
}

/** Moments in a row that share a stage. */
export interface StageSpan {
	stage: string;
	/** The first and the last moment, from 0. */
	from: number;
	to: number;
}

/** The stages in order; the same one met again later is a span of its own. */
export function stagesOf(moments: readonly Pick<Moment, 'stage'>[]): StageSpan[] {
	const spans: StageSpan[] = [];
	moments.forEach(({ stage }, at) => {
		const last = spans.at(-1);
		if (last?.stage === stage) {
			last.to = at;
		} else {
			spans.push({ stage, from: at, to: at });
		}
	});
	return spans;
}
