/**
 * The operator's command: `npm run traad -- <command> [--json]`. While the server runs, it does the work; otherwise the
 * command takes the data folder for itself. Exit codes: 0 done, 1 not done or something found wrong, 2 wrongly typed.
 */
import { text } from 'node:stream/consumers';
import { operator } from '$lib/server/operator/actor';
import { UsageError, type Request } from '$lib/server/operator/command';
import { plainMessage } from '$lib/server/operator/failure';
import { find, help, run } from '$lib/server/operator/run';
import { knock, openDoor, type Reply } from '$lib/server/operator/socket';
import { contextFor, type Context, type Services } from '$lib/server/context';
import { openServices } from '$lib/server/runtime';
import { readSettings, type Settings } from '$lib/server/settings';

// What is written here is for this user alone.
process.umask(0o077);

const argv = process.argv.slice(2);
const wantsHelp = argv.length === 0 || argv.includes('--help') || argv[0] === 'help';

if (wantsHelp) {
	console.info(help());
} else {
	process.exitCode = tell(await answer());
}
// The database's handles would keep the process alive.
process.exit();

async function answer(): Promise<Omit<Reply, 'pid'>> {
	try {
		find(argv);
		const settings = readSettings();
		const request = await requestOf();
		return (await knock(settings.dataDir, request)) ?? (await alone(settings, request));
	} catch (error) {
		return { error: plainMessage(error), isUsage: error instanceof UsageError };
	}
}

async function requestOf(): Promise<Request> {
	const needsInput = argv.some((word, index) => word === '-' && argv[index - 1] === '--password');
	const input = needsInput ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
	return { argv, cwd: process.cwd(), input };
}

/** Nobody else is at work: this process holds the data folder until it is done. */
async function alone(settings: Settings, request: Request): Promise<Omit<Reply, 'pid'>> {
	const closeDoor = await openDoor(settings.dataDir);
	let services: Services | undefined;
	const open = async (): Promise<Context> =>
		contextFor((services ??= await openServices(settings)), operator);
	try {
		const { cwd, input } = request;
		return await run(open, request, { settings, cwd, input });
	} finally {
		services?.db.close();
		closeDoor();
	}
}

/** Says what came of it; gives the exit code. */
function tell({ lines, data, error, isUsage, hasFailed }: Omit<Reply, 'pid'>): number {
	const isJson = argv.includes('--json');
	if (error !== undefined) {
		if (isJson) console.info(JSON.stringify({ error }));
		else console.error(error);
		return isUsage ? 2 : 1;
	}
	console.info(isJson ? JSON.stringify(data) : (lines ?? []).join('\n'));
	return hasFailed ? 1 : 0;
}
