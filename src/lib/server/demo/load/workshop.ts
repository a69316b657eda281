import type { Intent } from '$lib/domain/wall/command';
import { pitch } from '$lib/domain/wall/layout';
import { phases } from '$lib/domain/wall/state';
import * as insightService from '../../service/insight';
import * as commands from '../../service/wall-command';
import * as wallService from '../../service/wall';
import { idOf, stableId } from '../ids';
import { insights } from '../insight';
import { checks } from '../insight/checks';
import type { DemoInsight } from '../insight/shape';
import { walls } from '../walls';
import type { DemoWall } from '../walls/shape';
import { loadChecks } from './check';
import { inOneTurn } from './turn';
import type { Scene } from './scene';

const facilitator = 'sofie';
const voters = ['sofie', 'mette', 'amir'];

/** The walls of the workshops, each as far as it has come. */
export async function loadWalls(scene: Scene): Promise<void> {
	for (const wall of walls) {
		await loadWall(scene, wall);
	}
}

/** Cards are laid out, then one phase comes after the other, up to the one where it stands. */
async function loadWall(scene: Scene, wall: DemoWall): Promise<void> {
	const { key, on } = wall;
	const title = scene.say(wall.title);
	const made = { id: idOf.wall(key), title };
	await wallService.create(scene.as(facilitator, on), idOf.initiative, made);
	await post(scene, wall, facilitator, [...excerptCards(wall), ...noteCards(scene, wall)]);
	for (const phase of phases.slice(1, phases.indexOf(wall.phase) + 1)) {
		await post(scene, wall, facilitator, [{ type: 'phase.set', phase }]);
		if (phase === 'think') {
			await think(scene, wall);
		} else if (phase === 'cluster') {
			await group(scene, wall);
		} else if (phase === 'vote') {
			await vote(scene, wall);
		}
	}
}

async function think(scene: Scene, wall: DemoWall): Promise<void> {
	for (const [at, { key, by, text }] of (wall.private ?? []).entries()) {
		const place = { x: at * pitch.x, y: 640 };
		const card = { cardId: cardOf(wall, `private:${key}`), text: scene.say(text), ...place };
		await post(scene, wall, by, [{ type: 'card.add', ...card }]);
	}
}

async function group(scene: Scene, wall: DemoWall): Promise<void> {
	for (const { key, title, excerpts } of wall.clusters) {
		const cardIds = excerpts.map((excerpt) => cardOf(wall, excerpt));
		const cluster = { clusterId: idOf.cluster(key), title: scene.say(title), cardIds };
		await post(scene, wall, facilitator, [{ type: 'cluster.create', ...cluster }]);
	}
}

async function vote(scene: Scene, wall: DemoWall): Promise<void> {
	const dots = wall.clusters.flatMap(({ key, dots }) => Array<string>(dots).fill(key));
	for (const [at, voter] of voters.entries()) {
		const own = dots.filter((_, dot) => dot % voters.length === at);
		const votes = own.map((key): Intent => ({ type: 'vote.cast', targetId: idOf.cluster(key) }));
		await post(scene, wall, voter, votes);
	}
}

/** What the clusters were understood to say, and what was learned of it since. */
export async function loadInsights(scene: Scene): Promise<void> {
	await inOneTurn(insights, async (one) => {
		const { item, isNew } = await insightService.create(
			scene.as(facilitator, one.on),
			idOf.initiative,
			{
				id: idOf.insight(one.key),
				observation: scene.say(one.observation),
				because: scene.say(one.because),
				soThat: scene.say(one.soThat),
				sign: scene.say(one.sign),
				cause: scene.say(one.cause),
				...(one.owner && { ownerId: idOf.person(one.owner) }),
				memo: scene.say(one.memo),
				enoughBecause: scene.say(one.enoughBecause),
				wallId: idOf.wall(one.wall),
				clusterId: idOf.cluster(one.cluster),
				evidence: evidenceOf(one)
			}
		);
		if (!isNew) {
			return;
		}
		const asked = checks[one.key] ?? [];
		const before = asked.filter(({ on }) => on < (one.later?.on ?? Infinity));
		await loadChecks(scene, item.id, before);
		if (one.later) {
			const { on, because } = one.later;
			const change = { because: scene.say(because), evidence: evidenceOf(one, one.later) };
			await insightService.change(scene.as(facilitator, on), item.id, change);
		}
		await loadChecks(scene, item.id, asked.slice(before.length));
	});
}

/** What speaks for an insight and against it; with what came later, where that is told. */
function evidenceOf(one: DemoInsight, later: DemoInsight['later'] = { on: one.on }) {
	const supports = [...one.supports, ...(later.supports ?? [])];
	const contradicts = [...one.contradicts, ...(later.contradicts ?? [])];
	return [
		...supports.map((key) => ({ excerptId: idOf.excerpt(key), stance: 'supports' })),
		...contradicts.map((key) => ({ excerptId: idOf.excerpt(key), stance: 'contradicts' }))
	];
}

const cardOf = ({ key }: DemoWall, card: string) => stableId(`card:${key}:${card}`, 0);

function excerptCards(wall: DemoWall): Intent[] {
	const card = (key: string, x: number, y: number): Intent => {
		return { type: 'card.add', cardId: cardOf(wall, key), excerptId: idOf.excerpt(key), x, y };
	};
	const gathered = wall.clusters.flatMap(({ x, y, columns, excerpts }) =>
		excerpts.map((key, at) => card(key, x + (at % columns) * pitch.x, y + row(at, columns)))
	);
	const { x, y, excerpts, columns = excerpts.length } = wall.alone;
	const alone = excerpts.map((key, at) =>
		card(key, x + (at % columns) * pitch.x, y + row(at, columns))
	);
	return [...gathered, ...alone];
}

function noteCards(scene: Scene, wall: DemoWall): Intent[] {
	return wall.notes.map(({ key, text, x, y }) => {
		return { type: 'card.add', cardId: cardOf(wall, `note:${key}`), text: scene.say(text), x, y };
	});
}

const row = (at: number, columns: number) => Math.floor(at / columns) * pitch.y;

/** What a command says and where it stands names it, so that a second load repeats the first. */
async function post(
	scene: Scene,
	{ key, on }: DemoWall,
	person: string,
	intents: Intent[]
): Promise<void> {
	const named = intents.map((intent, at) => ({
		id: stableId(`command:${key}:${person}:${at}:${JSON.stringify(intent)}`, 0),
		...intent
	}));
	const ctx = scene.as(person, on);
	const { rejected } = await commands.command(ctx, idOf.wall(key), { commands: named });
	if (rejected.length > 0) {
		throw new Error(`the demo's wall ${key} refuses ${JSON.stringify(rejected)}`);
	}
}
