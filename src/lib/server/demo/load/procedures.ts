import type { InvolvementRule } from '$lib/domain/opportunity/involvement';
import type { Procedure } from '$lib/domain/opportunity/procedure';
import * as service from '../../service/procedure';
import { idOf, stableId } from '../ids';
import { municipal, ticked } from '../procedures';
import { inOneTurn } from './turn';
import type { Scene } from './scene';

const procedureId = stableId(`procedure:${municipal.key}`, 0);
const stepId = (key: string) => stableId(`procedure:${municipal.key}:${key}`, 0);

/**
 * Nobody is passed over: three sectors about everything, neighbours too where it is about getting there, and the
 * municipality's procedure where a child is given company.
 */
export const rules: InvolvementRule[] = [
	{
		theme: '',
		area: '',
		removes: null,
		sectors: ['public', 'voluntary', 'private']
	},
	{ theme: '', area: '', removes: 'transport', sectors: ['person'] },
	{ theme: '', area: '', removes: 'company', sectors: ['public'], procedureId }
];

export function proceduresOf(scene: Scene): Procedure[] {
	const steps = municipal.steps.map(({ key, text, days, isRequired = false }) => ({
		...{ id: stepId(key), text: scene.say(text), days, isRequired }
	}));
	return [{ id: procedureId, name: scene.say(municipal.name), steps }];
}

/** The steps that were done, told day by day. */
export async function loadTicks(scene: Scene): Promise<void> {
	await inOneTurn(ticked, ({ whatIf, step, by, on }) =>
		service.tick(scene.as(by, on), idOf.opportunity(whatIf), {
			stepId: stepId(step),
			isDone: true
		})
	);
}
