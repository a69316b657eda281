import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TimeLeft from './TimeLeft.svelte';

const minute = 60_000;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

it.each([
	['a device ten minutes fast', 10 * minute],
	['a device ten minutes slow', -10 * minute],
	['a device that is right', 0]
])('shows %s what is left by the server’s clock', async (_, off) => {
	const startedAt = Date.now();
	vi.setSystemTime(startedAt + off);
	const { getByRole } = await render(TimeLeft, { timer: { startedAt, durationMs: 5 * minute } });
	await expect.element(getByRole('timer')).toHaveTextContent(/(5\.00|4\.5\d)$/);
});
