/** How the what-ifs are looked at. */
export const views = ['board', 'list', 'calendar'] as const;

export type View = (typeof views)[number];

/** The view that an address asks for; the board when it asks for none. */
export function viewOf(asked: string | null): View {
	return views.find((view) => view === asked) ?? 'board';
}
