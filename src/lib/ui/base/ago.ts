const units = [
	['year', 31_556_952_000],
	['month', 2_629_746_000],
	['week', 604_800_000],
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000]
] as const;

/** The largest whole unit in a span of milliseconds (negative: past), or nothing when it is under a minute. */
export function agoIn(
	span: number
): { value: number; unit: (typeof units)[number][0] } | undefined {
	for (const [unit, length] of units) {
		if (Math.abs(span) >= length) {
			return { value: Math.trunc(span / length), unit };
		}
	}
	return undefined;
}
