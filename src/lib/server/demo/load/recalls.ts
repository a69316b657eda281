import * as printing from '../../service/printing';
import * as recalls from '../../service/recall';
import { idOf } from '../ids';
import type { Scene } from './scene';

/** What was printed before somebody took words back: one paper was shredded, one is still to be asked for. */
export async function loadPrints(scene: Scene): Promise<void> {
	const print = (by: string, on: number, journey: string) =>
		printing.note(scene.as(by, on), idOf.initiative, { stories: [idOf.story(journey)] });
	await print('sofie', 470, 'alma');
	await print('mette', 471, 'alma');
}

/** Sofie has shredded hers. */
export async function loadRecalls(scene: Scene): Promise<void> {
	const tove = scene.as('tove', 476);
	const tasks = await recalls.list(tove, idOf.storyteller('alma'));
	const sofies = tasks.find(({ who }) => who.startsWith('Sofie'));
	if (sofies) {
		const said = { whom: sofies.who, on: scene.date(476) };
		await recalls.ask(tove, sofies.id, said);
	}
}
