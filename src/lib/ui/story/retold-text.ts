/** What is said where words of a story stand that was told again, so that nobody takes them for what was said. */
import { isRetold } from '$lib/domain/story/story';
import { m } from '$lib/i18n/paraglide/messages';

/** @param kind of the story; empty for all that nobody told again */
export const retoldText = (kind: string | undefined): string =>
	kind !== undefined && isRetold(kind) ? m.story_retold() : '';

/** Whose words they are, and that they were told again where they were. */
export const whoseText = ({ secretName, told }: { secretName: string; told?: string }): string =>
	[secretName, retoldText(told)].filter(Boolean).join(' · ');
