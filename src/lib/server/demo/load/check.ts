import * as checks from '../../service/youth-check';
import { idOf } from '../ids';
import type { DemoCheck } from '../insight/checks';
import type { Scene } from './scene';

const facilitator = 'sofie';

/** An insight is put to young people, and each answers on the own page. */
export async function loadChecks(
	scene: Scene,
	insightId: string,
	asked: readonly DemoCheck[]
): Promise<void> {
	for (const { on, plain, asked: people, said } of asked) {
		await checks.ask(scene.as(facilitator, on), insightId, {
			plainText: scene.say(plain),
			storytellerIds: people.map(idOf.storyteller)
		});
		for (const { on, by, answer, words } of said) {
			const storytellerId = idOf.storyteller(by);
			const actor = { kind: 'young', storytellerId, initiativeId: idOf.initiative } as const;
			const ctx = { ...scene.as(facilitator, on), actor };
			await checks.answer(ctx, insightId, { answer, words: scene.say(words) });
		}
	}
}
