/** What is said of a part of a picture or a stretch of a recording. */
import type { MediaDesk, MediaMark } from '$lib/client/media-desk.svelte';
import { families, type Family } from '$lib/domain/codebook/family';
import { m } from '$lib/i18n/paraglide/messages';

/** Its tags by name. */
export function namesOf(desk: MediaDesk, mark: MediaMark): string {
	return (
		desk
			.tagsOf(mark)
			.map(({ name }) => name)
			.join(', ') || m.excerpt_untagged()
	);
}

/** The family that it is drawn in: pain points and bright spots before themes and context. */
export function familyOf(desk: MediaDesk, mark: MediaMark): Family | 'none' {
	const found = desk.tagsOf(mark).map(({ family }) => family);
	return families.find((family) => found.includes(family)) ?? 'none';
}
