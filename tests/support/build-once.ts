/** Before the end-to-end tests: the build is that of the sources, and a data folder with the demo lies ready to copy. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { removeFolder, temporaryFolder, traad } from './server.js';
import { secretariat } from './people';

export default function buildOnce(): () => void {
	const script = resolve(import.meta.dirname, '../../src/operator/build.js');
	const { status } = spawnSync(process.execPath, [script, '--if-needed'], { stdio: 'inherit' });
	if (status !== 0) throw new Error('The build failed.');

	const demo = temporaryFolder('traad-demo-');
	const { email, name, password } = secretariat;
	traad(demo, ['user', 'create', '--email', email, '--name', name, '--password', '-'], password);
	traad(demo, ['demo', 'load']);
	process.env.TRAAD_DEMO = demo;
	return () => removeFolder(demo);
}
