import { rowsSent } from '$lib/ui/initiative/procedure-rows';
import type { Ruled } from '$lib/domain/opportunity/procedure';

type Values = Record<string, string>;

/** The rules after one was added, or the one with the number in `remove` taken away. */
export function rulesIn(
	{ involvement }: Ruled,
	{ remove, theme, area, removes, procedureId, sectors = '' }: Values
) {
	if (remove !== undefined) {
		return {
			involvement: involvement.filter((_, at) => at !== Number(remove))
		};
	}
	const named = sectors.split(',').filter(Boolean);
	const added = { theme, area, removes, procedureId, sectors: named };
	return { involvement: [...involvement, added] };
}

/** The procedures after one was added or written anew, or the one with the id in `remove` taken away. */
export function proceduresIn({ procedures }: Ruled, values: Values) {
	const { remove, procedureId, name } = values;
	if (remove !== undefined) {
		return { procedures: procedures.filter(({ id }) => id !== remove) };
	}
	const steps = rowsSent(values)
		.filter(({ text }) => text.trim() !== '')
		.map(({ id, ...step }) => ({ ...step, ...(id && { id }) }));
	const written = { name, steps };
	return procedures.some(({ id }) => id === procedureId)
		? {
				procedures: procedures.map((one) =>
					one.id === procedureId ? { ...written, id: one.id } : one
				)
			}
		: { procedures: [...procedures, written] };
}
