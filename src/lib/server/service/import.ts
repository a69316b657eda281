/** Use cases on files from outside that become stories. */
import { setImmediate } from 'node:timers/promises';
import { DomainError, isDomainError, type ErrorName } from '$lib/domain/error';
import { importPreview, mostFiles, newImport } from '$lib/domain/exchange/input';
import type { ImportedText } from '$lib/domain/exchange/report';
import { parse } from '$lib/domain/text/input';
import { errorText } from '$lib/i18n/error-text';
import { allow, type Context } from '../context';
import type { GivenFile } from '../import/importer';
import * as initiatives from '../store/initiative';
import * as stories from './story';

/** What was sent: read only once it is known that it may be. */
export type Sent = () => Promise<{ about: unknown; files: readonly GivenFile[] }>;

/** What became of one file: a text (`storyId` once it is a story), or a problem. */
export type ImportItem = { name: string; storyId?: string } & (
	| (Omit<ImportedText, 'document'> & Partial<ImportedText>)
	| { problem: ImportProblem }
);

export interface ImportProblem {
	name: ErrorName;
	/** For people, in the caller's language. */
	title: string;
}

/**
 * Reads files and tells what they would become, words included. Nothing is saved.
 *
 * @throws DomainError what is wrong with the request as a whole; what is wrong with a file stands in its item
 */
export async function preview(
	ctx: Context,
	slugOrId: string,
	sent: Sent
): Promise<{ items: ImportItem[] }> {
	allow(ctx, 'import.create', await initiatives.find(ctx.db, slugOrId));
	const { about, files } = await received(sent);
	parse(importPreview, about);
	return { items: await each(ctx, files, (text) => Promise.resolve(text)) };
}

/**
 * Makes a story of each file that can be read; the others stand in the report with their problem. Sending the same files
 * with the same ids twice changes nothing.
 *
 * @throws DomainError what is wrong with the request as a whole: the young person, their consent, the kind of story
 */
export async function create(
	ctx: Context,
	slugOrId: string,
	sent: Sent
): Promise<{ items: ImportItem[] }> {
	allow(ctx, 'import.create', await initiatives.find(ctx.db, slugOrId));
	const { about, files } = await received(sent);
	const { ids, ...story } = parse(newImport, about);
	const items = await each(ctx, files, async ({ document, ...report }, i) => {
		const id = ids[i] ?? ctx.newId();
		const made = { ...story, id, title: report.title, document };
		const { item } = await stories.create(ctx, slugOrId, made);
		return { ...report, storyId: item.id };
	});
	return { items };
}

async function received(sent: Sent) {
	const { about, files } = await sent();
	if (files.length === 0) throw new DomainError('required', {}, 'file');
	if (files.length > mostFiles) throw new DomainError('out_of_range', { limit: mostFiles }, 'file');
	return { about, files };
}

/** One after the other, with others in their turn between: a long list takes no more of the server than a short one. */
async function each<T extends object>(
	ctx: Context,
	files: readonly GivenFile[],
	use: (text: ImportedText, index: number) => Promise<T>
): Promise<({ name: string } & (T | { problem: ImportProblem }))[]> {
	const items: ({ name: string } & (T | { problem: ImportProblem }))[] = [];
	for (const [i, file] of files.entries()) {
		const { name } = file;
		try {
			const text = await ctx.importer.read(file);
			await setImmediate();
			items.push({ name, ...(await use(text, i)) });
		} catch (error) {
			if (!isDomainError(error) || isAboutAll(error)) throw error;
			const title = errorText(error.reason, error.data, ctx.locale);
			items.push({ name, problem: { name: error.reason, title } });
		}
	}
	return items;
}

const isAboutAll = ({ field, reason }: DomainError) =>
	field === 'storytellerId' || reason === 'unavailable' || reason === 'disk_full';
