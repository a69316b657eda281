/** A picture or a recording on the page that a young person takes along. */
import { escaped } from '$lib/domain/exchange/cell';
import type { CutAnswer } from '$lib/domain/media/cutting';
import type { MediaKind } from '$lib/domain/media/media';
import type { LeftOut, Said } from '$lib/domain/media/told';
import { m } from '$lib/i18n/paraglide/messages';
import type { Content } from './bytes';
import type { Locale } from './words';

/** What is said of it and in it, with others' names masked. */
export interface OwnMedia extends Said {
	kind: MediaKind;
	/** Who is credited; empty for nobody. */
	credit: string;
	/** Of a picture: what its maker said to parts of it being shown by themselves; null of a recording. */
	mayCut: CutAnswer | null;
	/** Why its file stays here; null where it goes along, or is not there any more. */
	leftOut: LeftOut | null;
	/** Within the archive; null without a file, as its MIME type is. */
	name: string | null;
	type: string | null;
	content: Content | null;
}

export function mediaTold(item: OwnMedia, locale: Locale): string {
	const { title, ownWords, credit, transcript } = item;
	const words = [title, ownWords, credit, cutTold(item, locale)]
		.filter(Boolean)
		.map(escaped)
		.join('<br>');
	const said = transcript.map(({ text }) => `<p>${escaped(text)}</p>`).join('');
	return `${shown(item, locale)}<div class="about">${words}</div>${said}`;
}

function shown({ kind, name, type, altText, leftOut }: OwnMedia, locale: Locale): string {
	if (leftOut !== null) {
		const why =
			leftOut === 'named' ? m.own_file_named : isSeen(kind) ? m.own_file_seen : m.own_file_heard;
		return [why({}, { locale }), altText]
			.filter(Boolean)
			.map((line) => `<p>${escaped(line)}</p>`)
			.join('');
	}
	if (name === null) {
		return altText && `<p>${escaped(altText)}</p>`;
	}
	return type?.startsWith('image/')
		? `<img src="${escaped(name)}" alt="${escaped(altText)}" style="max-width:100%">`
		: `<a href="${escaped(name)}">${escaped(name)}</a>`;
}

function cutTold({ mayCut }: OwnMedia, locale: Locale): string {
	return mayCut === null
		? ''
		: (mayCut === 'yes' ? m.own_file_cut : m.own_file_whole)({}, { locale });
}

const isSeen = (kind: MediaKind) => kind !== 'sound';
