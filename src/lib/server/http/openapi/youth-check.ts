/** What young people answer to a wording, as it is sent. */
import { checkAnswers } from '$lib/domain/insight/check-answer';
import { mediaKinds } from '$lib/domain/media/media';
import { arrayOf, oneOf, shape } from './schema';

const checkFields = {
	id: 'uuid',
	storytellerId: 'uuid|null',
	wording: 'whole',
	answer: { anyOf: [oneOf(checkAnswers), { type: 'null' }] },
	words: 'text|null'
} as const;

export const check = shape(checkFields);

/** With what was drawn or spoken as the answer. */
export const heardCheck = shape({
	...checkFields,
	made: arrayOf(shape({ id: 'uuid', kind: oneOf(mediaKinds), altText: 'text' }))
});
