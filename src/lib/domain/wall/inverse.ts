import { change } from './apply';
import { runsTheMeeting } from './decide';
import type { EventData, Step } from './event';
import type { Wall } from './state';

/**
 * The steps that take a step back, worked out on the wall *before* it. None for what runs the meeting, and none for a
 * withdrawal: words that were taken back do not return by an undo. Of an undo: the steps that do it again.
 */
export function inverse(before: Wall, data: EventData): Step[] {
	if (data.type === 'undo' || data.type === 'redo') {
		return inverseOf(before, data.steps);
	}
	if (data.type === 'card.withdrawn' || data.type === 'ready.set' || isMeeting(data)) {
		return [];
	}
	switch (data.type) {
		case 'card.add':
			return [{ type: 'card.remove', cardId: data.cardId }];
		case 'card.move': {
			const card = before.cards[data.cardId];
			return card ? [{ type: 'card.move', cardId: card.id, x: card.x, y: card.y }] : [];
		}
		case 'card.edit': {
			const { text = null, isVeiled = false } = before.cards[data.cardId] ?? {};
			return text === null ? [] : [{ ...data, text, ...(isVeiled && { isVeiled }) }];
		}
		case 'card.remove': {
			const card = before.cards[data.cardId];
			if (!card) {
				return [];
			}
			const { id: cardId, ...fields } = card;
			return [{ type: 'card.add', cardId, ...fields }];
		}
		case 'lock.set': {
			const there = before.cards[data.targetId] ?? before.clusters[data.targetId];
			return there ? [{ ...data, isLocked: there.isLocked }] : [];
		}
		case 'cluster.create':
			return [
				{ type: 'cluster.dissolve', clusterId: data.clusterId },
				...data.cardIds.flatMap((cardId) => toFormer(before, cardId))
			];
		case 'cluster.rename': {
			const title = before.clusters[data.clusterId]?.title;
			return title ? [{ type: 'cluster.rename', clusterId: data.clusterId, title }] : [];
		}
		case 'cluster.color': {
			const there = before.clusters[data.clusterId];
			return there ? [{ ...data, color: there.color }] : [];
		}
		case 'cluster.order': {
			const there = before.clusters[data.clusterId];
			return there ? [{ ...data, order: there.order }] : [];
		}
		case 'cluster.nest': {
			const there = before.clusters[data.clusterId];
			return there ? [{ ...data, parentId: there.parentId }] : [];
		}
		case 'cluster.add': {
			const former = toFormer(before, data.cardId);
			const { clusterId, cardId } = data;
			return former.length ? former : [{ type: 'cluster.remove', clusterId, cardId }];
		}
		case 'cluster.remove':
			return [{ type: 'cluster.add', clusterId: data.clusterId, cardId: data.cardId }];
		case 'cluster.merge':
		case 'cluster.dissolve':
			return revive(before, data.clusterId);
		case 'vote.cast':
			return [{ ...data, type: 'vote.retract' }];
		case 'vote.retract':
			return [{ ...data, type: 'vote.cast' }];
		default:
			return [];
	}
}

const isMeeting = (data: EventData) => runsTheMeeting.includes(data.type);

function toFormer(before: Wall, cardId: string): Step[] {
	const clusterId = before.cards[cardId]?.clusterId;
	return clusterId ? [{ type: 'cluster.add', clusterId, cardId }] : [];
}

function revive(before: Wall, clusterId: string): Step[] {
	const cluster = before.clusters[clusterId];
	if (!cluster) {
		return [];
	}
	const { title, order, x, y, color, parentId, isLocked } = cluster;
	const cardIds = Object.values(before.cards)
		.filter((card) => card.clusterId === clusterId)
		.map((card) => card.id);
	const inside = Object.values(before.clusters).filter((one) => one.parentId === clusterId);
	return [
		{ type: 'cluster.create', clusterId, title, order, x, y, color, parentId, isLocked, cardIds },
		...inside.map(({ id }): Step => ({ type: 'cluster.nest', clusterId: id, parentId: clusterId }))
	];
}

function inverseOf(before: Wall, steps: readonly Step[]): Step[] {
	let now = before;
	return steps.reduce<Step[]>((later, step) => {
		const back = inverse(now, step);
		now = change(now, step);
		return [...back, ...later];
	}, []);
}
