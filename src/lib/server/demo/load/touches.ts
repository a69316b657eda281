import * as service from '../../service/touch';
import { idOf } from '../ids';
import type { Scene } from './scene';

/** Villads tells of his mother too: she was asked, and said yes. */
export async function loadTouches(scene: Scene): Promise<void> {
	const answered = { answer: 'yes', on: scene.date(31), how: 'oral' };
	await service.mark(scene.as('mette', 32), idOf.story('villads'), {
		...{ relation: 'parent', isNeeded: true },
		...answered
	});
}
