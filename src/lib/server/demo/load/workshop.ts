import type { Intent } from '$lib/domain/wall/command';
import { pitch } from '$lib/domain/wall/layout';
import * as insightService from '../../service/insight';
import * as commands from '../../service/wall-command';
import * as walls from '../../service/wall';
import { idOf, stableId } from '../ids';
import { insights } from '../insights';
import { wall } from '../wall';
import { inOneTurn } from './turn';
import type { Scene } from './scene';

const facilitator = 'sofie';
const voters = ['sofie', 'mette', 'amir'];

/** The wall of the first workshop: cards are laid out, gathered and given dots. */
export async function loadWall(scene: Scene): Promise<void> {
	const title = scene.say(wall.title);
	await walls.create(scene.as(facilitator, wall.on), idOf.initiative, { id: idOf.wall, title });
	await post(scene, facilitator, [...excerptCards(), ...noteCards(scene)]);
	await post(scene, facilitator, [{ type: 'phase.set', phase: 'cluster' }]);
	for (const { key, title, excerpts } of wall.clusters) {
		const cardIds = excerpts.map(cardOf);
		const cluster = { clusterId: idOf.cluster(key), title: scene.say(title), cardIds };
		await post(scene, facilitator, [{ type: 'cluster.create', ...cluster }]);
	}
	await post(scene, facilitator, [{ type: 'phase.set', phase: 'vote' }]);
	const dots = wall.clusters.flatMap(({ key, dots }) => Array<string>(dots).fill(key));
	for (const [at, voter] of voters.entries()) {
		const own = dots.filter((_, dot) => dot % voters.length === at);
		const votes = own.map((key): Intent => ({ type: 'vote.cast', targetId: idOf.cluster(key) }));
		await post(scene, voter, votes);
	}
}

/** What the clusters were understood to say. */
export async function loadInsights(scene: Scene): Promise<void> {
	await inOneTurn(insights, async (one) => {
		const evidence = [
			...one.supports.map((key) => ({ excerptId: idOf.excerpt(key), stance: 'supports' })),
			...one.contradicts.map((key) => ({ excerptId: idOf.excerpt(key), stance: 'contradicts' }))
		];
		await insightService.create(scene.as(facilitator, one.on), idOf.initiative, {
			id: idOf.insight(one.key),
			observation: scene.say(one.observation),
			because: scene.say(one.because),
			soThat: scene.say(one.soThat),
			sign: scene.say(one.sign),
			cause: scene.say(one.cause),
			wallId: idOf.wall,
			clusterId: idOf.cluster(one.cluster),
			evidence
		});
	});
}

const cardOf = (key: string) => stableId(`card:${key}`, 0);

function excerptCards(): Intent[] {
	const gathered = wall.clusters.flatMap(({ x, y, columns, excerpts }) =>
		excerpts.map((key, at) => card(key, x + (at % columns) * pitch.x, y + row(at, columns)))
	);
	const { x, y } = wall.alone;
	return [...gathered, ...wall.alone.excerpts.map((key, at) => card(key, x + at * pitch.x, y))];
}

function noteCards(scene: Scene): Intent[] {
	return wall.notes.map(({ key, text, x, y }) => {
		return { type: 'card.add', cardId: cardOf(`note:${key}`), text: scene.say(text), x, y };
	});
}

const row = (at: number, columns: number) => Math.floor(at / columns) * pitch.y;

function card(key: string, x: number, y: number): Intent {
	return { type: 'card.add', cardId: cardOf(key), excerptId: idOf.excerpt(key), x, y };
}

/** What a command says and where it stands names it, so that a second load repeats the first. */
async function post(scene: Scene, person: string, intents: Intent[]): Promise<void> {
	const named = intents.map((intent, at) => ({
		id: stableId(`command:${person}:${at}:${JSON.stringify(intent)}`, 0),
		...intent
	}));
	const ctx = scene.as(person, wall.on);
	const { rejected } = await commands.command(ctx, idOf.wall, { commands: named });
	if (rejected.length > 0) {
		throw new Error(`the demo's wall refuses ${JSON.stringify(rejected)}`);
	}
}
