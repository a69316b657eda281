import { isScope } from '$lib/domain/consent/scope';
import { m } from '$lib/i18n/paraglide/messages';
import { scopeName } from '../consent/texts';

/** What a story was read for, in words. @param purpose a consent scope */
export function whyText(purpose: string): string {
	switch (purpose) {
		case 'team':
			return m.access_why_team();
		case 'workshop':
			return m.access_why_workshop();
		case 'keep':
			return m.access_why_keep();
		default:
			return m.access_why_other({ purpose: isScope(purpose) ? scopeName(purpose) : purpose });
	}
}
