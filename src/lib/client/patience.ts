import { Unreached } from './http';

const first = 1000;
const longest = 30_000;

/**
 * Does something until the server can be reached, waiting longer each time; the network coming back ends a wait.
 *
 * @param onwait told before each wait
 * @throws whatever else goes wrong
 */
export async function untilReached<T>(work: () => Promise<T>, onwait: () => void): Promise<T> {
	for (let wait = first; ; wait = Math.min(2 * wait, longest)) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof Unreached)) {
				throw error;
			}
			onwait();
			await pause(wait);
		}
	}
}

function pause(ms: number): Promise<void> {
	return new Promise((done) => {
		const end = () => {
			clearTimeout(handle);
			removeEventListener('online', end);
			done();
		};
		const handle = setTimeout(end, ms);
		addEventListener('online', end);
	});
}
