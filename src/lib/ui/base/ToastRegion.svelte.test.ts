import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ToastRegion from './ToastRegion.svelte';
import { toaster } from './toaster.svelte';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
	for (const toast of toaster.toasts) {
		toaster.dismiss(toast.id);
	}
	vi.useRealTimers();
});

test('a message is announced politely and goes after eight seconds', async () => {
	const screen = await render(ToastRegion);
	toaster.show('Uddraget er fjernet');

	await expect.element(screen.getByText('Uddraget er fjernet')).toBeVisible();
	await expect.element(screen.getByRole('region')).toHaveAttribute('aria-live', 'polite');

	vi.advanceTimersByTime(7999);
	expect(toaster.toasts).toHaveLength(1);
	vi.advanceTimersByTime(1);
	expect(toaster.toasts).toHaveLength(0);
});

test('a message that has the focus stays for as long as it is read', async () => {
	const screen = await render(ToastRegion);
	toaster.show('Kortet er flyttet', { undo() {} });
	const undo = screen.getByRole('button', { name: 'Fortryd' });
	await expect.element(undo).toBeVisible();
	vi.advanceTimersByTime(5000);

	undo.element().focus();
	vi.advanceTimersByTime(60_000);
	expect(toaster.toasts).toHaveLength(1);

	undo.element().blur();
	vi.advanceTimersByTime(3000);
	expect(toaster.toasts).toHaveLength(0);
});

test('Ctrl+Z takes back the newest, and says so', async () => {
	const undone: string[] = [];
	const screen = await render(ToastRegion);
	toaster.show('Første', { undo: () => void undone.push('første') });
	toaster.show('Anden', { undo: () => void undone.push('anden') });

	await userEvent.keyboard('{Control>}z{/Control}');

	expect(undone).toEqual(['anden']);
	await expect.element(screen.getByText('Fortrudt')).toBeVisible();
});

test('Ctrl+Z in a text field belongs to the text', async () => {
	let undone = 0;
	await render(ToastRegion);
	toaster.show('Kortet er flyttet', { undo: () => void undone++ });
	const field = document.createElement('textarea');
	document.body.append(field);
	field.focus();

	await userEvent.keyboard('{Control>}z{/Control}');

	expect(undone).toBe(0);
	field.remove();
});

test('an undo that fails is not passed over in silence', async () => {
	const screen = await render(ToastRegion);
	toaster.show('Kortet er flyttet', { undo: () => Promise.reject(new Error('offline')) });

	await screen.getByRole('button', { name: 'Fortryd' }).click();

	await expect.element(screen.getByText('Det kunne ikke fortrydes.')).toBeVisible();
});

test('whoever closes a message by keyboard is put back to where they were', async () => {
	const screen = await render(ToastRegion);
	const field = document.createElement('textarea');
	document.body.append(field);
	toaster.show('Gemt');
	const close = screen.getByRole('button', { name: 'Luk beskeden' });
	await expect.element(close).toBeVisible();
	field.focus();

	close.element().focus();
	await userEvent.keyboard('{Enter}');

	await expect.element(close).not.toBeInTheDocument();
	expect(document.activeElement).toBe(field);
	field.remove();
});
