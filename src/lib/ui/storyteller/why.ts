import { isScope } from '$lib/domain/consent/scope';
import { m } from '$lib/i18n/paraglide/messages';
import { scopeName, useName } from '../consent/texts';

/**
 * What a story was read for, in words.
 *
 * @param purpose a consent scope, `moderation`, `shared` by the guardian, `export:` with the scope that it was taken out
 * for, or `print:team`
 * @param project what the research project is called that it was taken out for
 */
export function whyText(purpose: string, project = ''): string {
	const [way, scope] = purpose.split(':');
	switch (way) {
		case 'team':
			return m.access_why_team();
		case 'workshop':
			return m.access_why_workshop();
		case 'keep':
			return m.access_why_keep();
		case 'shared':
			return m.access_why_shared();
		case 'moderation':
			return m.access_why_moderation();
		case 'print':
			return m.access_why_print();
		case 'export':
			return isScope(scope)
				? m.access_why_export({ purpose: useName(scope, project) })
				: m.access_why_file();
		default:
			return isScope(way)
				? m.access_why_other({ purpose: scopeName(way) })
				: m.access_why_unknown();
	}
}
