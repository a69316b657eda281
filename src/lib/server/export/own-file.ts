/** Everything of a young person's, to take along: a page that can be read, the same for programs, and the files. */
import { escaped } from '$lib/domain/exchange/cell';
import { letterParts, type LetterTexts } from '$lib/domain/initiative/closing';
import type { FollowUpAnswer, SaidOfPart } from '$lib/domain/opportunity/follow-up-part';
import type { LookedUp } from '$lib/domain/story/identity';
import { m } from '$lib/i18n/paraglide/messages';
import { constant, zipped, type Content } from './bytes';
import { about, htmlBegin, htmlEnd } from './html';
import { custodyTold, type OwnCustody } from './own-custody';
import { decisionsTold, type OwnDecision } from './own-decisions';
import { mediaTold, type OwnMedia } from './own-media';
import { meetingTold, type OwnMeetingTold } from './own-meetings';
import { noticeTold, type OwnNoticeTold } from './own-notices';
import { participationTold, type OwnParticipation } from './own-participation';
import { dayText, momentText, type Locale } from './words';

export interface OwnStoryTold {
	id: string;
	title: string;
	/** ISO 8601, UTC. */
	toldAt: string;
	isWithdrawn: boolean;
	/** Nobody took it back: its time was over. */
	isTimeOver: boolean;
	/** Names and places of others as they are masked. */
	text: string;
	moments: { stage: string; title: string; ownFeeling: number | null }[];
	/** What a named adult wrote back; `reason`: why it is a no, else empty. */
	replies: { by: string; text: string; reason: string }[];
	/** What one said of it, `at` in ISO 8601, UTC. */
	remarks: { kind: string; text: string; at: string; answer: string; answeredBy: string }[];
	/** What it became: headings with what is said under them, in order. */
	became: { insight: string; whatIf: string | null; concrete: string[]; answers: string[] }[];
}

export interface OwnThings {
	secretName: string;
	/** The named adult; empty when there is none. */
	contact: string;
	/** How research can find one again; empty where nothing is kept. */
	reach: string;
	/** ISO 8601, UTC. */
	at: string;
	/** What a named adult wrote at the end; `at` in ISO 8601, UTC. */
	letter: (LetterTexts & { by: string; at: string }) | null;
	stories: OwnStoryTold[];
	checks: { asked: string; answer: string | null; words: string }[];
	/** Each yes and no, oldest first. */
	decisions: OwnDecision[];
	/** Who was asked at home, and since when, oldest first. */
	custody: OwnCustody[];
	/** Each use that one was asked about, oldest first; `at` in ISO 8601, UTC. Without a reason it came with age. */
	mayWe: { scope: string; reason: string; by: string; at: string; reminders: number }[];
	/** What one said of what-ifs, the latest first; `at` in ISO 8601, UTC. */
	comments: { whatIf: string; text: string; at: string }[];
	/** The dots one gave to what-ifs. */
	dots: { whatIf: string; dots: number }[];
	/** What one was asked about what-ifs that run, on which day (`YYYY-MM-DD`), and what one said. */
	followUps: {
		whatIf: string;
		on: string;
		askedBy: string;
		said: (SaidOfPart & { toldTo: string | null })[];
	}[];
	/** What one answered about having a say. */
	participation: OwnParticipation[];
	/** Where, when and with which adult one meets, or met, whoever gave a pledge. */
	firstMeetings: OwnMeetingTold[];
	/** What one said is wrong, the latest first. */
	notices: OwnNoticeTold[];
	/** Who read or took out what, for what, on which day; `project`: of research, else empty. */
	readings: { who: string; purpose: string; project: string; on: string }[];
	/** Who looked up the real name, or how one can be found, and why. */
	lookUps: { who: string; reason: string; of: LookedUp; at: string }[];
}

/** The bytes of a zip archive. */
export function writeOwn(
	own: OwnThings,
	media: readonly OwnMedia[],
	locale: Locale
): AsyncGenerator<Uint8Array> {
	const told = media.map(({ content: _, ...item }) => item);
	return zipped([
		...constant({
			[`${m.own_file_page({}, { locale })}.html`]: page(own, media, locale),
			'data.json': JSON.stringify({ ...own, files: told }, null, '\t')
		}),
		...media.flatMap(({ name, content }): [string, Content][] =>
			name === null || content === null ? [] : [[name, content]]
		)
	]);
}

