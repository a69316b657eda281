import * as opportunityService from '../../service/opportunity';
import * as packages from '../../service/package';
import { idOf, stableId } from '../ids';
import type { DemoOpportunity } from '../opportunities/shape';
import type { Scene } from './scene';

const facilitator = 'sofie';

/** The pieces of a package with what was pledged for each; kept as a template, and begun anew for the next child. */
export async function loadPackage(
	scene: Scene,
	{ key, on, pack, pledges }: DemoOpportunity
): Promise<void> {
	if (!pack) {
		return;
	}
	const pieceId = (piece: string) => stableId(`piece:${key}:${piece}`, 0);
	for (const { key: piece, title, kind, isOptional = false } of pack.pieces) {
		await packages.add(scene.as(facilitator, on), idOf.opportunity(key), {
			...{ id: pieceId(piece), title: scene.say(title), kind, isRequired: !isOptional }
		});
	}
	for (const { key: pledge, piece, on } of pledges) {
		if (piece) {
			await packages.place(scene.as(facilitator, on), pledgeId(pledge), {
				pieceId: pieceId(piece)
			});
		}
	}
	if (pack.template) {
		await again(scene, key, pack.template);
	}
}

async function again(
	scene: Scene,
	key: string,
	{ on, name, next }: NonNullable<NonNullable<DemoOpportunity['pack']>['template']>
): Promise<void> {
	const id = stableId(`template:${key}`, 0);
	const ctx = scene.as(facilitator, on);
	const known = await packages.templates(ctx, idOf.initiative);
	if (known.some((template) => template.id === id)) {
		return;
	}
	await packages.keep(ctx, idOf.opportunity(key), { id, name: scene.say(name) });
	const again = { id: stableId(`opportunity:${key}:again`, 1000) };
	const { item } = await packages.reuse(scene.as(facilitator, on), id, again);
	const whatIf = scene.say(next);
	await opportunityService.change(scene.as(facilitator, on), item.id, { whatIf });
}

/** The id of a pledge of the demo. */
export const pledgeId = (key: string) => stableId(`pledge:${key}`, 0);
