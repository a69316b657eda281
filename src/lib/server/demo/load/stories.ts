import type { BaseTag } from '$lib/domain/codebook/base/tag';
import { lengthOf } from '$lib/domain/text/input';
import { neutral } from '$lib/domain/text/mask-suggestion';
import * as codebooks from '../../service/codebook';
import * as excerptService from '../../service/excerpt';
import * as journeyService from '../../service/journey';
import * as maskings from '../../service/masking';
import * as stories from '../../service/story';
import * as tags from '../../service/tag';
import * as withdrawals from '../../service/withdrawal';
import { codebook } from '../codebook';
import { documentOf } from '../document';
import { idOf, stableId } from '../ids';
import { journeys } from '../stories';
import type { Day, DemoExcerpt, DemoJourney } from '../types';
import { inOneTurn } from './turn';
import type { Scene } from './scene';

const codebookWritten: Day = 30;
const rewordedOn: Day = 210;

/** The code tree; those below another come after it. */
export async function loadCodebook(scene: Scene): Promise<void> {
	await inOneTurn(
		codebook.filter(({ parent }) => !parent),
		(tag) => loadTag(scene, tag)
	);
	await inOneTurn(
		codebook.filter(({ parent }) => parent),
		(tag) => loadTag(scene, tag)
	);
}

async function loadTag(scene: Scene, tag: BaseTag): Promise<void> {
	const { key, family, parent, sign, name, definition, whenToUse, whenNot } = tag;
	const id = idOf.tag(key);
	const when = { whenToUse: scene.say(whenToUse), whenNot: scene.say(whenNot) };
	const isReworded = key === firstWording.key;
	await tags.create(scene.as('sofie', codebookWritten), idOf.initiative, {
		id,
		family,
		parentId: parent && idOf.tag(parent),
		sign,
		name: scene.say(name),
		definition: scene.say(isReworded ? firstWording.definition : definition),
		...(!isReworded && when)
	});
	if (isReworded) {
		const change = { definition: scene.say(definition), ...when };
		await tags.change(scene.as('amir', rewordedOn), id, change);
	}
}

/** How one tag was worded before the team had used it for a while. */
const firstWording = {
	key: 'P2',
	definition: {
		da: 'Andre er onde ved barnet, eller holder det ude.',
		en: 'Others are mean to the child, or shut it out.'
	}
};

/** Excerpts that show what a tag means, where somebody has chosen some. */
export async function loadExamples(scene: Scene): Promise<void> {
	for (const key of ['P1', 'P5', 'B1', 'B3']) {
		const carried = journeys.flatMap((journey) =>
			journey.excerpts
				.filter(({ tags: on }) => on.includes(key))
				.map((excerpt) => idOf.excerpt(`${journey.key}.${excerpt.key}`))
		);
		for (const excerptId of carried.slice(0, 2)) {
			await codebooks.setExample(scene.as('sofie', rewordedOn), idOf.tag(key), { excerptId });
		}
	}
}

/** The story with what was seen in it, its journey, and those who read it before the workshop. */
export async function loadStory(scene: Scene, journey: DemoJourney): Promise<void> {
	if (await isTakenBack(scene, journey)) {
		return;
	}
	const { key, author, kind, visits, words, excerpts } = journey;
	const written = (visits.at(-1) ?? 0) + 1;
	const { title, blocks } = words[scene.locale];
	const { item } = await stories.create(scene.as(author, written), idOf.initiative, {
		id: idOf.story(key),
		storytellerId: idOf.storyteller(key),
		title,
		kind,
		language: scene.locale,
		document: documentOf(blocks),
		facts: factsOf(scene, journey)
	});
	await inOneTurn(excerpts, (excerpt) =>
		excerptService.create(scene.as(author, written + 1), idOf.story(key), {
			...placeOf(item.plainText, scene.say(excerpt.quote)),
			id: idOf.excerpt(`${key}.${excerpt.key}`),
			tagIds: excerpt.tags.map(idOf.tag),
			memo: scene.say(excerpt.memo),
			attributes: attributesOf(scene, excerpt)
		})
	);
	await loadMasking(scene, journey, item);
	await journeyService.replace(scene.as(author, written + 1), idOf.story(key), {
		moments: journey.moments.map((moment) => momentOf(scene, key, moment))
	});
	await inOneTurn(journey.isPrivate ? [] : ['sofie', 'tove'], (reader) =>
		stories.open(scene.as(reader, written + 4), idOf.story(key))
	);
}

