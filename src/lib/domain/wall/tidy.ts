/** Laying a wall out afresh: nothing changes cluster, and what is locked stays where it is. */
import type { Moving } from './act';
import { labelHeight, pitch, type Point } from './layout';
import { cardsIn, clustersIn, type Wall } from './state';

const gap = 48;
/** So wide a row of clusters grows before the next begins, in wall units. */
const rowWidth = 3_200;

/**
 * The moves that put every cluster into a grid of its own, those that lie in it beneath, in rows in reading order, and
 * the cards that stand alone below all.
 */
export function tidied(wall: Wall): Moving[] {
	const moves: Moving[] = [];
	let [x, y, height] = [0, 0, 0];
	for (const { id } of clustersIn(wall, null)) {
		const block = blockOf(wall, id);
		if (x > 0 && x + block.width > rowWidth) {
			[x, y, height] = [0, y + height + gap, 0];
		}
		block.cards.forEach(({ cardId, at }) => moves.push(...moved(wall, cardId, x + at.x, y + at.y)));
		x += block.width + gap;
		height = Math.max(height, block.height);
	}
	const below = y + height + gap;
	cardsIn(wall, null).forEach(({ id }, at) => {
		const columns = Math.floor(rowWidth / pitch.x);
		const row = below + Math.floor(at / columns) * pitch.y;
		moves.push(...moved(wall, id, (at % columns) * pitch.x, row));
	});
	return moves;
}

interface Block {
	readonly cards: { readonly cardId: string; readonly at: Point }[];
	readonly width: number;
	readonly height: number;
}

/** A cluster with those that lie in it, from its own top left corner. */
function blockOf(wall: Wall, clusterId: string): Block {
	const parts = [clusterId, ...clustersIn(wall, clusterId).map(({ id }) => id)];
	let [top, width] = [0, pitch.x as number];
	const cards = parts.flatMap((id) => {
		const own = cardsIn(wall, id);
		const columns = own.length > 6 ? 3 : 2;
		const start = top + labelHeight;
		top = start + Math.max(1, Math.ceil(own.length / columns)) * pitch.y;
		width = Math.max(width, Math.min(columns, own.length) * pitch.x);
		return own.map((card, at) => ({
			cardId: card.id,
			at: { x: (at % columns) * pitch.x, y: start + Math.floor(at / columns) * pitch.y }
		}));
	});
	return { cards, width, height: top };
}

function moved(wall: Wall, cardId: string, x: number, y: number): Moving[] {
	const card = wall.cards[cardId];
	const isHeld =
		!card || card.isLocked || (card.clusterId && wall.clusters[card.clusterId]?.isLocked);
	return isHeld || (card.x === x && card.y === y) ? [] : [{ type: 'card.move', cardId, x, y }];
}
