import * as comments from '../../service/opportunity-comment';
import * as dots from '../../service/opportunity-dot';
import * as wallGuests from '../../service/wall-guest';
import * as weighings from '../../service/wall-weighing';
import { nobody } from '$lib/domain/access/role';
import { idOf, stableId } from '../ids';
import { weighing, workshopRound } from '../weighing';
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

/** A workshop that put some what-ifs before its guests; the round stands on the wall with its sums. */
export async function loadRoundOfGuests(scene: Scene): Promise<void> {
	const { wall, on, by, weighed, guests } = workshopRound;
	const wallId = idOf.wall(wall);
	const leader = () => scene.as(by, on);
	if ((await weighings.read(leader(), wallId)).weighing) {
		return;
	}
	const { code } = await wallGuests.openDoor(leader(), wallId, { hours: 12 });
	const opportunityIds = weighed.map(idOf.opportunity);
	await weighings.open(leader(), wallId, { opportunityIds });
	for (const { name, dots, said } of guests) {
		await wallGuests.join({ ...leader(), actor: nobody }, { code, name }, 'demo');
		const { items } = await wallGuests.list(leader(), wallId);
		const guestId = items.find((one) => one.name === name)?.id ?? '';
		const place = { wallId, initiativeId: idOf.initiative };
		const ctx = { ...leader(), actor: { kind: 'guest', guestId, name, ...place } as const };
		for (const [key, count] of Object.entries(dots)) {
			await weighings.give(ctx, wallId, { opportunityId: idOf.opportunity(key), dots: count });
		}
		if (said) {
			const about = { opportunityId: idOf.opportunity(said.of), text: scene.say(said.text) };
			await weighings.comment(ctx, wallId, { id: stableId(`comment:${name}`, on), ...about });
		}
	}
	await weighings.change(leader(), wallId, { isOpen: false });
	await wallGuests.closeDoor(leader(), wallId);
}
