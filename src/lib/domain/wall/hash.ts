import type { Wall } from './state';

/**
 * A short hash of a wall: two who have the same one see the same wall. What is veiled counts as being there and not by
 * its words, and words of stories are in no wall. Not for secrets (cyrb53, 53 bits).
 */
export function hashOf(wall: Wall): string {
	const cards = sorted(wall.cards).map((one) => [
		...[one.id, one.excerptId, one.mediaId, one.isVeiled ? '' : one.text],
		...[one.x, one.y, one.clusterId, one.withdrawn, one.isVeiled, one.isLocked]
	]);
	const clusters = sorted(wall.clusters).map((one) => [
		...[one.id, one.title, one.order, one.x, one.y, one.color, one.parentId, one.isLocked]
	]);
	const votes = Object.keys(wall.votes)
		.sort()
		.map((id) => [id, Object.entries(wall.votes[id] ?? {}).sort()]);
	const meeting = [
		wall.phase,
		wall.timer,
		wall.spotlight,
		wall.dotsEach,
		wall.isFrozen,
		wall.leadId
	];
	const ready = Object.keys(wall.ready).sort();
	return cyrb53(JSON.stringify([wall.seq, cards, clusters, votes, meeting, ready]));
}

const sorted = <T extends { readonly id: string }>(things: Readonly<Record<string, T>>): T[] =>
	Object.values(things).sort((a, b) => (a.id < b.id ? -1 : 1));

function cyrb53(text: string): string {
	let [a, b] = [0xdeadbeef, 0x41c6ce57];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
