/**
 * Prompts for imagination from what is there (mission.md E1): a bright spot of the words behind an insight × a barrier ×
 * somebody of the register who is spoken of. “Shooting · distance · parents → what if …?” It always finds the same, says
 * what each prompt is made of, and holds no word of a story: names of tags, barriers, and what partners say of themselves.
 */
import type { Partner } from '../pledge/partner';
import type { BrightQuestion } from '../story/excerpt';
import { barriers, type Barrier } from '../story/journey';
import { speaking } from './spoken';

/** What one piece of evidence brings, without its words. */
export interface Ingredient {
	insightId: string;
	/** Names of the bright spots in it. */
	brightSpots: string[];
	/** What stands in the way there. */
	barriers: Barrier[];
	/** How much of the bright spot there is, as it was written down; empty where that is not known. */
	dose: string;
	/** Partners whose interests or offers the words speak of, each with the first of them. */
	partners: { id: string; word: string }[];
}

/** A piece of evidence with its words, as far as the team may use them. */
export interface Source {
	insightId: string;
	words: string;
	brightSpots: string[];
	barriers: Barrier[];
	attributes: Partial<Record<BrightQuestion, string>>;
}

type Offering = Pick<Partner, 'id' | 'name' | 'interests' | 'offers'>;

/** What is known of a bright spot also tells what it lacks: what it costs, how far it is, with whom. */
const lacking: readonly (readonly [BrightQuestion, Barrier])[] = [
	['cost', 'money'],
	['distance', 'distance'],
	['company', 'company']
];

/** What a piece of evidence brings to imagine from. */
export function ingredientOf(source: Source, register: readonly Offering[]): Ingredient {
	const { insightId, words, brightSpots, attributes } = source;
	const isSpokenOf = speaking(`${words} ${Object.values(attributes).join(' ')}`);
	const known = lacking.filter(([question]) => attributes[question]).map(([, barrier]) => barrier);
	return {
		...{ insightId, brightSpots, dose: attributes.dose ?? '' },
		barriers: barriers.filter((one) => source.barriers.includes(one) || known.includes(one)),
		partners: register.flatMap(({ id, interests, offers }) => {
			const word = [...interests, ...offers].find(isSpokenOf);
			return word === undefined ? [] : [{ id, word }];
		})
	};
}

/** One prompt, and what it is made of. */
export interface Idea {
	brightSpot: string;
	/** What it is about: what somebody of the register cares for that the bright pieces speak of; empty where there is none. */
	topic: string;
	/** How many pieces of evidence hold the bright spot; and how many the barrier, 0 without one. */
	held: number;
	blocked: number;
	barrier: Barrier | null;
	dose: string;
	/** Whom the words behind it speak of. `offer`: what they give, empty where they do not say. */
	partner: { id: string; name: string; word: string; offer: string } | null;
}

/**
 * The best prompts: what much of the evidence holds first, no bright spot and no barrier more than twice while there are
 * others, and somebody else of the register each time as far as there are.
 *
 * @param ingredients of the insights that are chosen
 */
export function imagine(
	ingredients: readonly Ingredient[],
	register: readonly Offering[],
	most = 4
): Idea[] {
	const asked = new Set<string>();
	const cares = new Set(register.flatMap(({ interests }) => interests));
	return varied(pairsOf(ingredients), most).map(({ brightSpot, barrier, held, blocked }) => {
		const near = ingredients.filter(
			(one) =>
				one.brightSpots.includes(brightSpot) || (barrier !== null && one.barriers.includes(barrier))
		);
		const bright = near.filter((one) => one.brightSpots.includes(brightSpot));
		const blocking = near.filter((one) => barrier !== null && one.barriers.includes(barrier));
		const topic = topicOf(bright, blocking, cares);
		const dose = bright.find((one) => one.dose)?.dose ?? '';
		const partner = whoIsSpokenOf(near, register, { topic, asked });
		if (partner) asked.add(partner.id);
		return { ...{ brightSpot, topic, barrier, held, blocked, dose }, partner };
	});
}

