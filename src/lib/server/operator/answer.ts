/** What the server answers to a command that comes through the operator's door. */
import { contextFor, type Services } from '../context';
import type { Settings } from '../settings';
import { operator } from './actor';
import { UsageError, type Request } from './command';
import { plainMessage } from './failure';
import { openDoor, type Reply } from './socket';

/**
 * Takes the data folder for this server, before its database is opened, and answers the operator's commands.
 * @returns a function that gives the folder back
 * @throws DoorTaken when another process works on it
 */
export function answerOperator(
	services: () => Promise<Services>,
	settings: Settings
): Promise<() => void> {
	return openDoor(settings.dataDir, (request) => answer(services, settings, request));
}

async function answer(
	services: () => Promise<Services>,
	settings: Settings,
	request: Request
): Promise<Omit<Reply, 'pid'>> {
	try {
		// All that the commands need is not needed for a start.
		const { find, run } = await import('./run');
		if (find(request.argv).command.onlyStopped) {
			throw new UsageError('The server is running. Stop it first, then try again.');
		}
		const { cwd, input } = request;
		return await run(async () => contextFor(await services(), operator), request, {
			settings,
			cwd,
			input
		});
	} catch (error) {
		return { error: plainMessage(error), isUsage: error instanceof UsageError };
	}
}
