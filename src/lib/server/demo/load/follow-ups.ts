import * as service from '../../service/follow-up';
import { followUps, type DemoSaid } from '../follow-ups';
import { idOf, stableId } from '../ids';
import { young as youngPerson } from './own';
import { pledgeId } from './package';
import type { Scene } from './scene';

/** What came of the what-ifs that run: each side for itself. */
export async function loadFollowUps(scene: Scene): Promise<void> {
	for (const { opportunity, journey, on, young, contact } of followUps) {
		const id = stableId(`follow-up:${opportunity}:${journey}`, on);
		const storytellerId = idOf.storyteller(journey);
		await service.ask(scene.as('sofie', on), idOf.opportunity(opportunity), { id, storytellerId });
		if (young) {
			const { toldTo, said } = young;
			const ctx = toldTo ? scene.as(toldTo, young.on) : youngPerson(scene, journey, young.on);
			await service.answer(ctx, id, { side: 'young', answers: said.map(wordsOf(scene)) });
		}
		if (contact) {
			const { by, pledge, said } = contact;
			const from = { side: 'contact', pledgeId: pledgeId(pledge) };
			const answers = said.map(wordsOf(scene));
			await service.answer(scene.as(by, contact.on), id, { ...from, answers });
		}
	}
}

const wordsOf =
	(scene: Scene) =>
	({ part, answer, before, now, words }: DemoSaid) => ({
		...{ part, answer, words: scene.say(words) },
		...{ before: scene.say(before), now: scene.say(now) }
	});
