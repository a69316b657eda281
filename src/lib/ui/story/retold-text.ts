/** What is said where words of a story stand that was told again, so that nobody takes them for what was said. */
import { isRetold } from '$lib/domain/story/story';
import { m } from '$lib/i18n/paraglide/messages';

/** @param kind of the story; empty for all that nobody told again */
export const retoldText = (kind: string | undefined): string =>
	kind !== undefined && isRetold(kind) ? m.story_retold() : '';
