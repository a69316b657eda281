/** The first steps in an initiative, and which of them are taken. */
import { m } from '$lib/i18n/paraglide/messages';

export interface Counts {
	storytellers: number;
	stories: number;
	excerpts: number;
	walls: number;
	insights: number;
	opportunities: number;
	pledges: number;
}

export interface Step {
	title: string;
	hint: string;
	/** Below the address of the initiative. */
	path: string;
	isDone: boolean;
}

export function stepsOf(counts: Counts): Step[] {
	return [
		{
			title: m.overview_step_person(),
			hint: m.overview_step_person_hint(),
			path: 'people/new',
			isDone: counts.storytellers > 0
		},
		{
			title: m.overview_step_story(),
			hint: m.overview_step_story_hint(),
			path: 'stories/new',
			isDone: counts.stories > 0
		},
		{
			title: m.overview_step_excerpt(),
			hint: m.overview_step_excerpt_hint(),
			path: 'stories',
			isDone: counts.excerpts > 0
		},
		{
			title: m.overview_step_wall(),
			hint: m.overview_step_wall_hint(),
			path: 'walls',
			isDone: counts.walls > 0 && counts.insights > 0
		},
		{
			title: m.overview_step_opportunity(),
			hint: m.overview_step_opportunity_hint(),
			path: 'opportunities',
			isDone: counts.opportunities > 0
		}
	];
}
