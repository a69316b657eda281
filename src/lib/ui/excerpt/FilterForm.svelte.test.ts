import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import * as v from 'valibot';
import { excerptView } from '$lib/domain/story/excerpt-filter';
import { m } from '$lib/i18n/paraglide/messages';
import type { Facet } from './facets';
import FilterForm from './FilterForm.svelte';

const tag = '0190a0c4-8f3e-7000-8000-000000000001';
const facets: Facet[] = [
	{
		name: 'tag',
		title: 'Mærker',
		choices: [{ value: tag, label: 'For dyrt', family: 'pain', count: 2 }]
	}
];
const asked = (given: object) => ({
	...{ id: 'filter', here: '/excerpts', facets },
	view: v.parse(excerptView, given)
});

test('what cannot be looked for is told at the field, and stays there', async () => {
	const screen = await render(FilterForm, asked({}));
	const words = screen.getByLabelText(m.excerpts_words());
	await expect.element(words).toHaveAttribute('maxlength', '200');
	await words.fill('for\u0007 dyrt');
	await userEvent.keyboard('{Enter}');
	await expect.element(words).toHaveAccessibleDescription(m.error_invalid());
	await expect.element(words).toHaveValue('for\u0007 dyrt');
});

test('a tag that was left out and is taken back does not come back by itself', async () => {
	const screen = await render(FilterForm, asked({}));
	const form = screen.container.querySelector('form')!;
	const held = (event: Event) => {
		event.preventDefault();
		event.stopPropagation();
	};
	screen.container.addEventListener('submit', held, { capture: true });
	const without = () => new FormData(form).getAll('notTag').filter((value) => value !== '');

	await screen.getByText(m.excerpts_filters()).click();
	await screen.getByLabelText(m.excerpts_not_tag()).selectOptions(tag);
	expect(without()).toEqual([tag]);
	await screen.rerender(asked({ notTag: [tag] }));
	expect(without()).toEqual([tag]);
	await screen.rerender(asked({}));
	expect(without()).toEqual([]);
});
