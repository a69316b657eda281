/** What leaves is noted before it is read: whoever takes it back from now on finds it among what is to be asked for (R15). */
import type { Context } from '../context';
import { exportedFor } from './export-begun';
import type { CodedFile } from './export-coded';
import { noteReadings } from './reading';

/** An excerpt, or with no id a story as a whole. */
export interface Leaving {
	id?: string;
	story: { id: string };
	storyteller: { id: string };
}

interface File {
	purpose: string;
	/** Of a file for research. */
	coded: CodedFile | undefined;
}

/** Notes what is about to leave: each story as taken out, and for research the codes and the project. */
export async function noteLeaving(
	ctx: Context,
	{ purpose, coded }: File,
	about: readonly Leaving[]
): Promise<void> {
	if (coded) {
		await ctx.db.commit([coded.noting(about)]);
	}
	const stories = new Map(
		about.map(({ story: { id }, storyteller }) => [id, { id, storytellerId: storyteller.id }])
	);
	await noteReadings(ctx, [...stories.values()], exportedFor(purpose), coded?.projectId);
}

/** Asks what may leave, notes it, and asks anew: what was taken back meanwhile stays here, and what came in meanwhile too. */
export async function readNoted<R extends Leaving & { id: string }>(
	ctx: Context,
	file: File,
	read: () => Promise<R[]>
): Promise<R[]> {
	const about = await read();
	await noteLeaving(ctx, file, about);
	const noted = new Set(about.map(({ id }) => id));
	return (await read()).filter(({ id }) => noted.has(id));
}
