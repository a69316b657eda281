import type { Evidence, Stance } from './insight';

/** One side of the evidence, in order. */
export function side<T extends Evidence>(evidence: readonly T[], stance: Stance): T[] {
	return evidence.filter((piece) => piece.stance === stance);
}

/** Adds an excerpt at the end of its side; one that is already there changes sides. */
export function placed(
	evidence: readonly Evidence[],
	excerptId: string,
	stance: Stance
): Evidence[] {
	const there = evidence.find((piece) => piece.excerptId === excerptId);
	if (there?.stance === stance) {
		return [...evidence];
	}
	return [...without(evidence, excerptId), { excerptId, stance }];
}

/** Takes an excerpt away. */
export function without<T extends Evidence>(evidence: readonly T[], excerptId: string): T[] {
	return evidence.filter((piece) => piece.excerptId !== excerptId);
}

/** Moves an excerpt `by` places within its own side (up is negative); stops at the ends. */
export function moved(evidence: readonly Evidence[], excerptId: string, by: number): Evidence[] {
	const piece = evidence.find((each) => each.excerptId === excerptId);
	if (!piece) {
		return [...evidence];
	}
	const own = side(evidence, piece.stance);
	const from = own.indexOf(piece);
	const to = Math.min(own.length - 1, Math.max(0, from + by));
	const other = evidence.filter((each) => each.stance !== piece.stance);
	own.splice(from, 1);
	own.splice(to, 0, piece);
	return piece.stance === 'supports' ? [...own, ...other] : [...other, ...own];
}
