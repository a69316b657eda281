import * as involvement from '../../service/involvement';
import * as answers from '../../service/opportunity-answer';
import * as checks from '../../service/opportunity-check';
import * as decisions from '../../service/opportunity-decision';
import * as opportunityService from '../../service/opportunity';
import * as prepared from '../../service/opportunity-prepared';
import * as partnerService from '../../service/partner';
import * as pledges from '../../service/pledge';
import { idOf, stableId } from '../ids';
import { opportunities } from '../opportunities';
import type { DemoOpportunity, DemoPledge, DemoStep } from '../opportunities/shape';
import { partnerWords } from '../partner-words';
import { standings } from '../partner-standing';
import { partners } from '../partners';
import type { Day } from '../types';
import { loadPackage, pledgeId } from './package';
import { inOneTurn } from './turn';
import type { Scene } from './scene';

const facilitator = 'sofie';
const registered: Day = 40;

/** The register of partners. */
export async function loadPartners(scene: Scene): Promise<void> {
	await inOneTurn(partners, ({ key, name, sector, areas, interests, offers, contact }) =>
		partnerService.create(scene.as(facilitator, registered), idOf.initiative, {
			id: idOf.partner(key),
			name: scene.say(name),
			sector,
			areas: areas.map((area) => scene.say(area)),
			interests: interests.map((interest) => scene.say(interest)),
			offers: offers.map((offer) => scene.say(offer)),
			contact,
			...saidBy(scene, key),
			...standingOf(scene, key)
		})
	);
}

function saidBy(scene: Scene, key: string) {
	const { weCan, weMay, weWillNot, branches = [] } = partnerWords[key] ?? {};
	return {
		...{ weCan: scene.say(weCan), weMay: scene.say(weMay), weWillNot: scene.say(weWillNot) },
		branches: branches.map(({ name, area }) => ({ name: scene.say(name), area: scene.say(area) }))
	};
}

function standingOf(scene: Scene, key: string) {
	const { feelings, declaredOn, courses = [], agreement } = standings[key] ?? { feelings: [] };
	const declared = declaredOn === undefined ? null : scene.date(declaredOn);
	return {
		feelings,
		...{ certificateOn: declared, confidentialOn: declared },
		courses: courses.map(({ name, until }) => ({
			name: scene.say(name),
			until: scene.date(until)
		})),
		...(agreement && {
			agreement: scene.say(agreement.text),
			agreementReviewOn: scene.date(agreement.reviewOn)
		})
	};
}

/** The what-ifs with all that was answered and pledged, told day by day. */
export async function loadOpportunities(scene: Scene): Promise<void> {
	await inOneTurn(opportunities, async (opportunity) => {
		await write(scene, opportunity);
		const days = [
			...opportunity.steps.map((step, at) => ({
				on: step.on,
				happen: () => answer(scene, opportunity.key, step, at)
			})),
			...(opportunity.said ?? []).map((said) => ({
				on: said.on,
				happen: () => hear(scene, opportunity.key, said)
			})),
			...[opportunity.joins ?? []].flat().map((joins) => ({
				on: joins.on,
				happen: () => join(scene, opportunity, joins)
			})),
			...[opportunity.prepared ?? []].flat().map((step) => ({
				on: step.on,
				happen: () => prepare(scene, opportunity.key, step)
			})),
			...[opportunity.asks ?? []].flat().map((asks) => ({
				on: asks.on,
				happen: () => ask(scene, opportunity.key, asks)
			})),
			...(opportunity.involved ?? []).map((said) => ({
				on: said.on,
				happen: () => involve(scene, opportunity.key, said)
			})),
			...opportunity.pledges.map((pledge) => ({
				on: pledge.on,
				happen: () => give(scene, opportunity.key, pledge)
			}))
		];
		for (const { happen } of days.sort((a, b) => a.on - b.on)) {
			await happen();
		}
		for (const pledge of opportunity.pledges) {
			await move(scene, pledge);
		}
		await loadPackage(scene, opportunity);
	});
}

