/** What stands over a story, in words, made on the server: the reading view need not load the texts of what it does not show. */
import type { RemarkCount } from '$lib/domain/story/remark';
import type { StoryFacts, StoryHead } from '$lib/domain/story/story';
import type { Relation } from '$lib/domain/story/touch-kind';
import { m } from '$lib/i18n/paraglide/messages';
import { daysInWords } from './day';
import { storyKindNames } from '$lib/i18n/story-kind-name';
import { relationTexts } from './touch-texts';

/** Something to know before reading, and the page where it is seen to. */
export interface Caution {
	text: string;
	page: 'masking' | 'remarks';
	act: string;
	/** It stops the use of the story. */
	stops: boolean;
}

/** @param others whose yes it waits for */
export function cautionsOf(
	secretName: string,
	remarks: RemarkCount,
	others: readonly Relation[]
): Caution[] {
	const who = others.map((one) => relationTexts[one]()).join(', ');
	const waits = { page: 'masking', act: m.touch_title(), stops: true } as const;
	const said = { page: 'remarks', act: m.remark_open(), stops: remarks.isDisputed } as const;
	const text = remarks.isDisputed ? m.remark_stopped : m.remark_there;
	return [
		...(who ? [{ ...waits, text: m.touch_waits({ who }) }] : []),
		...(remarks.all > 0 ? [{ ...said, text: text({ name: secretName }) }] : [])
	];
}

/** What kind of story it is, and when somebody came for it; the latter is empty where nobody did. */
export function madeInWords({ kind, facts }: Pick<StoryHead, 'kind'> & { facts: StoryFacts }) {
	const { visits } = facts;
	return {
		kind: storyKindNames[kind](),
		visited: visits.length > 0 ? m.story_visited({ dates: daysInWords(visits) }) : ''
	};
}
