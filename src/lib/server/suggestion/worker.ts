/** The worker: texts in, suggested groups out. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { suggest } from '$lib/domain/suggestion/suggestion';
import type { Grouping } from './grouper';

// On Linux this is the thread's own priority: whoever waits for a page goes before whoever waits for groups.
if (process.platform === 'linux') setPriority(10);

const { texts, others, mode } = workerData as Grouping;

parentPort?.postMessage(suggest(texts, others, mode));
