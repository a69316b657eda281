/** Suggests groups in a worker, one wall at a time: texts are handed over, and gone with the worker. */
import { DomainError } from '$lib/domain/error';
import type { Mode, Suggestion, Text } from '$lib/domain/suggestion/suggestion';
import { workerPool, type Limits } from '../worker-pool';

/** What {@link Grouper.suggest} is asked, see `suggest` in the domain. */
export interface Grouping {
	texts: readonly Text[];
	others: readonly Text[];
	mode: Mode;
}

export interface Grouped {
	suggestions: Suggestion[];
	/** Whether the operator's model was asked too. */
	hasModel: boolean;
}

/** What the worker is asked. */
export interface Asked extends Grouping {
	/** The folder of the operator's model. */
	modelDir?: string | undefined;
}

export interface Answer extends Grouped {
	/** Why the model could not be used. */
	fault?: string;
}

export interface Grouper {
	/**
	 * Where the operator's model cannot be used, groups are made without it.
	 *
	 * @throws DomainError `unavailable` when it takes too long, too many wait, or the server stops
	 */
	suggest(grouping: Grouping): Promise<Grouped>;
	/** Tries the operator's model: `none` when there is none, else `ok` or what is wrong with it. */
	tryModel(): Promise<string>;
	close(): void;
}

const usual: Limits = { atOnce: 1, waiting: 20, memoryMb: 256, timeMs: 20_000 };
/** A vocabulary of many languages alone takes some hundred megabytes. */
const withModel: Limits = { ...usual, memoryMb: 1_024, timeMs: 60_000 };

/**
 * A worker is started when groups are asked for, and none stays.
 *
 * @param modelDir the folder of the operator's model, see `model-folder.ts`
 */
export function workerGrouper(given: Partial<Limits> = {}, modelDir?: string): Grouper {
	const limits = { ...(modelDir === undefined ? usual : withModel), ...given };
	const pool = workerPool<Answer>(
		'suggestion-worker.js',
		limits,
		() => new DomainError('unavailable')
	);

	async function suggest(grouping: Grouping): Promise<Answer> {
		if (modelDir !== undefined) {
			try {
				return await pool.run(() => ({ data: { ...grouping, modelDir } satisfies Asked }));
			} catch {
				// Too slow, too large or broken: what was asked for can be had without it.
				const byWords = await pool.run(() => ({ data: grouping satisfies Asked }));
				return { ...byWords, fault: 'it takes too long or too much memory' };
			}
		}
		return pool.run(() => ({ data: grouping satisfies Asked }));
	}
	return {
		suggest: async (grouping) => {
			const { suggestions, hasModel, fault } = await suggest(grouping);
			if (fault !== undefined) console.error(modelFault(fault));
			return { suggestions, hasModel };
		},
		async tryModel() {
			if (modelDir === undefined) return 'none';
			const texts = ['Jeg cykler', 'I go by bike'].map((text, at) => ({
				id: `${at}`,
				text,
				tags: []
			}));
			return (await suggest({ texts, others: [], mode: 'sorting' })).fault ?? 'ok';
		},
		close: () => pool.close()
	};
}

/** In a sentence for the operator. */
export function modelFault(fault: string): string {
	return `The model in MODEL_DIR cannot be used: ${fault}. Suggested groups are made without it.`;
}

/** Says in the log how the model is that the operator named, in the background; nothing when none is named. */
export function tellOfModel(grouper: Grouper): void {
	grouper.tryModel().then(
		(found) => {
			if (found === 'ok') console.info('Suggested groups use the language model in MODEL_DIR.');
			else if (found !== 'none') console.error(modelFault(found));
		},
		// The server stopped meanwhile.
		() => undefined
	);
}
