/** A young person's thread in words, made on the server: an old phone need not load the texts of what it does not show. */
import type { Relation } from '$lib/domain/story/touch-kind';
import type { OwnStory, OwnWhatIf, Unused } from '$lib/domain/thread/own';
import { m } from '$lib/i18n/paraglide/messages';
import { relationTexts } from '../story/touch-texts';
import { pledgeText, stateText, unusedText } from './texts';
import type { OwnThing } from './thing';

/** A what-if as it is shown. */
export type ShownWhatIf = ReturnType<typeof whatIfInWords>;

/** A story with what it became. @param answerBy ms, by when a first answer is due */
export function storyInWords<
	S extends OwnStory<OwnThing> & {
		unused: Unused | null;
		answerBy: number;
		waitsForOthers: readonly Relation[];
	}
>(story: S) {
	return {
		...story,
		waits: waitsText(story.waitsForOthers),
		unused: story.unused && unusedText(story.unused, story.answerBy),
		insights: story.insights.map(({ insight, whatIfs }) => ({
			insight,
			whatIfs: whatIfs.map(whatIfInWords)
		}))
	};
}

function waitsText(others: readonly Relation[]): string | null {
	const who = others.map((one) => relationTexts[one]()).join(', ');
	return who === '' ? null : m.my_waits_others({ who });
}

function whatIfInWords({ whatIf, answers, pledges }: OwnWhatIf<OwnThing>) {
	const isToldByAnswer = whatIf.state === answers.at(-1)?.state;
	return {
		whatIf: { ...whatIf, state: isToldByAnswer ? '' : stateText(whatIf.state) },
		answers: answers.map((answer) => ({ ...answer, state: stateText(answer.state) })),
		pledges: pledges.map(({ id, at, ...pledge }) => ({ id, at, text: pledgeText(pledge) }))
	};
}
