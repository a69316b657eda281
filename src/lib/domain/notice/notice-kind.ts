/** What a notice can be about; apart from what reads input, for pages that only show it. */

/** The names are part of the API. `aboutMe`: about me, without my yes. */
export const noticeKinds = ['aboutMe', 'hurts', 'namesSomebody', 'untrue', 'other'] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Things of an initiative that a notice can point to. */
export const aboutKinds = ['wall', 'insight', 'opportunity', 'story'] as const;

/** The thing that a notice points to. */
export interface About {
	kind: (typeof aboutKinds)[number];
	id: string;
}

/** Working days within which a notice is answered, until the initiative says otherwise. */
export const noticeWithin = 3;
