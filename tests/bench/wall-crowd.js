/**
 * A wall of 500 cards with a crowd at it: 60 people move cards and hands, 200 phones send notes and dots. How soon a move is
 * seen by the others, what it costs the server, and whether all hear the same.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { copyOf, startServer } from '../support/server.js';
import { Client } from './client.js';
import { ms } from './measure.js';
import { Listener } from './wall-listener.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const [people, phones, cards, seconds] = [60, 200, 500, 12];
/**
 * Between two places of one's hand that others are told, while it moves. As the browser sends them: every 150 ms, and from
 * 30 people on the more rarely the more there are (client/wall-people).
 */
const handMs = Math.max(150, people * 5);

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function crowdedWall(scene) {
	const dataDir = copyOf(scene.server);
	const tokens = await manyPeople(join(dataDir, 'traad.db'), scene.email);
	const server = await startServer({ dataDir });
	const staff = tokens.map((token) => bearer(server.origin, token));
	const [lead] = staff;
	if (!lead) throw new Error('nobody is there');
	const wall = await lead.json('POST', `${scene.home}/walls`, { title: 'Mange' });
	const path = `/api/v1/walls/${wall.id}`;
	const cardIds = await hangUp(lead, path);
	const guests = await comeIn(lead, path, server.origin);

	/** @type {Map<string, number>} */
	const sentAt = new Map();
	/** @type {number[]} */
	const delays = [];
	const listeners = await Promise.all([
		...staff.map((client) => Listener.open(client, `${path}/events`, hear)),
		...guests.map((client) => Listener.open(client, `${path}/events`))
	]);

	/** @param {string} commandId */
	function hear(commandId) {
		const at = sentAt.get(commandId);
		if (at !== undefined) delays.push(performance.now() - at);
	}
	const before = processorSeconds(server.pid);
	const began = performance.now();
	const until = began + seconds * 1000;
	let done = 0;
	/** @param {Client} client @param {object} command */
	const send = async (client, command) => {
		const id = randomUUID();
		if ('x' in command) sentAt.set(id, performance.now());
		const answer = await client.json('POST', `${path}/commands`, {
			commands: [{ id, ...command }]
		});
		done += answer.accepted.length;
	};
	await Promise.all([
		...staff.map((client, at) => moveAbout(client, at)),
		...guests.map((client, at) => writeNotes(client, at))
	]);

	/** Carries a card for a second, puts it down, and rests as long. @param {Client} client @param {number} at */
	async function moveAbout(client, at) {
		await setTimeout((at * 2000) / people);
		for (let round = 0; performance.now() < until; round++) {
			for (let step = 0; step < 1000 / handMs; step++) {
				const hand = { x: step * 10, y: at, holds: [] };
				const next = setTimeout(handMs);
				await client.send('POST', `${path}/presence`, { hand });
				await next;
			}
			const cardId = cardIds[(at * 7 + round) % cards];
			await send(client, { type: 'card.move', cardId, x: round * 10, y: at * 10 });
			await setTimeout(1000);
		}
	}

	/** A note or a dot every eight seconds. @param {Client} client @param {number} at */
	async function writeNotes(client, at) {
		await setTimeout((at * 8000) / phones);
		for (let round = 0; performance.now() < until; round++) {
			const note = { type: 'card.add', cardId: randomUUID(), text: `Note ${at} ${round}` };
			const dot = { type: 'vote.cast', targetId: cardIds[at] };
			await send(client, round % 2 ? dot : note);
			await setTimeout(8000);
		}
	}

	const took = (performance.now() - began) / 1000;
	const busy = (processorSeconds(server.pid) - before) / took;
	await setTimeout(1000);
	const { seq } = await lead.json('GET', path);
	const memory = residentMegabytes(server.pid);
	const astray = listeners.filter((one) => one.last !== seq || !one.isWhole).length;
	const orders = new Set(listeners.map((one) => one.order)).size;
	listeners.forEach((one) => one.close());
	[...staff, ...guests].forEach((client) => client.close());
	await server.stop();
	delays.sort((a, b) => a - b);
	const p95 = delays[Math.floor(delays.length * 0.95)] ?? NaN;
	return [
		{
			name: `a move is seen by ${people} people, with ${phones} phones beside them, p95 ms`,
			value: p95,
			limit: 150,
			detail: `median ${ms(delays[Math.floor(delays.length / 2)] ?? NaN)}, ${done} acts in ${took.toFixed(0)} s, a moving hand told every ${handMs} ms`
		},
		{ name: 'the server meanwhile, part of a core', value: busy, limit: 0.5 },
		{ name: 'memory with all of them there, MB', value: memory, limit: 300 },
		{
			name: 'of 260 listeners, those who missed an event or heard one twice',
			value: astray,
			limit: 0
		},
		{ name: 'different orders in which they heard them', value: orders, limit: 1 }
	];
}

/**
 * More colleagues, written into a database that no server has open; to invite each would take longer than the bench.
 * @param {string} file
 * @param {string} email of the one there is
 */
async function manyPeople(file, email) {
	const database = createClient({ url: `file:${file}` });
	const tokens = Array.from({ length: people }, () => randomBytes(24).toString('base64url'));
	for (const [at, token] of tokens.entries()) {
		const [userId, hash] = [randomUUID(), createHash('sha256').update(token).digest('hex')];
		await database.batch(
			[
				{
					sql: `insert into user (id, email, name, password_hash, created_at)
						select ?, ?, ?, password_hash, created_at from user where email = ?`,
					args: [userId, `crowd${at}@lindaa.example`, `Nr. ${at}`, email]
				},
				{
					sql: `insert into member (id, initiative_id, user_id, role, created_at)
						select ?, initiative_id, ?, role, created_at from api_token limit 1`,
					args: [randomUUID(), userId]
				},
				{
					sql: `insert into api_token (id, initiative_id, user_id, role, token_hash, created_at)
						select ?, initiative_id, ?, role, ?, created_at from api_token limit 1`,
					args: [randomUUID(), userId, hash]
				}
			],
			'write'
		);
	}
	database.close();
	return tokens;
}

/** @param {string} origin @param {string} token */
const bearer = (origin, token) => new Client(origin, { authorization: `Bearer ${token}` });

/** @param {Client} lead @param {string} path */
async function hangUp(lead, path) {
	const cardIds = Array.from({ length: cards }, () => randomUUID());
	for (let at = 0; at < cards; at += 100) {
		const commands = cardIds.slice(at, at + 100).map((cardId, n) => {
			const place = { x: ((at + n) % 25) * 264, y: Math.floor((at + n) / 25) * 200 };
			return { id: randomUUID(), type: 'card.add', cardId, text: `Kort ${at + n}`, ...place };
		});
		await lead.json('POST', `${path}/commands`, { commands });
	}
	return cardIds;
}

/** @param {Client} lead @param {string} path @param {string} origin */
async function comeIn(lead, path, origin) {
	const { code } = await lead.json('POST', `${path}/door`, {});
	const clients = [];
	for (let at = 0; at < phones; at++) {
		const asked = { code, name: `Gæst ${at}` };
		const { token } = await lead.json('POST', '/api/v1/walls/join', asked);
		clients.push(bearer(origin, token));
	}
	return clients;
}

/** Time that a process has had of a processor. @param {number} pid */
function processorSeconds(pid) {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** @param {number} pid */
function residentMegabytes(pid) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1000;
}
