import * as comments from '../../service/opportunity-comment';
import * as dots from '../../service/opportunity-dot';
import { idOf, stableId } from '../ids';
import { weighing } from '../weighing';
import { young } from './own';
import type { Scene } from './scene';

/** Who finds what most important, and says something of it. */
export async function loadWeighing(scene: Scene): Promise<void> {
	for (const { by, on, dots: given, said } of weighing) {
		const ctx = 'person' in by ? scene.as(by.person, on) : young(scene, by.journey, on);
		for (const [key, count] of Object.entries(given)) {
			await dots.place(ctx, idOf.opportunity(key), { dots: count });
		}
		if (said) {
			const id = stableId(`comment:${said.of}`, on);
			await comments.create(ctx, idOf.opportunity(said.of), { id, text: scene.say(said.text) });
		}
	}
}
