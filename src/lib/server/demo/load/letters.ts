import * as service from '../../service/closing-letter';
import { idOf } from '../ids';
import { letters, type DemoLetter } from '../letters';
import type { Scene } from './scene';

/** Closing letters; one that is there already is left as it is. */
export async function loadLetters(scene: Scene): Promise<void> {
	for (const letter of letters) {
		await loadLetter(scene, letter);
	}
}

async function loadLetter(scene: Scene, { journey, on, by, texts, way }: DemoLetter) {
	const id = idOf.storyteller(journey);
	const writer = scene.as(by, on);
	if ((await service.open(writer, id)).version > 0) {
		return;
	}
	const told = Object.entries(texts).map(([part, words]) => [part, scene.say(words)]);
	await service.save(writer, id, Object.fromEntries(told));
	if (way) {
		await service.deliver(writer, id, { way });
	}
}
