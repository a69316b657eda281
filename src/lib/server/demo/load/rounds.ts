import * as excerptService from '../../service/excerpt';
import * as roundService from '../../service/round';
import * as agreement from '../../service/round-agreement';
import * as decisions from '../../service/round-decision';
import { idOf, stableId } from '../ids';
import { rounds, type DemoRound } from '../rounds';
import { journeys } from '../stories';
import type { Scene } from './scene';

/** Rounds in which two of the team coded the same stories; what they marked alike, and some of the rest, is settled. */
export async function loadRounds(scene: Scene): Promise<void> {
	for (const [at, round] of rounds.entries()) {
		await loadRound(scene, round, stableId(`round:${round.key}`, at));
	}
}

async function loadRound(scene: Scene, round: DemoRound, id: string): Promise<void> {
	const stories = Object.keys(round.stories);
	const coders = stories.flatMap((key) => [authorOf(key), round.stories[key]?.coder ?? '']);
	const { item } = await roundService.create(scene.as(round.by, round.opened), idOf.initiative, {
		id,
		title: scene.say(round.title),
		storyIds: stories.map((key) => idOf.story(key)),
		coderIds: [...new Set(coders)].map((key) => idOf.person(key)),
		blind: 'coders'
	});
	if (item.state === 'open') {
		for (const key of stories) {
			await loadMarks(scene, round, key);
		}
		for (const coder of new Set(coders)) {
			await roundService.finish(scene.as(coder, round.closed - 1), id, { isFinished: true });
		}
		await roundService.change(scene.as(round.by, round.closed), id, { state: 'closed' });
	}
	await settle(scene, round, id);
}

async function loadMarks(scene: Scene, round: DemoRound, key: string): Promise<void> {
	const { coder, marks } = round.stories[key] ?? { coder: '', marks: [] };
	const first = await excerptService.listOfStory(
		scene.as(authorOf(key), round.opened),
		idOf.story(key)
	);
	for (const [n, mark] of marks.entries()) {
		const own = first.find((one) => one.id === idOf.excerpt(`${key}.${mark.at}`));
		if (!own) {
			throw new Error(`the demo's round finds no excerpt “${key}.${mark.at}”`);
		}
		await excerptService.create(scene.as(coder, round.opened + 2), idOf.story(key), {
			id: stableId(`second:${key}.${mark.at}`, 10_000 + n),
			start: own.start,
			end: mark.length ? own.start + mark.length : own.end,
			tagIds: mark.tags.map((tag) => idOf.tag(tag))
		});
	}
}

async function settle(scene: Scene, round: DemoRound, id: string): Promise<void> {
	const day = round.closed + 1;
	await decisions.decide(scene.as(round.by, day), id, { choice: 'alike' });
	const passages = await agreement.passages(scene.as(round.by, day), id);
	for (const { story, at, keep, note } of round.settled) {
		const excerptId = idOf.excerpt(`${story}.${at}`);
		const passage = passages.find(({ excerpts }) => excerpts.some((one) => one.id === excerptId));
		await decisions.decide(scene.as(round.by, day), id, {
			id: stableId(`decision:${story}.${at}`, 0),
			choice: 'one',
			coderId: idOf.person(keep),
			excerptIds: passage?.excerpts.map((one) => one.id),
			note: scene.say(note)
		});
	}
}

function authorOf(key: string): string {
	return journeys.find((journey) => journey.key === key)?.author ?? '';
}
