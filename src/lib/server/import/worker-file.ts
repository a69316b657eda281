/** Where the worker's program lies: beside the start script in a build; while one develops it is bundled on demand. */
import { existsSync } from 'node:fs';

/** As the build names it (`src/operator/vite.config.ts`). */
const name = 'import-worker.js';

let found: Promise<URL> | undefined;

export function workerFile(): Promise<URL> {
	found ??= import.meta.env.DEV
		? import('./worker-bundle').then(({ bundleWorker }) => bundleWorker(name))
		: Promise.resolve(besideTheStart());
	return found;
}

/** This module ends up in a chunk some folders below. @throws Error when the build is not whole */
function besideTheStart(): URL {
	for (const up of ['./', '../', '../../', '../../../']) {
		const file = new URL(up + name, import.meta.url);
		if (existsSync(file)) return file;
	}
	throw new Error(`The build lacks ${name}.`);
}
