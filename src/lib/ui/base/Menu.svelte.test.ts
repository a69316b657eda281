import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Menu from './Menu.svelte';

test.each([false, true])(
	'a menu (made late: %s) opens by keyboard, its arrows walk the lines, and Enter does what the line says',
	async (isLate) => {
		const done: string[] = [];
		const screen = await render(Menu, {
			label: 'Flere valg',
			isLate,
			items: [
				{ title: 'Omdøb', run: () => done.push('omdøb') },
				null,
				{ title: 'Fjern', run: () => done.push('fjern') }
			]
		});

		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('menuitem', { name: 'Omdøb' })).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}{Enter}');

		expect(done).toEqual(['fjern']);
	}
);

test.each([false, true])(
	'a closed menu (made late: %s) leaves the page as it was, and the focus on its button',
	async (isLate) => {
		const screen = await render(Menu, { label: 'Flere valg', isLate, items: [{ title: 'Omdøb' }] });
		const trigger = screen.getByRole('button', { name: 'Flere valg' });

		await trigger.click();
		await expect.element(screen.getByRole('menu')).toBeVisible();
		await userEvent.keyboard('{Escape}');

		await expect.element(screen.getByRole('menu')).not.toBeInTheDocument();
		await expect.element(trigger).toHaveFocus();
		await expect.poll(() => getComputedStyle(document.body).pointerEvents).toBe('auto');
		expect(getComputedStyle(document.body).overflow).toBe('visible');
	}
);