/**
 * Whether something of it was taken back: then all of it was told before the demo was cut off, and is not told again.
 */
async function isTakenBack(scene: Scene, { key, author, withdraws, takesAllBack }: DemoJourney) {
	const on = takesAllBack ?? withdraws?.[0]?.on;
	const all =
		on === undefined ? [] : await withdrawals.list(scene.as(author, on), idOf.storyteller(key));
	return all.length > 0;
}

/**
 * Before anything went to the workshop, the author went through it: others than its own young person have no name, and ages
 * and grades are told in general, but for those that were pointed at word for word and say nothing of one alone.
 */
async function loadMasking(
	scene: Scene,
	{ key, author, visits, excerpts }: DemoJourney,
	{ id, language }: stories.StoryWithText
): Promise<void> {
	const ctx = scene.as(author, (visits.at(-1) ?? 0) + 2);
	const { suggestions } = await maskings.read(ctx, id);
	const quoted = (words: string) => excerpts.some(({ quote }) => scene.say(quote).includes(words));
	const masks = suggestions.flatMap(({ kind, words, replacement, places }) =>
		places.map(([start, end], at) => ({
			id: stableId(`mask:${key}.${start}`, at),
			start,
			end,
			...(kind === 'other'
				? { kind: quoted(words) ? ('open' as const) : kind, replacement }
				: { kind, replacement: neutral(kind, language) })
		}))
	);
	await maskings.replace(ctx, id, { masks, isChecked: true });
}

/** Where words stand in a text, in code points. @throws Error unless they stand there exactly once */
export function placeOf(text: string, quote: string): { start: number; end: number } {
	const [before = '', ...after] = text.split(quote);
	if (after.length !== 1) {
		throw new Error(`“${quote}” stands ${after.length} times in the story`);
	}
	const start = lengthOf(before);
	return { start, end: start + lengthOf(quote) };
}

function factsOf(scene: Scene, { facts, visits }: DemoJourney) {
	return {
		visits: visits.map((day) => scene.date(day)),
		strengths: facts.strengths.map((words) => scene.say(words)),
		dream: scene.say(facts.dream),
		triedBefore: facts.triedBefore.map(({ what, effect }) => ({
			what: scene.say(what),
			effect: scene.say(effect)
		})),
		followUp: facts.followUp.map((words) => scene.say(words)),
		risks: (facts.risks ?? []).map((words) => scene.say(words))
	};
}

function attributesOf(scene: Scene, { attributes = {} }: DemoExcerpt) {
	return Object.fromEntries(
		Object.entries(attributes).map(([name, words]) => [name, scene.say(words)])
	);
}

function momentOf(scene: Scene, story: string, moment: DemoJourney['moments'][number]) {
	const { key, touchpoint, rhythm, minutes, feeling, own, isGuess, isScreening, barriers } = moment;
	return {
		id: stableId(`moment:${story}.${key}`, 0),
		stage: scene.say(moment.stage),
		title: scene.say(moment.title),
		setting: scene.say(moment.setting),
		people: moment.people.map((person) => scene.say(person)),
		touchpoint,
		cadence: scene.say(moment.cadence),
		dose: scene.say(moment.dose),
		rhythm,
		minutes,
		feeling,
		ownFeeling: own,
		isGuess,
		isScreening,
		barriers,
		excerptIds: moment.excerpts.map((excerpt) => idOf.excerpt(`${story}.${excerpt}`))
	};
}
