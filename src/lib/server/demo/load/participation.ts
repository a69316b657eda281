import { participationParts } from '$lib/domain/initiative/participation-part';
import * as mine from '../../service/own-participation';
import * as service from '../../service/participation';
import { idOf, stableId } from '../ids';
import { answers, check } from '../participation';
import { young } from './own';
import type { Scene } from './scene';

/** The check of one phase; what staff have answered already is left as it is. */
export async function loadParticipation(scene: Scene): Promise<void> {
	const { askedBy, on, phase, staff, next } = check;
	const id = stableId('participation', on);
	await service.create(scene.as(askedBy, on), idOf.initiative, { id, phase: scene.say(phase) });
	for (const one of answers) {
		const { rung } = one;
		if (one.toldTo) {
			const given = participationParts.map((part, at) => [part, one.degrees[at]]);
			await service.tell(scene.as(one.toldTo, one.on), id, {
				...Object.fromEntries(given),
				rung,
				...{ storytellerId: idOf.storyteller(one.journey), on: scene.date(one.on) }
			});
			continue;
		}
		const teller = young(scene, one.journey, one.on);
		for (const [at, part] of participationParts.entries()) {
			const degree = one.degrees[at];
			if (degree) await mine.answer(teller, id, { part, degree });
		}
		if (rung) await mine.answer(teller, id, { part: 'rung', rung });
	}
	const asker = scene.as(askedBy, on + 8);
	const { checks } = await service.list(asker, idOf.initiative);
	if (checks.find((one) => one.id === id)?.isAnswered) {
		return;
	}
	const own = participationParts.map((part) => {
		const { degree, because, wall } = staff[part];
		const restsOn = wall ? { kind: 'wall', id: idOf.wall(wall) } : null;
		return [part, { degree, because: scene.say(because), restsOn }];
	});
	await service.change(asker, id, {
		...Object.fromEntries(own),
		rung: {
			rung: check.rung.rung,
			because: scene.say(check.rung.because),
			restsOn: { kind: 'opportunity', id: idOf.opportunity(check.rung.whatIf) }
		},
		nextStep: scene.say(next.step),
		nextOn: scene.date(next.on)
	});
}
