/** Forms in which somebody decides on a use. */
import type { enhance } from '$app/forms';
import { tellHeard } from '$lib/client/read-aloud';

type Submit = NonNullable<Parameters<typeof enhance>[1]>;

/**
 * Sends without leaving the page. Where the texts have changed since, the page itself may hold the old ones: then the form is
 * sent as without scripts, and the new page has the new texts, the reason, and what was typed.
 */
export const sendDecision: Submit = ({ formData, formElement, submitter }) => {
	tellHeard(formData);
	return async ({ result, update }) => {
		if (result.type !== 'failure' || result.data?.name !== 'text_changed') {
			return update({ reset: false });
		}
		const { name = '', value = '' } = (submitter ?? {}) as Partial<HTMLButtonElement>;
		const said = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
		formElement.append(said);
		formElement.submit();
	};
};
