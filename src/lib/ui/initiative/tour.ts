/** What to look at in the demo, in the order of the thread. */
import { m } from '$lib/i18n/paraglide/messages';
import type { Step } from './steps';

export function tour(): Step[] {
	return [
		{ title: m.overview_tour_story(), hint: m.overview_tour_story_hint(), path: 'stories' },
		{ title: m.overview_tour_wall(), hint: m.overview_tour_wall_hint(), path: 'walls' },
		{ title: m.overview_tour_insight(), hint: m.overview_tour_insight_hint(), path: 'insights' },
		{
			title: m.overview_tour_opportunity(),
			hint: m.overview_tour_opportunity_hint(),
			path: 'opportunities'
		}
	].map((step) => ({ ...step, isDone: false }));
}
