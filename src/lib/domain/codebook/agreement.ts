/**
 * How far coders agree beyond what chance would give. Two coefficients for nominal data: what counts is only whether two
 * values are the same.
 */

/** One unit that was coded: what each coder said of it, in the order of the coders; null for a coder who said nothing. */
export interface Unit {
	readonly values: readonly (string | null)[];
	/** How many equal units this one stands for, such as the characters of a stretch; 1 when absent. */
	readonly weight?: number;
}

/** A coefficient, or why there is none. */
export type Coefficient =
	| { readonly value: number }
	/** `empty`: no unit was coded by two; `noVariation`: everybody said the same thing everywhere, so chance explains it all. */
	| { readonly undefined: 'empty' | 'noVariation' };

/**
 * Krippendorff's alpha for nominal data; any number of coders, with gaps. 1 is perfect agreement, 0 what chance gives,
 * below 0 systematic disagreement.
 *
 * Units that fewer than two coders coded are left out. With `o_ck` the coincidences (each ordered pair of values within
 * a unit counts 1/(m_u - 1), m_u being the values in the unit), `n_c` their margins and `n` their sum:
 *
 *     alpha = ((n - 1) · Σ o_cc - Σ n_c (n_c - 1)) / (n (n - 1) - Σ n_c (n_c - 1))
 *
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (University of Pennsylvania, 2011), sections A to C.
 */
export function krippendorffAlpha(units: readonly Unit[]): Coefficient {
	const margins = new Map<string, number>();
	let agreeing = 0;
	let n = 0;
	for (const { values, weight = 1 } of units) {
		const counts = countsOf(values);
		const m = sum(counts.values());
		if (m < 2) {
			continue;
		}
		n += m * weight;
		for (const [value, count] of counts) {
			agreeing += (weight * count * (count - 1)) / (m - 1);
			margins.set(value, (margins.get(value) ?? 0) + count * weight);
		}
	}
	if (n === 0) {
		return { undefined: 'empty' };
	}
	if (margins.size === 1) {
		return { undefined: 'noVariation' };
	}
	const byChance = sum([...margins.values()].map((count) => count * (count - 1)));
	return { value: ((n - 1) * agreeing - byChance) / (n * (n - 1) - byChance) };
}

/**
 * Cohen's kappa for two coders and nominal data: `(p_o - p_e) / (1 - p_e)`, with `p_o` the share of units that both gave
 * the same value, and `p_e` the share that they would if each kept to the own habits: Σ p_1(c) · p_2(c).
 *
 * Units that one of them did not code are left out.
 *
 * Source: J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960).
 */
export function cohenKappa(units: readonly Unit[]): Coefficient {
	const [first, second] = [new Map<string, number>(), new Map<string, number>()];
	let same = 0;
	let n = 0;
	for (const { values, weight = 1 } of units) {
		const [one, other] = values;
		if (one == null || other == null) {
			continue;
		}
		n += weight;
		same += one === other ? weight : 0;
		first.set(one, (first.get(one) ?? 0) + weight);
		second.set(other, (second.get(other) ?? 0) + weight);
	}
	if (n === 0) {
		return { undefined: 'empty' };
	}
	if (new Set([...first.keys(), ...second.keys()]).size === 1) {
		return { undefined: 'noVariation' };
	}
	const byChance = sum([...first].map(([value, count]) => count * (second.get(value) ?? 0)));
	return { value: (same * n - byChance) / (n * n - byChance) };
}

/** The share of pairs of values within a unit that are the same, 0 to 1; null when no unit was coded by two. */
export function observedAgreement(units: readonly Unit[]): number | null {
	let [same, all] = [0, 0];
	for (const { values, weight = 1 } of units) {
		const counts = [...countsOf(values).values()];
		const m = sum(counts);
		same += weight * sum(counts.map((count) => count * (count - 1)));
		all += weight * m * (m - 1);
	}
	return all === 0 ? null : same / all;
}

/** What a coefficient is worth, in the bounds that Krippendorff asks for (Content Analysis, 2nd ed. 2004, p. 241). */
export type Strength = 'firm' | 'tentative' | 'weak' | 'chance';

/** From 0.8 firm, from 0.667 good for tentative conclusions, above 0 weak, and else no better than chance. */
export function strengthOf(value: number): Strength {
	if (value >= 0.8) {
		return 'firm';
	}
	return value >= 0.667 ? 'tentative' : value > 0 ? 'weak' : 'chance';
}

function countsOf(values: Unit['values']): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) {
		if (value !== null) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
	}
	return counts;
}

function sum(numbers: Iterable<number>): number {
	let total = 0;
	for (const number of numbers) {
		total += number;
	}
	return total;
}
