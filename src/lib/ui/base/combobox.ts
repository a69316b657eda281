import type { ComboboxOption } from './Combobox.svelte';

/** The value of the line that makes a new option; no id looks like this. */
export const creating = '+';

/** Options that hold every word typed, wherever it stands; those whose label begins with it first in their group. */
export function matches(options: readonly ComboboxOption[], typed: string): ComboboxOption[] {
	const words = folded(typed).split(/\s+/).filter(Boolean);
	const fitting = options.filter(({ label, group = '', hint = '' }) => {
		const text = folded(`${label} ${group} ${hint}`);
		return words.every((word) => text.includes(word));
	});
	const begins = (option: ComboboxOption) => folded(option.label).startsWith(words[0] ?? '');
	return groups(fitting).flatMap(({ options }) => [
		...options.filter(begins),
		...options.filter((option) => !begins(option))
	]);
}

/** Options under their headings, in the order in which the headings come. */
export function groups(
	options: readonly ComboboxOption[]
): { title: string; options: ComboboxOption[] }[] {
	const found = new Map<string, ComboboxOption[]>();
	for (const option of options) {
		const title = option.group ?? '';
		found.set(title, [...(found.get(title) ?? []), option]);
	}
	return Array.from(found, ([title, options]) => ({ title, options }));
}

function folded(text: string): string {
	return text.toLocaleLowerCase('da').normalize('NFC').trim();
}
