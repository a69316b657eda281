/** How near proposed groups come to labelled ones. What stands alone is a group of its own. */

/**
 * Adjusted Rand index (Hubert and Arabie 1985), and precision and recall over pairs.
 * @param {readonly { id: string, theme: string }[]} labelled
 * @param {readonly (readonly string[])[]} groups ids; the others stand alone
 */
export function score(labelled, groups) {
	const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, `group ${at}`])));
	const themes = labelled.map(({ theme }) => theme);
	const found = labelled.map(({ id }) => groupOf.get(id) ?? id);
	const right = pairs(themes.map((theme, at) => `${theme}\n${found[at]}`));
	const [inThemes, inGroups, all] = [pairs(themes), pairs(found), pairs(themes.map(() => ''))];
	const byChance = (inThemes * inGroups) / all;
	return {
		ari: (right - byChance) / ((inThemes + inGroups) / 2 - byChance || 1),
		precision: inGroups === 0 ? 0 : right / inGroups,
		recall: right / inThemes,
		pairs: inGroups
	};
}

/**
 * How many pairs have the same name.
 * @param {readonly string[]} names
 */
function pairs(names) {
	/** @type {Map<string, number>} */
	const counts = new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
