import * as helplines from '../../service/helpline';
import * as moderation from '../../service/moderation';
import * as worries from '../../service/worry';
import { idOf, stableId } from '../ids';
import { safeguarding, worry, youthLine } from '../worry';
import { noteId } from './kiosk';
import type { Scene } from './scene';

/** Who has the lead, and the worry about whoever wrote a note in the bus. */
export async function loadWorry(scene: Scene): Promise<void> {
	const { by, on, leads, phone } = safeguarding;
	const leadIds = leads.map(idOf.person);
	const lead = scene.as(by, on);
	await worries.setSafeguarding(lead, idOf.initiative, { leadIds, phone });
	await helplines.change(lead, idOf.initiative, {
		lines: [
			...(await helplines.list(lead, idOf.initiative)).filter(
				({ number }) => number !== youthLine.number
			),
			{
				...{ use: 'young', number: youthLine.number, site: '' },
				...{ name: scene.say(youthLine.name), hours: scene.say(youthLine.hours) }
			}
		]
	});
	const raiser = scene.as(worry.by, worry.on);
	const accepted = await moderation.list(raiser, idOf.initiative, 'accepted');
	const note = accepted.find(({ id }) => id === noteId(worry.note));
	if (!note) {
		return;
	}
	const id = stableId(`worry:${worry.note}`, worry.on);
	const { storytellerId } = note;
	const raised = { id, storytellerId, words: scene.say(worry.words) };
	await worries.create(raiser, idOf.initiative, raised);
	const known = (await worries.list(raiser, idOf.initiative)).items.find((one) => one.id === id);
	for (const step of worry.steps.slice(known?.steps.length)) {
		const why = 'why' in step ? scene.say(step.why) : undefined;
		await worries.step(scene.as(step.by, step.on), id, { ...step, why, on: scene.date(step.on) });
	}
}
