/** Pictures and recordings as their young person takes them along (R17): what shows or names others stays here, and is said to. */
import { leftOutOf, toldOf } from '$lib/domain/media/told';
import { withoutMasked, type MarkedWords } from '$lib/domain/text/marked-words';
import { allow, today, type Context } from '../context';
import type { OwnMedia } from '../export/own-media';
import * as media from '../store/media';
import * as files from '../store/media-file';
import { ownWords } from '../store/withdrawal';
import { ownPerson } from './reading';

/**
 * What is said of each, with others' names masked, and the largest form of each picture and each recording that is still
 * there. In its place why it is left out, where somebody else is in it who was not asked, or is named in its sound.
 *
 * @param marks of all that the young person told
 */
export async function mine(ctx: Context, marks: readonly MarkedWords[]): Promise<OwnMedia[]> {
	const { id } = allow(ctx, 'thread.readOwn', await ownPerson(ctx));
	const own = await ownWords(ctx.db, id);
	const all = await Promise.all(own.media.map((one, at) => taken(ctx, one.id, at + 1, marks)));
	return all.filter((one) => one !== null);
}

/** @param number of its file in the archive: a name of its own could name somebody */
async function taken(
	ctx: Context,
	id: string,
	number: number,
	marks: readonly MarkedWords[]
): Promise<OwnMedia | null> {
	const item = await media.read(ctx.db, id, today(ctx));
	if (!item) {
		return null;
	}
	const { isNamed, ...told } = toldOf(item, marks);
	const leftOut = leftOutOf(item.others, isNamed);
	const file = item.state === 'ready' ? largest(await files.filesOf(ctx.db, id)) : undefined;
	return {
		...{ kind: item.kind, ...told, credit: withoutMasked(item.creditLine, marks) },
		mayCut: item.kind === 'picture' ? item.mayCut : null,
		...{ leftOut: file ? leftOut : null, name: null, type: null, content: null },
		...(file &&
			leftOut === null && {
				name: `files/${number}.${endingOf(file.type)}`,
				type: file.type,
				content: contentOf(ctx, file.name)
			})
	};
}

/** WebP rather than AVIF: what opens pictures outside of browsers knows it. */
function largest(all: readonly files.StoredFile[]): files.StoredFile | undefined {
	return all.findLast(({ type }) => type !== 'image/avif') ?? all.at(-1);
}

/** Opened only when its turn has come. */
async function* contentOf(ctx: Context, name: string): AsyncGenerator<Uint8Array> {
	yield* ctx.media.files.open(name);
}

/** `webp` of `image/webp`, `m4a` of `audio/x-m4a`. */
const endingOf = (type: string) => type.replace(/^.*\/(x-)?/, '').replace(/[^a-z0-9].*$/, '');