function page(own: OwnThings, media: readonly OwnMedia[], locale: Locale): string {
	const of = { locale };
	const head = [
		[m.own_file_name({}, of), own.secretName],
		[m.own_file_adult({}, of), own.contact],
		[m.my_find_title({}, of), own.reach],
		[m.export_at({}, of), momentText(locale, own.at)]
	].filter((line): line is [string, string] => line[1] !== '');
	return [
		htmlBegin(m.own_file_title({}, of), locale),
		about(m.own_file_about({}, of), head),
		...letterTold(own.letter, locale),
		...own.stories.map((story) => storyTold(story, locale)),
		...list(
			m.own_file_files({}, of),
			media.map((item) => mediaTold(item, locale))
		),
		...list(
			m.own_file_checks({}, of),
			own.checks.map(({ asked, words }) => `${escaped(asked)}<br>${escaped(words)}`)
		),
		...list(
			m.own_file_asked({}, of),
			own.mayWe
				.filter(({ reason }) => reason)
				.map(
					({ reason, by, at }) =>
						`${escaped(reason)}<div class="about">${escaped([by, momentText(locale, at)].filter(Boolean).join(' – '))}</div>`
				)
		),
		...list(m.my_history({}, of), decisionsTold(own.decisions, locale)),
		...list(
			m.custody_who({}, of),
			own.custody.map((change) => escaped(custodyTold(change, locale)))
		),
		...list(
			m.own_file_comments({}, of),
			own.comments.map(({ whatIf, text }) => `${escaped(whatIf)}<br>${escaped(text)}`)
		),
		...list(
			m.own_file_dots({}, of),
			own.dots.map(({ whatIf, dots }) => `${dots}: ${escaped(whatIf)}`)
		),
		...list(
			m.own_file_follow_ups({}, of),
			own.followUps
				.filter(({ said }) => said.length > 0)
				.map(({ whatIf, said }) =>
					[whatIf, ...said.flatMap(partTold(of))].map(escaped).join('<br>')
				)
		),
		...list(
			m.own_file_participation({}, of),
			own.participation.map((said) => escaped(participationTold(said, locale)))
		),
		...list(
			m.own_file_first_meetings({}, of),
			own.firstMeetings.map((one) => escaped(meetingTold(one, locale)))
		),
		...list(
			m.own_file_notices({}, of),
			own.notices.map((one) => noticeTold(one, locale).map(escaped).join('<br>'))
		),
		...list(
			m.my_readers({}, of),
			own.readings.map(({ who, on }) => escaped(`${on}: ${who || m.my_somebody({}, of)}`))
		),
		...list(
			m.identity_log({}, of),
			own.lookUps.map((one) => escaped(lookUpTold(one, locale)))
		),
		htmlEnd
	].join('\n');
}

function lookUpTold({ who, of, at, reason }: OwnThings['lookUps'][number], locale: Locale): string {
	const line = of === 'contact' ? m.my_looked_up_contact : m.my_looked_up;
	const told = { who: who || m.my_somebody({}, { locale }), date: dayText(locale, at), reason };
	return line(told, { locale });
}

/** One part of what came of a what-if: the answer, how much before and now, and the words. */
const partTold =
	(of: { locale: Locale }) =>
	({ answer, before, now, words }: SaidOfPart): string[] =>
		[
			answer && followUpWords[answer]({}, of),
			before && m.follow_up_before_was({ dose: before }, of),
			now && m.follow_up_now_is({ dose: now }, of),
			words
		].filter((line): line is string => Boolean(line));
const followUpWords: Record<FollowUpAnswer, (given: object, of: { locale: Locale }) => string> = {
	...{ more: m.follow_up_more, same: m.follow_up_same, less: m.follow_up_less },
	...{ gone: m.follow_up_gone, partly: m.follow_up_partly, there: m.follow_up_there },
	...{ yes: m.follow_up_yes, little: m.follow_up_little, no: m.follow_up_no }
};

function letterTold(letter: OwnThings['letter'], locale: Locale): string[] {
	if (!letter) {
		return [];
	}
	const of = { locale };
	return [
		`<h2>${m.my_letter_title({}, of)}</h2>`,
		...letterParts.flatMap((part) => [
			`<h3>${letterHeadings[part]({}, of)}</h3>`,
			...letter[part].split('\n').map((line) => `<p>${escaped(line)}</p>`)
		]),
		`<p class="about">${escaped([letter.by, momentText(locale, letter.at)].filter(Boolean).join(', '))}</p>`
	];
}

/** Over each part of a closing letter, in the words that its young person reads. */
const letterHeadings = {
	understood: m.letter_understood,
	happened: m.letter_happened,
	notDone: m.letter_not_done,
	kept: m.letter_kept,
	turnTo: m.letter_turn_to
};

function storyTold(
	{ title, text, isWithdrawn, isTimeOver, toldAt, ...story }: OwnStoryTold,
	locale: Locale
) {
	const of = { locale };
	if (isWithdrawn) {
		if (isTimeOver) {
			return `<h2>${m.my_over({}, of)}</h2><p>${m.my_over_text({}, of)}</p>`;
		}
		return `<h2>${m.my_withdrawn({}, of)}</h2><p>${m.my_withdrawn_text({}, of)}</p>`;
	}
	const paragraphs = text.split('\n').map((line) => `<p>${escaped(line)}</p>`);
	const became = story.became.flatMap(({ insight, whatIf, concrete, answers }) => [
		escaped(insight),
		...[whatIf, ...concrete, ...answers].flatMap((line) => (line ? [escaped(line)] : []))
	]);
	return [
		`<h2>${escaped(title || m.my_story_untitled({}, of))}</h2>`,
		`<p class="about">${escaped(momentText(locale, toldAt))}</p>`,
		...paragraphs,
		...list(
			m.own_file_replies({}, of),
			story.replies.map(
				({ by, text, reason }) =>
					`${escaped([text, reason].filter(Boolean).join(' '))}<div class="about">${escaped(by)}</div>`
			)
		),
		...list(
			m.own_file_remarks({}, of),
			story.remarks.map(
				({ text, answer, answeredBy }) =>
					`${escaped(text || m.my_remark_disagree({}, of))}<div class="about">${escaped([answer, answeredBy].filter(Boolean).join(' – '))}</div>`
			)
		),
		...list(
			m.own_file_journey({}, of),
			story.moments.map(({ title }) => escaped(title))
		),
		...list(m.own_file_became({}, of), became)
	].join('\n');
}

function list(heading: string, items: readonly string[]): string[] {
	return items.length === 0
		? []
		: [`<h2>${escaped(heading)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`];
}
