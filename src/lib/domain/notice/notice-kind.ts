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

/** A notice as whoever gave it sees it. */
export interface OwnNotice {
	id: string;
	kind: NoticeKind;
	words: string;
	/** ms */
	at: number;
	/** `YYYY-MM-DD` */
	dueOn: string;
	answer: string;
	/** Name of whoever answered; empty while nobody has, or when the account is gone. */
	answeredBy: string;
	/** ms */
	answeredAt: number | null;
}

/** A notice as the staff see it. */
export interface GivenNotice extends OwnNotice {
	/** What gave it: `young`, `guardian`, `partner`, `pledger`, `guest`, or `member`. */
	from: string;
	/** The secret name of the young person, or the name of the member; empty for others. */
	fromName: string;
	about: About | null;
	/** Of a wall, an insight or a what-if; empty for a story, whose words are closed to some, and when it is gone. */
	aboutTitle: string;
}

/** Working days within which a notice is answered, until the initiative says otherwise. */
export const noticeWithin = 3;
