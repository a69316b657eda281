import { readerOf } from '$lib/domain/consent/information';
import type { Device, Method } from '$lib/domain/consent/record';
import * as consents from '../../service/consent';
import * as families from '../../service/family';
import * as storytellers from '../../service/storyteller';
import * as storyAnswers from '../../service/story-answer';
import * as withdrawals from '../../service/withdrawal';
import { answers } from '../answers';
import { families as told } from '../families';
import { idOf, stableId } from '../ids';
import { journeys } from '../stories';
import type { Day, DemoDecision, DemoJourney } from '../types';
import { inOneTurn } from './turn';
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
	const { key, author, visits, secretName, ageBand, parents, met = visits[0] ?? 0 } = journey;
	await storytellers.create(scene.as(author, met), idOf.initiative, {
		id: idOf.storyteller(key),
		secretName,
		ageBand,
		area: scene.say(journey.area),
		contactId: idOf.person(journey.contact),
		familyId: journey.family && idOf.family(journey.family),
		...(parents && { guardianRelation: scene.say(parents.guardian) })
	});
	if (parents) {
		const both = { custody: 'two', otherRelation: scene.say(parents.otherGuardian) };
		await storytellers.change(scene.as(author, parents.since), idOf.storyteller(key), both);
	}
	await loadDecisions(scene, journey, (decision) => !decision.excerpt);
}

/** What was said later about single excerpts. */
export async function loadItemDecisions(scene: Scene, journey: DemoJourney): Promise<void> {
	await loadDecisions(scene, journey, (decision) => decision.excerpt !== undefined);
}

/** What the young person took back later. A second load finds it gone. */
export async function loadWithdrawals(scene: Scene, journey: DemoJourney): Promise<void> {
	const { key, author, takesAllBack: on } = journey;
	if (on !== undefined) {
		const input = { id: stableId(`withdrawal:${key}`, on), all: true };
		await withdrawals.create(scene.as(author, on), idOf.storyteller(key), input);
	}
	for (const { on, excerpt } of journey.withdraws ?? []) {
		const itemId = idOf.excerpt(`${journey.key}.${excerpt}`);
		const id = stableId(`withdrawal:${journey.key}.${excerpt}`, on);
		const input = { id, itemId };
		await withdrawals.create(scene.as(journey.author, on), idOf.storyteller(journey.key), input);
	}
}

/** A birthday that changes who decides. */
export async function loadBirthday(scene: Scene, journey: DemoJourney): Promise<void> {
	const { key, author, turns } = journey;
	if (turns) {
		const { on, ageBand } = turns;
		await storytellers.change(scene.as(author, on), idOf.storyteller(key), { ageBand });
	}
}

async function loadDecisions(
	scene: Scene,
	{ key, author, consents: decisions }: DemoJourney,
	isWanted: (decision: DemoDecision) => boolean
): Promise<void> {
	const said = decisions.filter(isWanted).flatMap((decision) => saidIn(scene, key, decision));
	await inOneTurn(said, ({ on, ...input }) =>
		consents.record(scene.as(author, on), idOf.storyteller(key), input)
	);
}

function saidIn(scene: Scene, journey: string, decision: DemoDecision) {
	const { on, by, method, yes = [], no = [], until, excerpt, place, witness } = decision;
	const projectId = decision.project ? idOf.project : undefined;
	const itemId = excerpt && idOf.excerpt(`${journey}.${excerpt}`);
	const expiresOn = until === undefined ? undefined : scene.date(until);
	const { ageBand } = journeys.find(({ key: one }) => one === journey)!;
	const heard = {
		readingLevel: readerOf(by, ageBand),
		device: deviceOf[method],
		// The youngest have it read to them.
		readAloud: by === 'young' && readerOf(by, ageBand) === 'child'
	};
	return [
		...yes.map((scope) => ({ scope, decision: 'yes', expiresOn, channel: decision.channel })),
		...no.map((scope) => ({ scope, decision: 'no' }))
	].map((one, at) => ({
		on,
		id: stableId(
			`consent:${journey}:${by}:${one.scope}:${excerpt ?? ''}${projectId ?? ''}`,
			on * 100 + at
		),
		...one,
		by,
		method,
		itemId,
		...heard,
		projectId,
		place: place && scene.say(place),
		witness
	}));
}

/** On what the young people and those at home answered; nobody noted it where it was said. */
const deviceOf: Record<Method, Device | null> = {
	screen: 'own',
	offline: 'staff',
	paper: 'paper',
	oral: null
};

/** Answers to stories, each from the young person's named adult. */
export async function loadAnswers(scene: Scene): Promise<void> {
	for (const { journey: key, on, text } of answers) {
		const { contact } = journeys.find((one) => one.key === key)!;
		await storyAnswers.create(scene.as(contact, on), idOf.story(key), {
			id: stableId(`answer:${key}`, 0),
			text: scene.say(text)
		});
	}
}
