/**
 * MP4, M4A and MOV (ISO 14496-12): boxes in boxes. What describes becomes `free`, times of recording become zero, and
 * tracks that hold neither sound nor picture (places along the way) lose their samples.
 */
import { damaged, mostParts, zeros, type Edit, type Measured, type Source } from './source';
import { samplesOf } from './samples';

export interface Box {
	type: string;
	/** Where its header begins, where its content does, and where it ends. */
	start: number;
	from: number;
	to: number;
}

const nests = new Set([
	'moov',
	'trak',
	'mdia',
	'minf',
	'stbl',
	'moof',
	'traf',
	'mvex',
	'edts',
	'dinf'
]);
const describing = new Set(['udta', 'meta', 'uuid', 'free', 'skip']);
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);
const heard = new Set(['soun', 'vide']);

export async function measure(source: Source): Promise<Measured> {
	const measured: Measured = { hasPicture: false };
	for (const box of await boxesOf(source)) {
		if (box.type === 'hdlr') {
			measured.hasPicture ||= (await handlerOf(source, box)) === 'vide';
		} else if (box.type === 'mvhd') {
			const duration = await durationOf(source, box);
			if (duration > 0) {
				measured.duration = duration;
			}
		}
	}
	return measured;
}

export async function strip(source: Source): Promise<Edit[]> {
	const edits: Edit[] = [];
	const boxes = await boxesOf(source);
	for (const box of boxes) {
		if (describing.has(box.type)) {
			edits.push({ at: box.start + 4, content: Buffer.from('free') });
			edits.push(...zeros(box.from, box.to - box.from));
		} else if (dated.has(box.type)) {
			const isLong = (await source.read(box.from, box.from + 1))[0] === 1;
			edits.push(...zeros(box.from + 4, isLong ? 16 : 8));
		} else if (box.type === 'trak') {
			edits.push(...(await silenced(source, box, boxes)));
		}
	}
	return edits;
}

/** A track that is neither sound nor picture: its samples are zeros, and it is a track no more. */
async function silenced(source: Source, track: Box, boxes: readonly Box[]): Promise<Edit[]> {
	const within = boxes.filter(({ start, to }) => start > track.start && to <= track.to);
	const handler = within.find(({ type }) => type === 'hdlr');
	if (!handler || heard.has(await handlerOf(source, handler))) {
		return [];
	}
	const samples = await samplesOf(source, within);
	return [
		...samples.flatMap(({ at, length }) => zeros(at, Math.min(length, source.size - at))),
		{ at: track.start + 4, content: Buffer.from('free') },
		...zeros(track.from, track.to - track.from)
	];
}

/** All boxes, outer ones before those in them. @throws DomainError `media_damaged` */
async function boxesOf(source: Source): Promise<Box[]> {
	const found: Box[] = [];
	const open: [number, number][] = [[0, source.size]];
	for (let next = open.pop(); next; next = open.pop()) {
		const [from, to] = next;
		for (let at = from; at + 8 <= to;) {
			const box = await boxAt(source, at, to);
			found.push(box);
			if (nests.has(box.type)) {
				open.push([box.from, box.to]);
			}
			if (found.length > mostParts) {
				damaged();
			}
			at = box.to;
		}
	}
	return found;
}

async function boxAt(source: Source, start: number, limit: number): Promise<Box> {
	const head = await source.read(start, start + 16);
	const size = head.readUInt32BE(0);
	const isLong = size === 1 && head.length === 16;
	const length = isLong ? Number(head.readBigUInt64BE(8)) : size === 0 ? limit - start : size;
	const from = start + (isLong ? 16 : 8);
	const to = start + length;
	// What is cut off at the end of the file still counts: a recording that broke off can be heard.
	if (to < from || (to > limit && limit !== source.size)) {
		damaged();
	}
	return { type: head.toString('latin1', 4, 8), start, from, to: Math.min(to, limit) };
}

async function handlerOf(source: Source, { from }: Box): Promise<string> {
	return (await source.read(from + 8, from + 12)).toString('latin1');
}

async function durationOf(source: Source, { from }: Box): Promise<number> {
	const head = await source.read(from, from + 32);
	const isLong = head[0] === 1;
	if (head.length < 32) {
		return 0;
	}
	const scale = head.readUInt32BE(isLong ? 20 : 12);
	const units = isLong ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16);
	const ms = scale > 0 ? Math.floor((units / scale) * 1000) : 0;
	return ms <= 86_400_000 ? ms : 0;
}
