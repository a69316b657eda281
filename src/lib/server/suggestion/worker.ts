/** The worker: texts in, suggested groups out. */
import { parentPort, workerData } from 'node:worker_threads';
import { suggestByMeaning } from '$lib/domain/suggestion/by-meaning';
import { suggest } from '$lib/domain/suggestion/suggestion';
import { yieldToOthers } from '../priority';
import type { Answer, Asked } from './grouper';

yieldToOthers();

/** More cards than this would keep people waiting: they are compared by their words alone. */
const mostByModel = 500;

parentPort?.postMessage(await answer(workerData as Asked));

async function answer({ texts, others, mode, modelDir }: Asked): Promise<Answer> {
	const byWords = { suggestions: suggest(texts, others, mode), hasModel: false };
	if (modelDir === undefined || texts.length > mostByModel) return byWords;
	// Only now: nobody else pays for it.
	const { openModel, ModelFault } = await import('./model');
	try {
		const meaningsOf = await openModel(modelDir);
		return { suggestions: await suggestByMeaning(texts, others, mode, meaningsOf), hasModel: true };
	} catch (error) {
		// What another error says could hold words of the text that it met.
		const fault = error instanceof ModelFault ? error.message : 'it breaks at a text';
		return { ...byWords, fault };
	}
}
