import * as service from '../../service/notice';
import { idOf, stableId } from '../ids';
import { notices } from '../notices';
import { young } from './own';
import type { Scene } from './scene';

/** What was said to be wrong, and what was answered. */
export async function loadNotices(scene: Scene): Promise<void> {
	for (const { from, on, kind, words, whatIf, answer } of notices) {
		const id = stableId('notice', on);
		const about = whatIf ? { kind: 'opportunity', id: idOf.opportunity(whatIf) } : null;
		const input = { id, kind, words: scene.say(words), about };
		await ('journey' in from
			? service.create(young(scene, from.journey, on), input)
			: service.createIn(scene.as(from.member, on), idOf.initiative, input));
		if (answer) {
			const text = scene.say(answer.text);
			await service.answer(scene.as(answer.by, answer.on), id, { text });
		}
	}
}
