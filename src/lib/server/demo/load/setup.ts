import * as setups from '../../service/setup';
import { idOf } from '../ids';
import { setup } from '../setup';
import { safeguarding } from '../worry';
import type { Scene } from './scene';

/** What was answered before the first young person told anything. */
export async function loadSetup(scene: Scene): Promise<void> {
	const { by, on, leads } = safeguarding;
	const answers = { ...setup, leadIds: leads.map(idOf.person) };
	await setups.change(scene.as(by, on), idOf.initiative, answers);
}
