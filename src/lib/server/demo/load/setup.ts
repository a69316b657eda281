import * as projects from '../../service/research-project';
import * as setups from '../../service/setup';
import { idOf } from '../ids';
import { research } from '../research';
import { setup } from '../setup';
import { safeguarding } from '../worry';
import type { Scene } from './scene';

/** What was answered before the first young person told anything. */
export async function loadSetup(scene: Scene): Promise<void> {
	const { by, on, leads } = safeguarding;
	const answers = { ...setup, leadIds: leads.map(idOf.person) };
	await setups.change(scene.as(by, on), idOf.initiative, answers);
	const { name, responsible, about } = research;
	await projects.create(scene.as(research.by, research.on), idOf.initiative, {
		id: idOf.project,
		...{ name: scene.say(name), responsible: scene.say(responsible), about: scene.say(about) },
		until: scene.date(research.until)
	});
}
