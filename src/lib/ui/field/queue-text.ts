import type { QueuedNoun } from '$lib/client/outbox/queued';
import { m } from '$lib/i18n/paraglide/messages';

const nouns: Record<QueuedNoun, () => string> = {
	story: m.queue_noun_story,
	text: m.queue_noun_text,
	journey: m.queue_noun_journey,
	excerpt: m.queue_noun_excerpt,
	tag: m.queue_noun_tag,
	person: m.queue_noun_person,
	consent: m.queue_noun_consent,
	card: m.queue_noun_card,
	media: m.queue_noun_media
};

/** What waits in the queue, in words. */
export const nounText = (noun: QueuedNoun) => nouns[noun]();
