import { boxAround, gapBetween, halo, pitch, type Point } from './layout';
import { cardsIn, type Wall } from './state';

/**
 * The nearest free places for new cards: the grid around `near`, ring by ring, without lying on another card or within
 * reach of a cluster.
 */
export function freePlaces(wall: Wall, near: Point, count: number): Point[] {
	const taken = Object.values(wall.cards);
	const places: Point[] = [];
	for (let ring = 0; places.length < count && ring < 200; ring++) {
		for (const { x: i, y: j } of ringOf(ring)) {
			const place = { x: Math.round(near.x + i * pitch.x), y: Math.round(near.y + j * pitch.y) };
			const isFree = taken.every((card) => isClear(place, card, card.clusterId ? 2 * halo : 8));
			if (isFree && places.length < count) {
				places.push(place);
			}
		}
	}
	return places;
}

/** The nearest place where a block of cards (as a new cluster) lies on nothing else. */
export function freeBlock(
	wall: Wall,
	near: Point,
	count: number,
	without: ReadonlySet<string>
): Point[] {
	const others = Object.values(wall.cards).filter((card) => !without.has(card.id));
	const block = blockOf(count);
	for (let ring = 0; ring < 80; ring++) {
		for (const { x: i, y: j } of ringOf(ring)) {
			const places = block.map(({ x, y }) => ({
				x: Math.round(near.x + (i / 2 + x) * pitch.x),
				y: Math.round(near.y + (j / 2 + y) * pitch.y)
			}));
			if (places.every((place) => others.every((card) => isClear(place, card, 2 * halo)))) {
				return places;
			}
		}
	}
	return block.map(({ x, y }) => ({ x: near.x + x * pitch.x, y: near.y + y * pitch.y }));
}

/** Where cards that join a cluster lie down: in its own grid, on free places. */
export function placesIn(
	wall: Wall,
	clusterId: string,
	count: number,
	without: ReadonlySet<string>
): Point[] {
	const cluster = wall.clusters[clusterId];
	const own = cardsIn(wall, clusterId).filter((card) => !without.has(card.id));
	const origin = boxAround(own) ?? cluster ?? { x: 0, y: 0 };
	const taken = Object.values(wall.cards).filter((card) => !without.has(card.id));
	const columns = own.length + count > 6 ? 3 : 2;
	const places: Point[] = [];
	for (let n = 0; places.length < count && n < 2_000; n++) {
		const place = {
			x: origin.x + (n % columns) * pitch.x,
			y: origin.y + Math.floor(n / columns) * pitch.y
		};
		const isFree = taken.every((card) =>
			isClear(place, card, card.clusterId === clusterId ? 8 : halo)
		);
		if (isFree) {
			places.push(place);
		}
	}
	return places;
}

function blockOf(count: number): Point[] {
	const columns = count > 6 ? 3 : Math.min(2, count);
	return Array.from({ length: count }, (_, n) => ({
		x: n % columns,
		y: Math.floor(n / columns)
	}));
}

/** The cells at a distance from the middle one, in reading order. */
function ringOf(ring: number): Point[] {
	const cells: Point[] = [];
	for (let y = -ring; y <= ring; y++) {
		for (let x = -ring; x <= ring; x++) {
			if (Math.max(Math.abs(x), Math.abs(y)) === ring) {
				cells.push({ x, y });
			}
		}
	}
	return cells;
}

function isClear(a: Point, b: Point, gap: number): boolean {
	return gapBetween(a, b) >= gap;
}
