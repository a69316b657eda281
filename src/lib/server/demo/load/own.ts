import * as consents from '../../service/consent';
import * as mayWe from '../../service/may-we';
import * as own from '../../service/own-contribution';
import * as service from '../../service/remark';
import { idOf, stableId } from '../ids';
import { questions, remarks, told, type DemoRemark } from '../own';
import type { Scene } from './scene';

/** What somebody says on the own page, on a day. */
export function young(scene: Scene, journey: string, on: number) {
	const storytellerId = idOf.storyteller(journey);
	const actor = { kind: 'young', storytellerId, initiativeId: idOf.initiative } as const;
	return { ...scene.as('mette', on), actor };
}

/** What young people told from a device of their own; it waits. */
export async function loadTold(scene: Scene): Promise<void> {
	for (const { journey, on, answers, uses, isIdea } of told) {
		await own.create(young(scene, journey, on), {
			id: stableId(`told:${journey}`, on),
			answers: answers.map((answer) => scene.say(answer)),
			...{ uses, isIdea }
		});
	}
}

/** What young people said of their stories; before the walls, so that what was settled is on them. */
export async function loadRemarks(scene: Scene): Promise<void> {
	for (const remark of remarks) {
		await loadRemark(scene, remark);
	}
}

/** What young people were asked, and what they said to it. */
export async function loadQuestions(scene: Scene): Promise<void> {
	for (const { journey, by, on, scope, reason, yesOn } of questions) {
		const id = idOf.storyteller(journey);
		const asker = scene.as(by, on);
		const { askable } = await mayWe.list(asker, id);
		if (askable.includes(scope)) {
			await mayWe.ask(asker, id, { scope, reason: scene.say(reason) });
		}
		if (yesOn !== undefined) {
			const said = { scope, by: 'young', decision: 'yes', method: 'screen' };
			const yes = { id: stableId(`yes:${journey}:${scope}`, yesOn), ...said };
			await consents.record(young(scene, journey, yesOn), id, yes);
		}
	}
}

async function loadRemark(scene: Scene, { journey, on, kind, text, answered }: DemoRemark) {
	const storyId = idOf.story(journey);
	const id = stableId(`remark:${journey}`, on);
	const teller = young(scene, journey, on);
	await service.create(teller, storyId, { id, kind, text: scene.say(text) });
	const { remarks } = await service.openOwn(teller, storyId);
	const isOpen = remarks.find((one) => one.id === id)?.answeredAt === null;
	if (answered && isOpen) {
		const reader = scene.as(answered.by, answered.on);
		await service.answer(reader, id, { text: scene.say(answered.text) });
	}
}
