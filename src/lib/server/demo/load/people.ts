import * as consents from '../../service/consent';
import * as families from '../../service/family';
import * as storytellers from '../../service/storyteller';
import { families as told } from '../families';
import { idOf, stableId } from '../ids';
import type { Day, DemoDecision, DemoJourney } from '../types';
import type { Scene } from './scene';

const familiesMet: Day = 400;

/** The families; their children come with their own stories. */
export async function loadFamilies(scene: Scene): Promise<void> {
	for (const { key, secretName, note } of told) {
		await families.create(scene.as('amir', familiesMet), idOf.initiative, {
			id: idOf.family(key),
			secretName: scene.say(secretName),
			note: scene.say(note)
		});
	}
}

/** The young person, with what was said before anything was written down. */
export async function loadStoryteller(scene: Scene, journey: DemoJourney): Promise<void> {
	const { key, author, visits, secretName, ageBand } = journey;
	await storytellers.create(scene.as(author, visits[0] ?? 0), idOf.initiative, {
		id: idOf.storyteller(key),
		secretName,
		ageBand,
		area: scene.say(journey.area),
		contactId: idOf.person(journey.contact),
		familyId: journey.family && idOf.family(journey.family)
	});
	await loadDecisions(scene, journey, (decision) => !decision.excerpt);
}

/** What was said later about single excerpts. */
export async function loadItemDecisions(scene: Scene, journey: DemoJourney): Promise<void> {
	await loadDecisions(scene, journey, (decision) => decision.excerpt !== undefined);
}

async function loadDecisions(
	scene: Scene,
	{ key, author, consents: decisions }: DemoJourney,
	isWanted: (decision: DemoDecision) => boolean
): Promise<void> {
	for (const { on, by, method, yes = [], no = [], excerpt } of decisions.filter(isWanted)) {
		const itemId = excerpt && idOf.excerpt(`${key}.${excerpt}`);
		const said = [
			...yes.map((scope) => ({ scope, decision: 'yes' })),
			...no.map((scope) => ({ scope, decision: 'no' }))
		];
		for (const [at, one] of said.entries()) {
			const id = stableId(`consent:${key}:${by}:${one.scope}:${excerpt ?? ''}`, on * 100 + at);
			const input = { id, ...one, by, method, itemId };
			await consents.record(scene.as(author, on), idOf.storyteller(key), input);
		}
	}
}