interface Pair {
	brightSpot: string;
	barrier: Barrier | null;
	held: number;
	blocked: number;
}

/** Every bright spot with every barrier of the same insight, the weightiest first; alone where nothing stands in the way. */
function pairsOf(ingredients: readonly Ingredient[]): Pair[] {
	const held = counted(ingredients.flatMap((one) => one.brightSpots));
	const blocked = counted(ingredients.flatMap((one) => one.barriers));
	const pairs = [...held.keys()].flatMap((brightSpot) => {
		const insights = new Set(
			ingredients.filter((one) => one.brightSpots.includes(brightSpot)).map((one) => one.insightId)
		);
		const near = ingredients.filter((one) => insights.has(one.insightId));
		const ways = barriers.filter((barrier) => near.some((one) => one.barriers.includes(barrier)));
		return (ways.length > 0 ? ways : [null]).map((barrier) => ({
			...{ brightSpot, barrier, held: held.get(brightSpot) ?? 0 },
			blocked: barrier === null ? 0 : (blocked.get(barrier) ?? 0)
		}));
	});
	return pairs.sort(
		(a, b) =>
			b.held + b.blocked - (a.held + a.blocked) ||
			(a.brightSpot < b.brightSpot ? -1 : a.brightSpot > b.brightSpot ? 1 : 0)
	);
}

/** The first so many, with what is in them twice already put behind. */
function varied(pairs: readonly Pair[], most: number): Pair[] {
	const chosen: Pair[] = [];
	const isWorn = (pair: Pair) =>
		chosen.filter(({ brightSpot }) => brightSpot === pair.brightSpot).length >= 2 ||
		(pair.barrier !== null && chosen.filter(({ barrier }) => barrier === pair.barrier).length >= 2);
	const worn = pairs.filter((pair) => isWorn(pair) || (chosen.push(pair), false));
	return [...chosen, ...worn].slice(0, most);
}

/** Rather somebody who brings something else than the topic, as parents with a car do to the range. */
function whoIsSpokenOf(
	near: readonly Ingredient[],
	register: readonly Offering[],
	{ topic, asked }: { topic: string; asked: ReadonlySet<string> }
): Idea['partner'] {
	const said = near.flatMap(({ partners }) => partners);
	const times = counted(said.map(({ id }) => id));
	const isTopic = (id: string) => said.some((one) => one.id === id && one.word === topic);
	const [best] = register
		.filter(({ id }) => times.has(id))
		.toSorted(
			(a, b) =>
				Number(asked.has(a.id)) - Number(asked.has(b.id)) ||
				Number(isTopic(a.id)) - Number(isTopic(b.id)) ||
				(times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) ||
				(a.name < b.name ? -1 : 1)
		);
	const word = said.find(({ id }) => id === best?.id)?.word;
	if (!best || word === undefined) {
		return null;
	}
	const offer = best.offers.includes(word) ? word : (best.offers[0] ?? '');
	return { id: best.id, name: best.name, word, offer };
}

/**
 * What is cared for that the bright pieces speak of most, and those about what is in the way least; empty without one. What
 * is offered is no topic: “pays for an hour” answers a question, and is not what one is asked about.
 */
function topicOf(
	bright: readonly Ingredient[],
	blocking: readonly Ingredient[],
	cares: ReadonlySet<string>
): string {
	const wordsOf = (all: readonly Ingredient[]) =>
		counted(
			all.flatMap(({ partners }) =>
				partners.map(({ word }) => word).filter((one) => cares.has(one))
			)
		);
	const [said, beside] = [wordsOf(bright), wordsOf(blocking)];
	const weight = (word: string) => (said.get(word) ?? 0) - (beside.get(word) ?? 0);
	const [most] = [...said.keys()].toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
	return most ?? '';
}

function counted<T>(all: readonly T[]): Map<T, number> {
	const counts = new Map<T, number>();
	all.forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
	return counts;
}