async function write(scene: Scene, one: DemoOpportunity): Promise<void> {
	await opportunityService.create(scene.as(facilitator, one.on), idOf.initiative, {
		id: idOf.opportunity(one.key),
		whatIf: scene.say(one.whatIf),
		concrete: (one.concrete ?? []).map((line) => scene.say(line)),
		insightIds: one.insights.map(idOf.insight),
		moreOf: scene.say(one.moreOf),
		removes: one.removes,
		towards: scene.say(one.towards),
		partnerId: one.partner && idOf.partner(one.partner),
		partnerKind: one.partnerKind,
		partnerText: scene.say(one.partnerText),
		publicTask: one.publicTask ?? 'adds'
	});
}

async function answer(scene: Scene, key: string, step: DemoStep, at: number): Promise<void> {
	const id = stableId(`answer:${key}:${step.to}`, at);
	const given = { id, ...answerOf(scene, step) };
	await answers.transition(scene.as(step.by, step.on), idOf.opportunity(key), given);
}

async function prepare(scene: Scene, key: string, step: DemoStep): Promise<void> {
	const given = { id: stableId(`prepared:${key}`, step.on), ...answerOf(scene, step) };
	await prepared.prepare(scene.as(step.by, step.on), idOf.opportunity(key), given);
}

function answerOf(scene: Scene, { to, answeredBy, reviewOn, reason, nextStep }: DemoStep) {
	return {
		...{ to, answeredBy },
		reason: scene.say(reason),
		nextStep: scene.say(nextStep),
		reviewOn: reviewOn === undefined ? undefined : scene.date(reviewOn)
	};
}

async function hear(
	scene: Scene,
	key: string,
	{ on, by, answer, words }: NonNullable<DemoOpportunity['said']>[number]
): Promise<void> {
	await checks.answer(scene.as(facilitator, on), idOf.opportunity(key), {
		...{ id: stableId(`said:${key}:${by}`, on), storytellerId: idOf.storyteller(by) },
		...{ answer, words: scene.say(words) }
	});
}

async function join(
	scene: Scene,
	{ key, insights }: DemoOpportunity,
	joins: NonNullable<DemoOpportunity['joins']>
): Promise<void> {
	const insightIds = [...insights, ...joins.insights].map(idOf.insight);
	await opportunityService.change(scene.as(facilitator, joins.on), idOf.opportunity(key), {
		insightIds
	});
}

async function ask(
	scene: Scene,
	key: string,
	{ on, question, askedOf, dueOn }: NonNullable<DemoOpportunity['asks']>
): Promise<void> {
	const asked = { question: scene.say(question), askedOf, dueOn: scene.date(dueOn) };
	await decisions.ask(scene.as(facilitator, on), idOf.opportunity(key), asked);
}

async function involve(
	scene: Scene,
	key: string,
	{ on, sector, state, reason }: NonNullable<DemoOpportunity['involved']>[number]
): Promise<void> {
	const said = { sector, state, reason: scene.say(reason) };
	await involvement.say(scene.as(facilitator, on), idOf.opportunity(key), said);
}

async function give(scene: Scene, opportunity: string, pledge: DemoPledge): Promise<void> {
	const {
		key,
		on,
		partner,
		steps: _,
		piece: __,
		unit,
		cadence,
		conditions,
		from,
		to,
		...terms
	} = pledge;
	const { name, contact } = partners.find((one) => one.key === partner)!;
	await pledges.create(scene.as(facilitator, on), idOf.opportunity(opportunity), {
		...terms,
		id: pledgeId(key),
		unit: scene.say(unit),
		cadence: scene.say(cadence),
		conditions: scene.say(conditions),
		from: from === undefined ? undefined : scene.date(from),
		to: to === undefined ? undefined : scene.date(to),
		partnerId: idOf.partner(partner),
		partnerName: scene.say(name),
		contact
	});
}

async function move(scene: Scene, { key, steps }: DemoPledge): Promise<void> {
	for (const [at, { on, to }] of steps.entries()) {
		const id = stableId(`step:${key}:${to}`, at);
		const said = to === 'checksOk' && { certificate: true, confidential: true };
		await pledges.transition(scene.as(facilitator, on), pledgeId(key), { id, to, ...said });
	}
}
