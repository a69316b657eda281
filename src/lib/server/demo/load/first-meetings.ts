import * as service from '../../service/first-meeting';
import { firstMeetings } from '../first-meetings';
import { idOf, stableId } from '../ids';
import { pledgeId } from './package';
import type { Scene } from './scene';

/** Where young people meet those who help for the first time. */
export async function loadFirstMeetings(scene: Scene): Promise<void> {
	for (const { pledge, journey, arrangedOn, on, place, knownTo, ...given } of firstMeetings) {
		await service.arrange(scene.as('sofie', arrangedOn), pledgeId(pledge), {
			...given,
			id: stableId(`first-meeting:${pledge}`, on),
			storytellerId: journey ? idOf.storyteller(journey) : null,
			on: scene.date(on),
			place: scene.say(place),
			...(knownTo && { comesAlone: true, knownTo })
		});
	}
}
