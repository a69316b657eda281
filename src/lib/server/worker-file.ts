/** Where a worker's program lies: beside the start script in a build; while one develops it is bundled on demand. */
import { existsSync } from 'node:fs';

/** The workers, as the build names them (`src/operator/vite.config.ts`), and what they are made of. */
const sources = {
	'import-worker.js': 'src/lib/server/import/worker.ts',
	'picture-worker.js': 'src/lib/server/media/worker.ts',
	'suggestion-worker.js': 'src/lib/server/suggestion/worker.ts'
};

export type WorkerName = keyof typeof sources;

const found = new Map<WorkerName, Promise<URL>>();

export function workerFile(name: WorkerName): Promise<URL> {
	const file =
		found.get(name) ??
		(import.meta.env.DEV
			? import('./worker-bundle').then(({ bundleWorker }) => bundleWorker(name, sources[name]))
			: Promise.resolve(besideTheStart(name)));
	found.set(name, file);
	return file;
}

/** This module ends up in a chunk some folders below. @throws Error when the build is not whole */
function besideTheStart(name: WorkerName): URL {
	for (const up of ['./', '../', '../../', '../../../']) {
		const file = new URL(up + name, import.meta.url);
		if (existsSync(file)) return file;
	}
	throw new Error(`The build lacks ${name}.`);
}
