import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginWork } from './at-work';
import { watchIdle } from './field/auto-lock';
import { Idle } from './idle.svelte';
import { idleAfter } from './vault/tries';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a vault locks when nobody touches it, but not while somebody tells into the microphone', () => {
	const lock = vi.fn();
	const end = watchIdle(lock);
	const stop = beginWork();
	vi.advanceTimersByTime(12 * idleAfter);
	expect(lock).not.toHaveBeenCalled();
	stop();
	vi.advanceTimersByTime(2 * idleAfter);
	expect(lock).toHaveBeenCalled();
	end();
});

test('a shared device asks nobody who speaks whether they are there, and forgets when they are done and gone', () => {
	const over = vi.fn();
	const touched = vi.fn();
	const idle = new Idle(over, 1000, 500, touched);
	const end = idle.watch();
	const stop = beginWork();
	vi.advanceTimersByTime(10_000);
	expect(idle.isAsking).toBe(false);
	expect(touched).toHaveBeenCalled();
	stop();
	vi.advanceTimersByTime(1000);
	expect(idle.isAsking).toBe(true);
	vi.advanceTimersByTime(500);
	expect(over).toHaveBeenCalledOnce();
	end();
});

test('work that is ended twice ends once', () => {
	const first = beginWork();
	const second = beginWork();
	first();
	first();
	const lock = vi.fn();
	const end = watchIdle(lock);
	vi.advanceTimersByTime(2 * idleAfter);
	expect(lock).not.toHaveBeenCalled();
	second();
	end();
});
