/** What is said of a tag, field by field: how the fields are called, and what stands in them, in words. */
import { signs } from '$lib/domain/codebook/sign';
import { m } from '$lib/i18n/paraglide/messages';
import { colours, signLooks } from './signs';

export const fieldNames = {
	name: m.codebook_name,
	family: m.codebook_family,
	definition: m.codebook_definition,
	whenToUse: m.codebook_when_to_use,
	whenNot: m.codebook_when_not,
	color: m.codebook_colour,
	sign: m.codebook_sign
};

type Field = keyof typeof fieldNames;

/** What stands in a field, as people read it; an empty look is the family's. */
export function inWords(field: Field, value: string): string {
	if (field === 'sign') {
		const sign = signs.find((one) => one === value);
		return sign ? signLooks[sign].name() : m.codebook_look_family();
	}
	if (field === 'color') return value === '' ? m.codebook_look_family() : colourName(value);
	return value;
}

/** How a colour is called; one that came with a table has no name of its own. */
export const colourName = (value: string) =>
	colours.find((one) => one.value === value)?.name() ?? m.codebook_colour_own();
