import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/i18n/paraglide/messages';
import SavedViews from './SavedViews.svelte';

const view = {
	...{ id: '1', initiativeId: 'i', ownerId: 'karen', ownerName: 'Karen', version: 1 },
	...{ name: 'Penge', query: 'tag=a', isShared: false }
};
const page = {
	...{ userId: 'karen', here: '/excerpts', views: [view] },
	onrestore: () => Promise.resolve()
};

test('what is refused of a view that is kept is told beside it', async () => {
	const problem = { message: 'Den er fjernet.', field: '' };
	const screen = await render(SavedViews, { ...page, query: view.query, problem });
	await expect.element(screen.getByRole('alert')).toHaveTextContent('Den er fjernet.');
});

test('a name that is refused is told at the name, and nowhere else', async () => {
	const problem = { message: 'Skal udfyldes.', field: 'name' };
	const screen = await render(SavedViews, { ...page, query: 'tag=b', problem });
	await screen.getByText(m.view_keep()).click();
	const name = screen.getByLabelText(m.view_name());
	await expect.element(name).toHaveAccessibleDescription('Skal udfyldes.');
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});
