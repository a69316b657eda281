/** Reading recordings by place, without holding all of them, and writing over what must not stay. */
import { DomainError } from '$lib/domain/error';

export interface Source {
	/** Bytes. */
	size: number;
	/** End exclusive; less at the end. */
	read(from: number, to: number): Promise<Buffer>;
}

/** Bytes to be put in place of those that stand there: nothing moves, so that no index has to be rewritten. */
export interface Edit {
	at: number;
	content: Uint8Array;
}

export interface Measured {
	/** ms */
	duration?: number;
	/** Whether it has a track of pictures; absent where the container's first bytes tell it. */
	hasPicture?: boolean;
}

/** What each container knows how to do. */
export interface Codec {
	measure(source: Source): Promise<Measured>;
	strip(source: Source): Promise<Edit[]>;
}

/** Parts of a file that are looked at: more means that it was made to keep us busy. */
export const mostParts = 200_000;

/** Bytes that are overwritten at once. */
const mostAtOnce = 1 << 20;

/** Zeros over a stretch. */
export function zeros(at: number, length: number): Edit[] {
	const edits: Edit[] = [];
	for (let done = 0; done < length; done += mostAtOnce) {
		edits.push({ at: at + done, content: new Uint8Array(Math.min(mostAtOnce, length - done)) });
	}
	return edits;
}

/** @throws DomainError `media_damaged` */
export function damaged(): never {
	throw new DomainError('media_damaged', {}, 'file');
}
