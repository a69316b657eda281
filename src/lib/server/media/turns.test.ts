import { describe, expect, it } from 'vitest';
import { turns } from './turns';

function aGate() {
	let open = () => {};
	const passed = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { open, passed };
}

describe('heavy work', () => {
	it('is done two at a time, in the order it came', async () => {
		const queue = turns(2);
		const gates = [aGate(), aGate(), aGate()];
		const began: number[] = [];
		const all = gates.map(({ passed }, n) =>
			queue.take(async () => {
				began.push(n);
				await passed;
				return n;
			})
		);
		gates[1]?.open();
		expect(await all[1]).toBe(1);
		expect(began.slice(0, 2)).toEqual([0, 1]);
		gates[2]?.open();
		expect(await all[2]).toBe(2);
		gates[0]?.open();
		await queue.settled();
		expect(began).toEqual([0, 1, 2]);
	});

	it('that fails lets the next one begin', async () => {
		const queue = turns(1);
		const failed = queue.take(() => Promise.reject(new Error('no')));
		const next = queue.take(() => Promise.resolve('yes'));
		await expect(failed).rejects.toThrow('no');
		expect(await next).toBe('yes');
	});

	it('that waits is left when the process ends', async () => {
		const queue = turns(1);
		const gate = aGate();
		let isBegun = false;
		const first = queue.take(() => gate.passed);
		void queue.take(() => {
			isBegun = true;
			return Promise.resolve();
		});
		queue.close();
		gate.open();
		await first;
		await queue.settled();
		expect(isBegun).toBe(false);
	});
});
