/** What the time is where the walls are kept: a phone may be minutes off, and everybody in the room looks at one timer. */

/** What a server tells of its time is cut to the second, and takes its way; less than this is no difference. */
const leastMs = 2_000;

/** By how many ms the server's clock is ahead of this device's; 0 where they agree, or where it cannot be asked. */
export async function serverAhead(): Promise<number> {
	const asked = Date.now();
	const answer = await fetch('/healthz', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
	const there = Date.parse(answer?.headers.get('date') ?? '') + 500;
	const ahead = there - (asked + Date.now()) / 2;
	return Math.abs(ahead) > leastMs ? Math.round(ahead) : 0;
}
