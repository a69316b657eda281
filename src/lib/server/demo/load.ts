/** The demo "Sammen om Lindaa": told through the services, as if its people had worked in it for 20 months. */
import { setImmediate } from 'node:timers/promises';
import type { Locale } from '$lib/domain/account/account';
import type { Context } from '../context';
import * as demo from '../service/demo';
import { idOf } from './ids';
import { loadFirstMeetings } from './load/first-meetings';
import { loadFollowUps } from './load/follow-ups';
import { loadIdentity } from './load/identity';
import { loadKiosk } from './load/kiosk';
import { loadLetters } from './load/letters';
import { loadMedia } from './load/media';
import { loadOpportunities, loadPartners } from './load/opportunities';
import { loadQuestions, loadRemarks, loadTold } from './load/own';
import {
	loadAnswers,
	loadBirthday,
	loadFamilies,
	loadItemDecisions,
	loadStoryteller,
	loadWithdrawals
} from './load/people';
import { loadNotices } from './load/notices';
import { loadParticipation } from './load/participation';
import { loadTicks, proceduresOf, rules } from './load/procedures';
import { loadPrints, loadRecalls } from './load/recalls';
import { loadRounds } from './load/rounds';
import { beginningOf, sceneOf, type Scene } from './load/scene';
import { loadSetup } from './load/setup';
import { loadCodebook, loadExamples, loadStory } from './load/stories';
import { loadTouches } from './load/touches';
import { loadRoundOfGuests, loadWeighing } from './load/weighing';
import { loadInsights, loadWalls } from './load/workshop';
import { loadWorry } from './load/worry';
import { people } from './people';
import { journeys } from './stories';

const initiative = {
	id: idOf.initiative,
	slug: 'sammen-om-lindaa',
	name: 'Sammen om Lindaa',
	municipality: 'Lindaa',
	programme: 'Nye veje'
};

const theme = {
	da: 'Børn og unge ind i fællesskabet',
	en: 'Children and young people into the community'
};

const staff = people.map(({ key, name, role }) => ({
	id: idOf.person(key),
	name,
	role,
	email: `${name.toLowerCase().replace(' ', '.')}@lindaa.example`
}));

/**
 * Loads the demo in one language, and lets those in who may begin initiatives. Loading it again changes nothing; one
 * that was cut off is taken up where it stopped.
 *
 * @param options.fresh takes away a demo that is there, with all that was made in it, and tells it anew
 * @returns whether anything was loaded
 */
export async function loadDemo(
	ctx: Context,
	{ locale, fresh = false }: { locale: Locale; fresh?: boolean }
): Promise<{ initiativeId: string; slug: string; isNew: boolean }> {
	if (fresh) {
		await demo.clear(ctx, idOf.initiative, staff);
	}
	const found = await demo.find(ctx, idOf.initiative);
	if (!found?.isWhole) {
		const beganAt = found?.beganAt ?? beginningOf(ctx.now());
		const scene = sceneOf(ctx, locale, beganAt);
		if (!found) {
			await begin(ctx, scene, beganAt);
		}
		await tell(scene);
		await demo.finish(ctx, idOf.initiative);
	}
	await demo.join(ctx, idOf.initiative);
	return {
		initiativeId: idOf.initiative,
		slug: initiative.slug,
		isNew: !found?.isWhole
	};
}

async function begin(ctx: Context, scene: Scene, beganAt: number): Promise<void> {
	const time = { startsOn: scene.date(0), endsOn: null, trackTagId: idOf.tag('track') };
	const asked = { involvement: rules, procedures: proceduresOf(scene) };
	const frame = { ...initiative, theme: scene.say(theme), ...time, ...asked };
	await demo.begin({ ...ctx, now: () => beganAt }, frame, staff, scene.locale);
}

async function tell(scene: Scene): Promise<void> {
	await loadSetup(scene);
	await loadCodebook(scene);
	await loadPartners(scene);
	await loadFamilies(scene);
	for (const journey of journeys) {
		await loadStoryteller(scene, journey);
		await loadStory(scene, journey);
		await loadItemDecisions(scene, journey);
		await loadBirthday(scene, journey);
		await setImmediate();
	}
	await loadAnswers(scene);
	await loadRemarks(scene);
	await loadTouches(scene);
	await loadExamples(scene);
	await loadMedia(scene);
	await loadRounds(scene);
	await loadKiosk(scene);
	await loadTold(scene);
	await loadQuestions(scene);
	await loadWorry(scene);
	await loadWalls(scene);
	await loadInsights(scene);
	await loadOpportunities(scene);
	await loadTicks(scene);
	await loadFollowUps(scene);
	await loadFirstMeetings(scene);
	await loadWeighing(scene);
	await loadRoundOfGuests(scene);
	await loadLetters(scene);
	await loadParticipation(scene);
	await loadNotices(scene);
	await loadIdentity(scene);
	await loadPrints(scene);
	for (const journey of journeys) {
		await loadWithdrawals(scene, journey);
	}
	await loadRecalls(scene);
}
