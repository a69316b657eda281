/** A young person's thread in words, made on the server: an old phone need not load the texts of what it does not show. */
import type { StoredTouch } from '$lib/domain/story/touch-kind';
import type { OwnStory, OwnWhatIf, Unused } from '$lib/domain/thread/own';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';
import { answerLine, remarkInWords } from '../remark/in-words';
import { relationTexts } from '../story/touch-texts';
import { cutInWords } from './cut-in-words';
import { pledgeText, stateText, unusedText } from './texts';
import type { OwnThing } from './thing';

/** A story as it is shown, and a what-if. */
export type ShownStory = ReturnType<typeof storyInWords>;
export type ShownWhatIf = ReturnType<typeof whatIfInWords>;

interface Story extends OwnStory<OwnThing> {
	/** Young people beside this one with words in a cluster, by cluster. */
	others: Record<string, number>;
	unused: Unused | null;
	/** By when a first answer is due, ms. */
	answerBy: number;
	replies: { id: string; text: string; reason: string; by: string; at: number }[];
	remarks: Parameters<typeof remarkInWords>[0][];
	/** The day on which it will be erased, `YYYY-MM-DD`, when that is near. */
	erasesOn: string | null;
	/** Others whose yes it waits for, and what they said. */
	waitsForOthers: readonly Pick<StoredTouch, 'relation' | 'answer'>[];
	/** Its time was over; nobody took it back. */
	isTimeOver: boolean;
}

/** A story with what it became. */
export function storyInWords(own: Story) {
	const { story, words, media, remarks } = own;
	const isGone = story.state === 'withdrawn';
	return {
		...{ story, words, media: media.map((one) => ({ ...one, cut: cutInWords(one) })) },
		title: isGone ? goneTitle(own) : story.title || m.my_story_untitled(),
		gone: isGone ? goneText(own) : '',
		ends: own.erasesOn ? m.my_erases_on({ date: dayText(own.erasesOn) }) : '',
		waits: waitsText(own.waitsForOthers),
		toldOn: m.my_told_on({ date: dayText(story.at) }),
		remarks: remarks.map((one) => remarkInWords(one, 'own')),
		replies: own.replies.map(({ by, at, ...one }) => ({ ...one, from: answerLine(by, at) })),
		together: togetherInWords(own),
		unused: own.unused && unusedText(own.unused, own.answerBy),
		insights: own.insights.map(({ insight, whatIfs }) => ({
			insight,
			lost: insight.state === 'needsNewGround' ? m.my_insight_lost() : '',
			whatIfs: whatIfs.map(whatIfInWords)
		}))
	};
}

const goneTitle = ({ isTimeOver }: Story) => (isTimeOver ? m.my_over() : m.my_withdrawn());
const goneText = ({ isTimeOver }: Story) => (isTimeOver ? m.my_over_text() : m.my_withdrawn_text());

function waitsText(others: Story['waitsForOthers']): string {
	const refused = others.filter(({ answer }) => answer === 'no');
	const told = refused.length > 0 ? refused : others;
	const who = told.map(({ relation }) => relationTexts[relation]()).join(', ');
	const text = refused.length > 0 ? m.my_waits_no : m.my_waits_others;
	return who && text({ who });
}

/** What the words were put together with; null where they were not. */
function togetherInWords({ clusters, walls, others }: Story) {
	const [first] = [...clusters, ...walls];
	if (!first) {
		return null;
	}
	const lead = clusters.length === 1 ? m.my_pile_lead_one() : m.my_pile_lead();
	return {
		at: first.at,
		title: clusters.length > 0 ? m.my_together() : m.my_together_alone(),
		lead: clusters.length > 0 ? lead : '',
		piles: clusters.map(({ id, title }) => ({
			id,
			title: title || m.my_pile_untitled(),
			others: othersText(others[id] ?? 0)
		})),
		walls: walls.map(({ id, title }) => ({ id, text: m.my_on_wall({ title }) }))
	};
}

function othersText(count: number): string {
	return count === 1 ? m.my_pile_with_one() : count > 1 ? m.my_pile_with({ count }) : '';
}

function whatIfInWords({ whatIf, answers, pledges }: OwnWhatIf<OwnThing>) {
	const isToldByAnswer = whatIf.state === answers.at(-1)?.state;
	return {
		whatIf: { ...whatIf, state: isToldByAnswer ? '' : stateText(whatIf.state) },
		answers: answers.map((answer) => ({ ...answer, state: stateText(answer.state) })),
		pledges: pledges.map(({ id, at, ...pledge }) => ({ id, at, text: pledgeText(pledge) }))
	};
}
