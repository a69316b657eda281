/** The worker: texts in, suggested groups out. */
import { parentPort, workerData } from 'node:worker_threads';
import { suggest } from '$lib/domain/suggestion/suggestion';
import { yieldToOthers } from '../priority';
import type { Grouping } from './grouper';

yieldToOthers();

const { texts, others, mode } = workerData as Grouping;

parentPort?.postMessage(suggest(texts, others, mode));
