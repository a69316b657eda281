/** Words for what is added and what it may be used for. */
import type { FileProblem } from '$lib/client/media-file';
import { mayAnswerCut, type CutSaid } from '$lib/domain/media/cutting';
import type { MediaItem, MediaKind, Others } from '$lib/domain/media/media';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';

/** Why a file can't be added, and what one can do. */
export const fileProblemTexts: Record<FileProblem, () => string> = {
	unknown: m.media_problem_unknown,
	undecodable: m.media_problem_undecodable,
	empty: m.media_problem_empty
};

export const kindTexts: Record<MediaKind, () => string> = {
	picture: m.media_kind_picture,
	sound: m.media_kind_sound,
	film: m.media_kind_film
};

export const othersTexts: Record<Others, () => string> = {
	no: m.media_others_no,
	agreed: m.media_others_agreed,
	notAsked: m.media_others_not_asked
};

export const cutTexts: Record<CutSaid['mayCut'], () => string> = {
	yes: m.media_cut_yes,
	no: m.media_cut_no,
	notAsked: m.media_cut_not_asked
};

/** What its maker said, who wrote it down, and when. */
export function cutLine({ mayCut, mayCutBy, mayCutAt }: MediaItem): string {
	const said = cutTexts[mayCut]();
	if (mayCutBy === null || mayCutAt === null) {
		return said;
	}
	const by = mayCutBy === 'maker' ? m.media_cut_by_maker : m.media_cut_by_team;
	return `${said}. ${by({ date: dayText(Date.parse(mayCutAt)) })}`;
}

/** What the team can write down of what the maker says to parts being shown by themselves. @param said so far */
export const cutChoices = (said: CutSaid) =>
	(['yes', 'no', 'notAsked'] as const).map((value) => ({
		value,
		label: cutTexts[value](),
		disabled: !mayAnswerCut(said, value, 'team')
	}));

/** How its maker wants to be named. */
export const creditChoices = (secretName: string) => [
	{
		value: 'secretName',
		label: m.media_credit_secret(),
		...(secretName && { hint: secretName })
	},
	{ value: 'name', label: m.media_credit_name() },
	{ value: 'none', label: m.media_credit_none() }
];

export const otherChoices = () =>
	(['no', 'agreed', 'notAsked'] as const).map((value) => ({
		value,
		label: othersTexts[value](),
		...(value === 'notAsked' && { hint: m.media_others_not_asked_hint() })
	}));
