/** The words of what is kept for a time. Each by its name: looked up by a composed one, all texts would be loaded. */
import type { Due, TimedClass } from '$lib/domain/retention/retention';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

export const classTexts: Record<TimedClass, { title: () => string; means: () => string }> = {
	story: { title: m.retention_class_story, means: m.retention_means_story },
	identity: { title: m.retention_class_identity, means: m.retention_means_identity },
	partner: { title: m.retention_class_partner, means: m.retention_means_partner },
	log: { title: m.retention_class_log, means: m.retention_means_log },
	contact: { title: m.retention_class_contact, means: m.retention_means_contact }
};

/** What a thing is called: whose it is, or which month. */
export function nameOf({ kept, itemId, name, count }: Due): string {
	return kept === 'log' ? m.retention_readings({ month: monthText(itemId), count }) : name;
}

/** Why it is not erased by itself; empty when it is. */
export function wantedText({ kept, isWanted }: Due): string {
	if (!isWanted) return '';
	return kept === 'identity' ? m.retention_wanted_identity() : m.retention_wanted_story();
}

function monthText(month: string): string {
	return new Intl.DateTimeFormat(getLocale(), {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${month}-01T00:00:00Z`));
}
